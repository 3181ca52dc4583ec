import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '@failonce/checks';
import { doTextTask, type TextTask } from './text-task.ts';

// A thread that does one task after the other. What it throws ends it, and is told to whoever asked.
parentPort?.on('message', (task: TextTask) => parentPort?.postMessage(doTextTask(task, workerData as Settings)));
