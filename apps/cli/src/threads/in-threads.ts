import { Worker } from 'node:worker_threads';
import type { Settings, Unjudged } from '@failonce/checks';
import { entry, THREAD } from '../entry.ts';
import type { Input } from '../inputs/find-inputs.ts';
import type { Judged, JudgeSettings } from '../judging/judge.ts';
import type { Kept } from '../recurring/keep.ts';
import type { LeftOut, SiteRead, SiteTask } from '../site/read-site-text.ts';
import type { BatchQuestion } from './worker.ts';

/** What threads do: judge, keep what is needed to find a postmortem again, or read it for a site. Data alone, so that it can be sent. */
export type Task =
  | { readonly judge: JudgeSettings }
  | { readonly keep: readonly Settings[] }
  | { readonly site: SiteTask };

/** What comes out of a task for each input. */
type Answer<T extends Task> = T extends { judge: unknown }
  ? Judged
  : T extends { site: unknown }
    ? SiteRead | LeftOut | Unjudged
    : Kept | Unjudged;

/** Documents that are sent at once: enough that sending costs little beside judging. */
const BATCH = 16;
/** Batches that may be ahead of the reader, for each thread: this bounds the memory, not the number of documents. */
const AHEAD = 8;
/** A thread that may take gigabytes puts off cleaning up: this keeps the whole process small however long it runs. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 };
/** A page is made of much that is soon thrown away: with more room, most of it is never copied. */
const ROOMY = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 160 };

/** Does a task for inputs in `jobs` threads and yields what came out in the order of the inputs. */
export async function* inThreads<T extends Task>(
  inputs: readonly Input[],
  task: T,
  jobs: number,
): AsyncGenerator<Answer<T>> {
  const count = Math.ceil(inputs.length / BATCH);
  const done = new Map<number, readonly Answer<T>[]>();
  let asked = 0;
  let wanted = 0;
  let failure: unknown;
  let wake = (): void => {};

  const idle: Worker[] = [];
  const ask = (): void => {
    while (idle.length > 0 && asked < count && asked < wanted + jobs * AHEAD) {
      const batch = asked++;
      const question: BatchQuestion = { batch, inputs: inputs.slice(batch * BATCH, (batch + 1) * BATCH) };
      idle.pop()?.postMessage(question);
    }
  };
  const workers = Array.from({ length: Math.min(jobs, count) }, () => {
    const worker = new Worker(entry(), {
      argv: [THREAD],
      workerData: task,
      resourceLimits: 'site' in task ? ROOMY : LIMITS,
    });
    worker.on('message', ({ batch, results }: { batch: number; results: readonly Answer<T>[] }) => {
      done.set(batch, results);
      idle.push(worker);
      ask();
      if (batch === wanted) wake();
    });
    worker.on('error', (error) => {
      failure ??= error;
      wake();
    });
    // Two batches at once: there is always one to go on with.
    idle.push(worker, worker);
    return worker;
  });

  try {
    ask();
    for (; wanted < count; wanted++, ask()) {
      if (failure === undefined && !done.has(wanted)) await new Promise<void>((resolve) => (wake = resolve));
      const results = done.get(wanted);
      if (results === undefined) throw failure;
      done.delete(wanted);
      yield* results;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
