import { availableParallelism } from 'node:os';
import type { Unjudged } from '@failonce/checks';
import type { Input } from '../inputs/find-inputs.ts';
import { WORTH_THREADS } from '../threads/worth-threads.ts';
import type { LeftOut, SiteRead, SiteTask } from './read-site-text.ts';

/** Reads texts for a site and yields in their order what came of each. */
export async function* readSiteTexts(
  inputs: readonly Input[],
  task: SiteTask,
): AsyncGenerator<SiteRead | LeftOut | Unjudged> {
  if (inputs.length >= WORTH_THREADS) {
    const { inThreads } = await import('../threads/in-threads.ts');
    yield* inThreads(inputs, { site: task }, availableParallelism());
    return;
  }
  if (inputs.length === 0) return;
  const { siteReader } = await import('./read-site-text.ts');
  const read = siteReader(task);
  try {
    for (const input of inputs) yield await read(input);
  } finally {
    read.close();
  }
}
