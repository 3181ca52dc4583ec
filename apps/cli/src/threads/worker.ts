import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../inputs/find-inputs.ts';
import type { Task } from './in-threads.ts';

/** What this thread is asked: to do its task for a batch of inputs. */
export interface BatchQuestion {
  readonly batch: number;
  readonly inputs: readonly Input[];
}

void workOn(workerData as Task).then((answer) => {
  parentPort?.on('message', async ({ batch, inputs }: BatchQuestion) => {
    const results: unknown[] = [];
    for (const input of inputs) results.push(await answer(input));
    parentPort?.postMessage({ batch, results });
  });
});

/** What is done for each input. */
async function workOn(task: Task): Promise<(input: Input) => unknown> {
  if ('judge' in task) return await (await import('../judging/judge.ts')).judgeWith(task.judge);
  if ('site' in task) return (await import('../site/read-site-text.ts')).siteReader(task.site);
  return (await import('../recurring/keep-input.ts')).keeping(task.keep);
}
