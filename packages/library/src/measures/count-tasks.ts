import type { Writing } from '../database/database.ts';

/** Writes down anew with a postmortem how its tasks stand: what lists show and count. */
export async function countTasks(writing: Writing, id: string): Promise<void> {
  const rows = await writing
    .selectFrom('task')
    .select(['state', 'open', 'due_on', 'asks'])
    .where('postmortem_id', '=', id)
    .where('gone_at', 'is', null)
    .execute();
  const open = rows.filter((each) => each.open === 1);
  const due = open.flatMap(({ due_on }) => due_on ?? []).sort();
  await writing
    .updateTable('postmortem')
    .set({
      tasks_open: open.length,
      tasks_done: rows.filter(({ state }) => state === 'done' || state === 'verified').length,
      tasks_verified: rows.filter(({ state }) => state === 'verified').length,
      tasks_declined: rows.filter(({ state }) => state === 'declined').length,
      tasks_unsettled: open.length + rows.filter(({ asks }) => asks === 'verification').length,
      open_due: due.length === 0 ? null : due.join(' '),
    })
    .where('id', '=', id)
    .execute();
}
