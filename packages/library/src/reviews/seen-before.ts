import { AppError } from '@failonce/document';
import { appendChange } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import type { RecurrenceTable } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { findRow } from '../postmortems/find-row.ts';
import { tellCameBack } from '../recurrences/tell-came-back.ts';
import type { Viewer } from '../viewer.ts';
import { readAnswers } from './answers.ts';
import { decideOn } from './under-review.ts';

/** What somebody says of a failure. */
export interface NewAnswer {
  readonly answer: RecurrenceTable['answer'];
  /** The earlier one, as people name it: “PM-17”. */
  readonly earlier?: string | undefined;
}

/**
 * Says, with a name under it, whether a failure was seen before: that it is a recurrence of an earlier one, that one looked
 * alike and had another cause, or that it is new. No machine says it. Throws `not-found` for what the viewer may not see,
 * and `input-invalid` for a circle, for itself and for one that came later.
 */
export async function answerSeenBefore(
  library: Library,
  viewer: Viewer,
  reference: string,
  { answer, earlier: named }: NewAnswer,
): Promise<void> {
  const { database, now } = library;
  await decideOn(library, viewer, { reference }, async ({ writing, found: { row }, person }) => {
    if (answer === 'new' && named !== undefined) refuseInput('earlier', 'What is new has no earlier one.');
    if ((answer === 'recurrence' || answer === 'other-cause') && !named?.trim())
      refuseInput('earlier', 'Name the earlier one, as in PM-17.');
    const earlier = named === undefined ? undefined : await earlierRow(writing, viewer, named);
    if (earlier?.id === row.id) refuseInput('earlier', 'This is the same postmortem. Name an earlier one.');
    if (answer === 'recurrence' && earlier !== undefined) {
      const [then, here] = [earlier.started_at ?? earlier.start_date, row.started_at ?? row.start_date];
      if (then && here && then.slice(0, 10) > here.slice(0, 10))
        refuseInput('earlier', `PM-${earlier.number} came later, on ${then.slice(0, 10)}: name an earlier one.`);
      if (await comesFrom(writing, earlier.id, row.id))
        refuseInput('earlier', `PM-${earlier.number} is a recurrence of this one already: there would be a circle.`);
    }
    const at = now();
    const number = await appendChange(writing, database, {
      kind: 'review.seen-before',
      subject: row.id,
      actor: person.id,
      at,
      detail: { answer, ...(earlier === undefined ? {} : { earlier: earlier.id }) },
    });
    await writing
      .insertInto('recurrence')
      .values({
        number,
        postmortem_id: row.id,
        earlier_id: earlier?.id ?? null,
        answer,
        actor_id: person.id,
        at: at.toISOString(),
        revision: row.head,
      })
      .execute();
    if (answer === 'recurrence' && earlier !== undefined)
      await tellCameBack(writing, { later: row, earlier, by: person.id, at });
  });
}

async function earlierRow(writing: Writing, viewer: Viewer, named: string) {
  try {
    return await findRow(writing, viewer, named.trim());
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    return refuseInput('earlier', `There is no postmortem “${named.trim()}” that you may see. Name it as in PM-17.`);
  }
}

/** Is a failure a recurrence of another, directly or over others? Asks generation by generation. */
async function comesFrom(writing: Writing, from: string, to: string): Promise<boolean> {
  const seen = new Set<string>();
  let next = [from];
  while (next.length > 0) {
    const answers = await Promise.all(next.map((id) => readAnswers(writing, id)));
    for (const id of next) seen.add(id);
    next = [
      ...new Set(
        answers
          .flat()
          .flatMap(({ answer, earlier }) => (answer === 'recurrence' && earlier !== undefined ? [earlier] : [])),
      ),
    ].filter((id) => !seen.has(id));
    if (next.includes(to)) return true;
  }
  return false;
}
