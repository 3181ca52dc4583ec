import { type Paint, visible, wrap } from '@failonce/checks';
import type { Taxonomy } from '@failonce/recurrence';
import { columns } from '../help/command-help.ts';
import type { CauseCounts, Tally } from './count-causes.ts';
import { listed } from './listed.ts';
import { triggerName } from './trigger-by-id.ts';

/** Rows of a table at most. */
const MOST_ROWS = 12;
/** Columns of a service's name at most. */
const MOST_NAME = 30;

/** How often each cause is told by several postmortems, what set them off, by year and by service, for people. */
export function showCounts(counts: CauseCounts, taxonomy: Taxonomy, width: number, paint: Paint): string {
  const lines: string[] = [];
  const table = (title: string, rows: readonly (readonly [string, string])[]): void => {
    if (rows.length === 0) return;
    lines.push(paint.strong(title), ...columns(rows.slice(0, MOST_ROWS), width, paint.words));
    if (rows.length > MOST_ROWS) lines.push(paint.faint(`  and ${rows.length - MOST_ROWS} more: --format json`));
    lines.push('');
  };
  table(
    'By cause',
    counted(counts.causes, (id) => taxonomy.nameOf(id)),
  );
  table('By trigger', counted(counts.triggers, triggerName));
  const grouped = (tallies: ReadonlyMap<string, Tally>): (readonly [string, string])[] => {
    const names = [...tallies.keys()].map((name) => visible(name).slice(0, MOST_NAME));
    return [...tallies.values()].map((tally, at) => [names[at] ?? '', inWords(tally, taxonomy)]);
  };
  table('By year', grouped(counts.byYear));
  table('By service', grouped(counts.byService));
  lines.push(...wrap(paint.words(about(counts)), width).map(paint.faint));
  return `${lines.join('\n')}\n`;
}

function counted(tally: Tally, nameOf: (id: string) => string): (readonly [string, string])[] {
  const digits = String(Math.max(0, ...tally.values())).length;
  return [...tally].map(([id, count]) => [String(count).padStart(digits), nameOf(id)]);
}

/** “Disk full 2, DNS failure”. */
function inWords(tally: Tally, taxonomy: Taxonomy): string {
  return [...tally]
    .map(([id, count]) => (count === 1 ? taxonomy.nameOf(id) : `${taxonomy.nameOf(id)} ${count}`))
    .join(', ');
}

/** What was counted, and what was not. */
function about({ documents, practice, unknown }: CauseCounts): string {
  const are = (count: number): string => (count === 1 ? 'is' : 'are');
  const left = [
    ...(unknown > 0 ? [`${unknown} of them ${unknown === 1 ? 'names' : 'name'} no cause that is known`] : []),
    ...(practice > 0
      ? [`${practice} ${practice === 1 ? 'drill' : 'drills'} (kind: practice) ${are(practice)} left out`]
      : []),
  ];
  const counted = documents === 1 ? '1 postmortem' : `${documents} postmortems`;
  const more = left.length === 0 ? '' : `; ${listed(left)}`;
  return `Read from ${counted}${more}. One that tells several causes counts for each.`;
}
