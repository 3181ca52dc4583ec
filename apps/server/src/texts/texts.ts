import type { Settings } from '@failonce/checks';
import type { Derived } from '@failonce/library';
import { doTextTask, type TextTask } from './text-task.ts';
import { type Limits, textThreads } from './text-threads.ts';

/**
 * Characters from which a text is read in another thread. A usual postmortem has half of them and takes some 20 ms to
 * derive; from here on it takes 50 ms and more, for which nobody else should wait.
 */
const LARGE = 8_000;

/** Reads texts for the server, the large ones where they hold up nobody. */
export interface Texts {
  /** Throws `too-busy` and `text-takes-too-long`. */
  derive(markdown: string): Promise<Derived>;
  /** The same. */
  judge(path: string, markdown: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Reads texts by the settings of a library. Threads are started when they are needed. */
export function textsWith(settings: Settings, limits?: Partial<Limits>): Texts {
  const threads = textThreads(settings, limits);
  const run = async (task: TextTask): Promise<unknown> =>
    task.markdown.length < LARGE ? doTextTask(task, settings) : await threads.run(task);
  return {
    derive: async (markdown) => (await run({ kind: 'derive', markdown })) as Derived,
    judge: (path, markdown) => run({ kind: 'judge', path, markdown }),
    close: () => threads.close(),
  };
}
