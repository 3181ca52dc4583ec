import type { Input } from '../inputs/find-inputs.ts';
import { WORTH_THREADS } from '../threads/worth-threads.ts';
import type { Judged, JudgeSettings } from './judge.ts';

/** Judges inputs and yields what came out in their order. */
export async function* judgeAll(
  inputs: readonly Input[],
  settings: JudgeSettings,
  jobs: number,
): AsyncGenerator<Judged> {
  if (inputs.length >= WORTH_THREADS) {
    const { inThreads } = await import('../threads/in-threads.ts');
    yield* inThreads(inputs, { judge: settings }, jobs);
    return;
  }
  const { judgeWith } = await import('./judge.ts');
  const judge = await judgeWith(settings);
  for (const input of inputs) yield judge(input);
}
