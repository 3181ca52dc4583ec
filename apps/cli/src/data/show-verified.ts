import { paintFor, visible } from '@failonce/checks';
import type { Verified } from '@failonce/library';
import { terminalOf } from '../terminal/terminal.ts';
import { counted } from './counted.ts';

/** What was found in a library or a backup: what it holds, and what is wrong. */
export function showVerified(
  { place, problems, postmortems, revisions, changes, people }: Verified,
  stream: NodeJS.WriteStream,
): string {
  const paint = paintFor(terminalOf(stream));
  const holds = [
    counted(postmortems, 'postmortem'),
    counted(revisions, 'revision'),
    counted(changes, 'change'),
    counted(people, 'person', 'people'),
  ].join(', ');
  const sound = problems.length === 0;
  const head = sound ? paint.good(paint.signs.done) : paint.level('error', paint.signs.failed);
  return `${[
    `${head} ${paint.strong(visible(place))}`,
    `  ${holds}: ${sound ? 'all is whole.' : 'not all is whole.'}`,
    ...problems.map((problem) => `  ${paint.words(visible(problem))}`),
  ].join('\n')}\n`;
}
