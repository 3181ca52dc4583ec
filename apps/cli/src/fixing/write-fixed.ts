import { replaceFile } from '../files/replace-file.ts';
import type { Fault } from '../inputs/faults.ts';
import { describeFault } from '../inputs/faults.ts';

/** Puts what was fixed in the place of the file, whole or not at all. Answers why it could not be done. */
export function writeFixed(path: string, text: string): Fault | undefined {
  try {
    replaceFile(path, text);
    return undefined;
  } catch (cause) {
    const { message } = describeFault(cause, 'file');
    return {
      code: 'file-unwritable',
      message: `What was fixed could not be written, and the file is as it was. ${message}`,
    };
  }
}
