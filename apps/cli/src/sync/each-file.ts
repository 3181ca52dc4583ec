import { AppError, type ErrorCode, isAppError } from '@failonce/document';
import { describeFailure } from '../describe-failure.ts';
import type { Input } from '../inputs/find-inputs.ts';

/** Does something with one file after another: what fails for one is told, and the others follow. Answers the exit status. */
export async function eachFile(
  inputs: readonly Input[],
  work: (path: string, shown: string) => Promise<number>,
): Promise<number> {
  let status = 0;
  for (const input of inputs) {
    try {
      if (!('file' in input))
        throw new AppError(input.code as ErrorCode, { message: input.message, details: { help: false } });
      status = Math.max(status, await work(input.file, input.path));
    } catch (error) {
      if (!isAppError(error)) throw error;
      const { code, message, details, cause } = error;
      const named = new AppError(code, { message: `${input.path}: ${message}`, details, cause });
      const { text, exitCode } = describeFailure(named);
      process.stderr.write(text);
      status = Math.max(status, exitCode);
    }
  }
  return status;
}
