import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../inputs/find-inputs.ts';
import { type JudgeSettings, judgeWith } from './judge.ts';

/** What this thread is asked: to judge a batch of inputs. */
export interface BatchQuestion {
  readonly batch: number;
  readonly inputs: readonly Input[];
}

void judgeWith(workerData as JudgeSettings).then((judge) => {
  parentPort?.on('message', ({ batch, inputs }: BatchQuestion) => {
    parentPort?.postMessage({ batch, results: inputs.map(judge) });
  });
});
