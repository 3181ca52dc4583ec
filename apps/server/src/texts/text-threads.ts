import { availableParallelism } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Settings } from '@failonce/checks';
import { AppError, type ErrorCode } from '@failonce/document';
import type { TextTask } from './text-task.ts';

/** What the threads may take. */
export interface Limits {
  readonly threads: number;
  /** Tasks that may wait for a thread. */
  readonly waiting: number;
  /** Milliseconds that one task may take. */
  readonly patience: number;
}

const USUAL: Limits = {
  // One processor is left to answer with.
  threads: Math.max(1, Math.min(4, availableParallelism() - 1)),
  waiting: 32,
  patience: 30_000,
};
const MEMORY = { maxOldGenerationSizeMb: 512 };
/** Beside this file, from the source and in the bundle. */
const FILE = join(dirname(import.meta.filename), `text-worker${extname(import.meta.filename)}`);
const SECONDS_OF_A_TASK = 2;

/** What a thread says of a task. */
interface Answered {
  readonly done?: unknown;
  readonly refused?: { readonly code: ErrorCode; readonly message: string };
}

interface Waiting {
  readonly task: TextTask;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A few threads that do tasks one after the other, in the order in which they came. */
export interface TextThreads {
  /** Throws `too-busy` where too many wait already, and `text-takes-too-long`. */
  run(task: TextTask): Promise<unknown>;
  close(): Promise<void>;
}

/** Makes the threads' queue; each thread is started by the first task that finds none idle. */
export function textThreads(settings: Settings, limits: Partial<Limits> = {}): TextThreads {
  const { threads, waiting: most, patience } = { ...USUAL, ...limits };
  const waiting: Waiting[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  const start = (): Worker => {
    const worker = new Worker(FILE, { workerData: settings, resourceLimits: MEMORY });
    // A server that stops waits for requests, not for threads.
    worker.unref();
    all.add(worker);
    return worker;
  };
  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || all.size < threads))
      work(idle.pop() ?? start(), waiting.shift() as Waiting);
  };
  const work = (worker: Worker, { task, resolve, reject }: Waiting): void => {
    const tooLong = (): void => reject(new AppError('text-takes-too-long'));
    const settle = (isSpent: boolean, answer: () => void): void => {
      clearTimeout(late);
      worker.off('message', done).off('error', failed);
      if (isSpent) {
        all.delete(worker);
        void worker.terminate();
      } else idle.push(worker);
      answer();
      next();
    };
    const done = ({ done: result, refused }: Answered): void =>
      settle(false, () => (refused === undefined ? resolve(result) : reject(new AppError(refused.code, refused))));
    const failed = (error: NodeJS.ErrnoException): void =>
      settle(true, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong : () => reject(error));
    const late = setTimeout(() => settle(true, tooLong), patience);
    worker.on('message', done).on('error', failed);
    worker.postMessage(task);
  };
  return {
    run: async (task) => {
      if (waiting.length >= most)
        throw new AppError('too-busy', { details: { retryAfter: SECONDS_OF_A_TASK * Math.ceil(most / threads) } });
      return await new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject });
        next();
      });
    },
    close: async () => {
      for (const { reject } of waiting.splice(0)) reject(new AppError('too-busy'));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
