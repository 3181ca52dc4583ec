import type { Selectable } from 'kysely';
import type { Queries, Writing } from '../database/database.ts';
import type { RecurrenceTable } from '../database/tables.ts';

/** What somebody answered to the question whether we have failed this way before. */
export interface SeenBefore {
  /** `new`: as far as the library tells, for the first time. */
  readonly answer: 'recurrence' | 'other-cause' | 'new';
  /** Id of the earlier failure; undefined where it is new. */
  readonly earlier: string | undefined;
  readonly by: string;
  readonly at: string;
}

/** The answers that stand, the oldest first. */
export async function readAnswers(db: Queries | Writing, postmortem: string): Promise<SeenBefore[]> {
  return [...((await readAnswersOf(db, [postmortem])).get(postmortem) ?? [])];
}

/** The same of several postmortems, by their ids. */
export async function readAnswersOf(
  db: Queries | Writing,
  postmortems: readonly string[],
): Promise<ReadonlyMap<string, readonly SeenBefore[]>> {
  if (postmortems.length === 0) return new Map();
  const rows = await db
    .selectFrom('recurrence')
    .selectAll()
    .where('postmortem_id', 'in', postmortems)
    .orderBy('number')
    .execute();
  return new Map([...Map.groupBy(rows, ({ postmortem_id }) => postmortem_id)].map(([id, own]) => [id, answersOf(own)]));
}

type AnswerRow = Pick<Selectable<RecurrenceTable>, 'answer' | 'earlier_id' | 'actor_id' | 'at'>;

/** The answers of a postmortem that stand, of all that were given, in order. */
export function answersOf(rows: readonly AnswerRow[]): SeenBefore[] {
  const standing = new Map<string, SeenBefore>();
  for (const { answer, earlier_id, actor_id: by, at } of rows) {
    const key = earlier_id ?? '';
    standing.delete(key);
    if (answer === 'taken-back') continue;
    // What is new is no recurrence, and what is one is not new.
    if (answer === 'new')
      for (const [other, each] of standing) if (each.answer === 'recurrence') standing.delete(other);
    if (answer === 'recurrence') standing.delete('');
    standing.set(key, { answer, earlier: earlier_id ?? undefined, by, at });
  }
  return [...standing.values()];
}
