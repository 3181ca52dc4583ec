import type { Postmortem } from '@failonce/document';
import type { Reading } from '../pages/reading.ts';
import type { Tone } from '../parts/pill.ts';
import { dayText } from '../parts/time.ts';

/** What a reader should know before believing it. */
export interface Note {
  readonly tone: Tone;
  readonly text: string;
}

const WORDS_A_MINUTE = 220;
const DID: Readonly<Record<string, string>> = {
  publish: 'published it in spite of what was missing',
  complete: 'published it in spite of what was missing',
  'publish-interim': 'published it early',
  close: 'closed it with open tasks',
  withdraw: 'withdrew it',
};

/** How long one reads, in minutes. */
export function minutesToRead({ words }: Postmortem): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

export function notesOf(reading: Reading): readonly Note[] {
  const { state, imported, hiddenFromSome, updatedAt, interimUntil, stated, links } = reading;
  const notes: Note[] = [];
  if (state === 'draft' && !imported)
    notes.push({
      tone: 'warn',
      text: `A draft: ${updatedAt === undefined ? '' : `it was last changed on ${dayText(updatedAt)}, and `}nobody has reviewed it yet.`,
    });
  if (state === 'in-review')
    notes.push({ tone: 'plain', text: 'In review: somebody is reading it now, and it may still change.' });
  if (interimUntil !== undefined)
    notes.push({
      tone: 'warn',
      text: `Not complete yet: it was published early, and has to be complete by ${dayText(interimUntil)}.`,
    });
  if (stated !== undefined)
    notes.push({
      tone: stated.action === 'withdraw' ? 'bad' : 'warn',
      text: `${stated.name} ${DID[stated.action] ?? ''} on ${dayText(stated.at)}: “${stated.reason}”`,
    });
  if (state === 'withdrawn' && stated === undefined)
    notes.push({ tone: 'bad', text: 'Withdrawn: its authors no longer stand by it.' });
  if (hiddenFromSome)
    notes.push({
      tone: 'plain',
      text: `Not for the whole company${links.own === undefined ? '.' : ': whoever reads it is written down.'}`,
    });
  return notes;
}
