import { availableParallelism } from 'node:os';
import type { Settings, Unjudged } from '@failonce/checks';
import type { NamedFile } from '../inputs/find-inputs.ts';
import { WORTH_THREADS } from '../threads/worth-threads.ts';
import type { Kept } from './keep.ts';
import { keeping } from './keep-input.ts';

/** Reads files and yields in their order what is kept of each, or why there is nothing. */
export async function* keepAll(
  inputs: readonly NamedFile[],
  settings: readonly Settings[],
): AsyncGenerator<Kept | Unjudged> {
  if (inputs.length === 0) return;
  if (inputs.length >= WORTH_THREADS) {
    const { inThreads } = await import('../threads/in-threads.ts');
    yield* inThreads(inputs, { keep: settings }, availableParallelism());
    return;
  }
  const keepOne = keeping(settings);
  for (const input of inputs) yield keepOne(input);
}
