import type { Block, Heading } from '../blocks/block.ts';
import { findOpeners, firstWriteUpEnd, type Opener } from './openers.ts';
import type { Part } from './part.ts';

/** Two write-ups in one text: the headings that they begin with. */
export interface SecondWriteUp {
  readonly first: Heading;
  readonly second: Heading;
}

/** Where a second write-up, with a summary and a timeline of its own, begins behind a whole first one. */
export function findSecondWriteUp(blocks: readonly Block[], parts: readonly Part[]): SecondWriteUp | undefined {
  // It is set aside as the last part.
  if (parts.length < 4 || parts[parts.length - 1]?.role !== 'other') return undefined;
  const openers = findOpeners(blocks);
  const second = headingOf(openers[firstWriteUpEnd(openers)]);
  const first = headingOf(openers.find(({ by }) => 'kind' in by));
  return first && second && first !== second ? { first, second } : undefined;
}

function headingOf(opener: Opener | undefined): Heading | undefined {
  return opener !== undefined && 'kind' in opener.by ? opener.by : undefined;
}
