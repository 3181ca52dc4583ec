import type { Input } from '../inputs/find-inputs.ts';
import type { Judged, JudgeSettings } from './judge.ts';

/** From so many documents on, starting threads takes less time than it saves. They are also what bounds the memory. */
const WORTH_THREADS = 150;

/** Judges inputs and yields what came out in their order. */
export async function* judgeAll(
  inputs: readonly Input[],
  settings: JudgeSettings,
  jobs: number,
): AsyncGenerator<Judged> {
  if (inputs.length >= WORTH_THREADS) {
    const { judgeInThreads } = await import('./judge-in-threads.ts');
    yield* judgeInThreads(inputs, settings, jobs);
    return;
  }
  const { judgeWith } = await import('./judge.ts');
  const judge = await judgeWith(settings);
  for (const input of inputs) yield judge(input);
}
