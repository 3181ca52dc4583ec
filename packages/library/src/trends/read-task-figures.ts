import type { SelectQueryBuilder } from 'kysely';
import { dayOf } from '../catalogue/catalogue.ts';
import type { Queries } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import type { TaskFigures } from './figures.ts';

type Which = (
  query: SelectQueryBuilder<Tables, 'postmortem', object>,
) => SelectQueryBuilder<Tables, 'postmortem', object>;

/**
 * Tasks that are due on a day, that stand in the text and were not declined. What old files say was done is as written then:
 * nobody was asked to verify it, and nobody failed to.
 */
export async function readTaskFigures(db: Queries, which: Which): Promise<Map<number, TaskFigures[]>> {
  const rows = await which(db.selectFrom('postmortem'))
    .innerJoin('task', 'task.postmortem_id', 'postmortem.id')
    .where('task.due_on', 'is not', null)
    .where('task.gone_at', 'is', null)
    .where('task.state', '!=', 'declined')
    .where((eb) => eb.or([eb('task.state', '!=', 'done'), eb('task.asks', '=', 'verification')]))
    .select(['postmortem.number', 'task.due_on', 'task.state', 'task.verified_at'])
    .execute();
  const tasks = new Map<number, TaskFigures[]>();
  for (const { number, due_on, state, verified_at } of rows) {
    const task = {
      due: dayOf(due_on ?? ''),
      verified: state === 'verified' && verified_at !== null ? dayOf(verified_at) : 0,
      done: state === 'done' || state === 'verified',
    };
    const known = tasks.get(number);
    if (known === undefined) tasks.set(number, [task]);
    else known.push(task);
  }
  return tasks;
}
