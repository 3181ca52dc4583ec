import type { Fingerprint, Taxonomy } from '@failonce/recurrence';
import { readFingerprint } from '@failonce/recurrence';
import type { SelectQueryBuilder } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { answersOf } from '../reviews/answers.ts';
import type { FiguresOf } from '../trends/figures.ts';
import { readFigures } from '../trends/read-figures.ts';
import type { Entry, Value } from './catalogue.ts';
import { FACETS } from './filters.ts';

/** What memory holds of one postmortem. */
export interface Remembered {
  readonly entry: Entry;
  /** Undefined where it was read by other causes: until it is derived anew. */
  readonly fingerprint: Fingerprint | undefined;
  readonly figures: FiguresOf;
}

type Which = (
  query: SelectQueryBuilder<Tables, 'postmortem', object>,
) => SelectQueryBuilder<Tables, 'postmortem', object>;

/** Reads what memory holds of some postmortems, in the order of their numbers. */
export async function readEntries(db: Queries, taxonomy: Taxonomy, which: Which): Promise<Remembered[]> {
  const rows = await which(db.selectFrom('postmortem'))
    .leftJoin('fingerprint', 'fingerprint.postmortem_id', 'postmortem.id')
    .select([
      'postmortem.number',
      'postmortem.severity',
      'postmortem.state',
      'postmortem.start_date',
      'postmortem.created_at',
      'postmortem.practice',
      'postmortem.tasks_open',
      'postmortem.tasks_verified',
      'postmortem.tasks_unsettled',
      'postmortem.open_due',
      'postmortem.file',
      'fingerprint.body',
    ])
    .orderBy('postmortem.number')
    .execute();
  const terms = await which(db.selectFrom('postmortem'))
    .innerJoin('term', 'term.postmortem_id', 'postmortem.id')
    .select(['postmortem.number', 'term.kind', 'term.value', 'term.name'])
    .execute();
  const named = new Map<number, Value[]>();
  const earlier = new Map<number, string[]>();
  for (const { number, kind, value, name } of terms) {
    if (kind === 'earlier') earlier.set(number, [...(earlier.get(number) ?? []), value]);
    const facet = FACETS.find((each) => each === kind);
    if (facet === undefined) continue;
    const known = named.get(number);
    if (known === undefined) named.set(number, [{ facet, value, name }]);
    else known.push({ facet, value, name });
  }
  const answered = await readAnswered(db, which);
  for (const [number, { declared, isNew }] of answered)
    earlier.set(number, [...new Set([...(isNew ? [] : (earlier.get(number) ?? [])), ...declared])]);
  const figures = await readFigures(db, which);
  return rows.flatMap((row) => {
    // What came between the two questions is read with its own change.
    const told = figures.get(row.number);
    if (told === undefined) return [];
    const when = row.start_date ?? row.created_at;
    const year = when.slice(0, 4);
    const values: Value[] = [
      ...(named.get(row.number) ?? []),
      { facet: 'state', value: row.state, name: row.state },
      { facet: 'year', value: year, name: year },
      ...(row.severity ? [{ facet: 'severity' as const, value: row.severity.toLowerCase(), name: row.severity }] : []),
    ];
    const entry = {
      number: row.number,
      when: sortable(when),
      values,
      practice: row.practice === 1,
      open: row.tasks_open > 0,
      tasks: [row.tasks_open, row.tasks_verified, row.tasks_unsettled - row.tasks_open] as const,
      due: row.open_due?.split(' ') ?? [],
      earlier: earlier.get(row.number) ?? [],
      otherCause: answered.get(row.number)?.otherCause ?? [],
      apart: row.state === 'draft' || row.state === 'withdrawn',
      file: row.file,
    };
    return [{ entry, fingerprint: readFingerprint(row.body, taxonomy), figures: told }];
  });
}

/** What people answered of a postmortem to the question whether it was seen before. */
interface Answered {
  /** As a text would name them: “pm/17”. */
  readonly declared: readonly string[];
  readonly otherCause: readonly number[];
  readonly isNew: boolean;
}

/** Which earlier failures people have declared some postmortems recurrences of, and of which they said that they are not. */
async function readAnswered(db: Queries, which: Which): Promise<Map<number, Answered>> {
  const rows = await which(db.selectFrom('postmortem'))
    .innerJoin('recurrence', 'recurrence.postmortem_id', 'postmortem.id')
    .leftJoin('postmortem as earlier', 'earlier.id', 'recurrence.earlier_id')
    .select([
      'postmortem.number as of',
      'earlier.number as before',
      'recurrence.answer',
      'recurrence.earlier_id',
      'recurrence.actor_id',
      'recurrence.at',
    ])
    .orderBy('recurrence.number')
    .execute();
  const answered = new Map<number, Answered>();
  for (const [number, own] of Map.groupBy(rows, ({ of }) => of)) {
    const numbers = new Map(own.map(({ earlier_id, before }) => [earlier_id, before]));
    const standing = answersOf(own);
    const those = (which: string): readonly number[] =>
      standing.flatMap(({ answer, earlier }) => (answer === which ? (numbers.get(earlier ?? null) ?? []) : []));
    answered.set(number, {
      declared: those('recurrence').map((each) => `pm/${each}`),
      otherCause: those('other-cause'),
      isNew: standing.some(({ answer }) => answer === 'new'),
    });
  }
  return answered;
}

/** A day, or an instant, as a number in the order of their texts: “2026-02-14” comes before every instant of it. */
function sortable(when: string): number {
  const digits = (from: number, to: number): number => Number(when.slice(from, to)) || 0;
  const day = digits(0, 4) * 10_000 + digits(5, 7) * 100 + digits(8, 10);
  if (when.length <= 10) return day;
  const seconds = digits(11, 13) * 3600 + digits(14, 16) * 60 + digits(17, 23);
  return day + (seconds + 1) / 100_000;
}
