import { paintFor, visible } from '@failonce/checks';
import type { ImportReport } from '@failonce/library';
import { terminalOf } from '../terminal/terminal.ts';
import { counted } from './counted.ts';

/** Of each kind, so that the end of the report is in sight. */
const MOST_SHOWN = 20;

/** What was taken and what was not, and why: “38 taken, 2 not”. */
export function showImported(
  report: ImportReport | { readonly postmortems: number; readonly revisions: number },
): string {
  const paint = paintFor(terminalOf(process.stdout));
  if ('postmortems' in report) {
    const { postmortems, revisions } = report;
    return `${counted(postmortems, 'postmortem')} with ${counted(revisions, 'revision')} came back as they were.\n`;
  }
  const { taken, known, not } = report;
  const parts = [
    `${taken.length.toLocaleString('en-US')} taken${taken.length > 0 ? ', as written then' : ''}`,
    ...(known.length > 0 ? [`${known.length.toLocaleString('en-US')} there already`] : []),
    ...(not.length > 0 ? [`${not.length.toLocaleString('en-US')} not taken`] : []),
  ];
  const lines = not.slice(0, MOST_SHOWN).map(({ path, why }) => `  ${visible(path)}: ${why}`);
  if (not.length > MOST_SHOWN)
    lines.push(`  and ${counted(not.length - MOST_SHOWN, 'more', 'more')}: --format json tells all`);
  const noted = taken.filter(({ notes }) => notes !== undefined);
  for (const { path, notes = [] } of noted.slice(0, MOST_SHOWN))
    lines.push(`  ${visible(path)}: ${visible(notes.join(' '))}`);
  if (noted.length > MOST_SHOWN)
    lines.push(
      `  and ${counted(noted.length - MOST_SHOWN, 'more', 'more')} of which something was left out: --format json tells all`,
    );
  return `${[`${paint.strong(parts.join(', '))}.`, ...lines.map(paint.words)].join('\n')}\n`;
}
