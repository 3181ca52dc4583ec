import { setEntry, THREAD } from './entry.ts';

// Everything else is loaded when it is needed: a person waits for each millisecond before the first word.
setEntry(import.meta.filename);

/** The command as a whole: it answers by what it writes and by the exit status, and never throws. */
export async function main(): Promise<void> {
  try {
    const { dispatch } = await import('./dispatch.ts');
    process.exitCode = await dispatch(process.argv.slice(2));
  } catch (error) {
    // The one place where failures become words and an exit status.
    const { describeFailure } = await import('./describe-failure.ts');
    const { text, exitCode } = describeFailure(error);
    process.stderr.write(text);
    process.exitCode = exitCode;
  }
}

if (process.argv[2] === THREAD) void import('./threads/worker.ts');
else if (import.meta.main) void main();
