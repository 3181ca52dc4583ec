import { isMainThread } from 'node:worker_threads';
import { setEntry } from './entry.ts';

// Everything else is loaded when it is needed: a person waits for each millisecond before the first word.
setEntry(import.meta.url);
if (isMainThread) {
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
} else {
  await import('./judging/worker.ts');
}
