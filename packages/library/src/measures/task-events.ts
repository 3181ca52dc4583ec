import type { Queries, Writing } from '../database/database.ts';
import { eventOf, type TaskEvent } from './progress.ts';

/** Everything that happened to a task, in order. */
export async function readEvents(db: Queries | Writing, task: string): Promise<TaskEvent[]> {
  const rows = await db
    .selectFrom('task_event')
    .selectAll()
    .where('task_id', '=', task)
    .orderBy('number')
    .orderBy('step')
    .execute();
  return rows.map(eventOf);
}

/** Everything that happened to the tasks of some postmortems, in order, by the ids of the tasks. */
export async function readEventsOf(
  db: Queries | Writing,
  postmortems: readonly string[],
): Promise<ReadonlyMap<string, readonly TaskEvent[]>> {
  if (postmortems.length === 0) return new Map();
  const rows = await db
    .selectFrom('task_event')
    .selectAll()
    .where('postmortem_id', 'in', postmortems)
    .orderBy('number')
    .orderBy('step')
    .execute();
  return new Map([...Map.groupBy(rows, ({ task_id }) => task_id)].map(([id, own]) => [id, own.map(eventOf)]));
}

/** Writes down what happened to a task in one change. */
export async function writeEvents(
  writing: Writing,
  { task, postmortem }: { readonly task: string; readonly postmortem: string },
  events: readonly TaskEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await writing
    .insertInto('task_event')
    .values(
      events.map(({ kind, number, at, actor, ...detail }, index) => ({
        task_id: task,
        number,
        step: index,
        postmortem_id: postmortem,
        at,
        actor_id: actor,
        kind,
        detail: JSON.stringify(detail),
      })),
    )
    .execute();
}
