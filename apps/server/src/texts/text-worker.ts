import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '@failonce/checks';
import { isAppError } from '@failonce/document';
import { doTextTask, type TextTask } from './text-task.ts';

// A thread that does one task after the other. What it throws ends it, and is told to whoever asked; what is expected to
// fail is told as data, because a class does not outlive the way.
parentPort?.on('message', async (task: TextTask) => {
  try {
    parentPort?.postMessage({ done: await doTextTask(task, workerData as Settings) });
  } catch (error) {
    if (isAppError(error)) parentPort?.postMessage({ refused: { code: error.code, message: error.message } });
    else
      setImmediate(() => {
        throw error;
      });
  }
});
