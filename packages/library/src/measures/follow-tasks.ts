import type { Selectable } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import { countTasks } from './count-tasks.ts';
import { matchTasks } from './match-tasks.ts';
import { personNamed } from './person-named.ts';
import { columnsOf, type TaskEvent, type TaskHappening } from './progress.ts';
import type { PromisedTask } from './promised-tasks.ts';
import type { TaskTable } from './tables.ts';
import { readEvents, writeEvents } from './task-events.ts';

/** The text that tasks are followed into, and the change that it came by. */
export interface FollowedText {
  readonly tasks: readonly PromisedTask[];
  readonly actor: string;
  readonly at: Date;
  /** Of the change. */
  readonly number: number;
}

type Followed = Pick<PostmortemRow, 'id' | 'imported' | 'start_date' | 'state'>;

/**
 * Follows the tasks of a postmortem into its newest text: what it promises anew is proposed, what it says otherwise is
 * noted, what it ticks is done, what it does not have any more is gone. The text owns what was promised; what became of it
 * stays. Inside of the write that brings the text. Answers whether something that was done is to be done again.
 */
export async function followTasks(
  writing: Writing,
  row: Followed,
  { tasks, actor, at, number }: FollowedText,
): Promise<{ readonly reopened: boolean }> {
  const known = await writing
    .selectFrom('task')
    .selectAll()
    .where('postmortem_id', '=', row.id)
    .orderBy('number')
    .execute();
  if (known.length === 0 && tasks.length === 0) return { reopened: false };
  const found = matchTasks(
    known.map(({ gone_at, ...each }) => ({ ...each, gone: gone_at !== null })),
    tasks,
  );
  const instant = at.toISOString();
  let reopened = false;
  let last = Math.max(0, ...known.map((each) => each.number));
  for (const [position, task] of tasks.entries()) {
    const old = known[found[position] ?? -1];
    const said = { ...wordsOf(task, position), mark: task.mark ?? old?.mark ?? null };
    if (old === undefined) {
      const happened = await firstOf(writing, row, task);
      const id = uuid();
      const events = happened.map((each): TaskEvent => ({ ...each, number, at: instant, actor }));
      await writing
        .insertInto('task')
        .values({
          id,
          postmortem_id: row.id,
          number: ++last,
          ...said,
          created_at: instant,
          created_by: actor,
          gone_at: null,
          ...columnsOf(events),
        })
        .execute();
      await writeEvents(writing, { task: id, postmortem: row.id }, events);
      continue;
    }
    const happened = await changesOf(writing, row, old, task);
    if (happened.some(({ kind }) => kind === 'reopened')) reopened = true;
    await note(writing, old, { ...said, gone_at: null }, happened, { number, at: instant, actor });
  }
  const kept = new Set(found);
  for (const [place, old] of known.entries()) {
    if (kept.has(place) || old.gone_at !== null) continue;
    await note(writing, old, { gone_at: instant }, [{ kind: 'gone' }], { number, at: instant, actor });
  }
  await countTasks(writing, row.id);
  return { reopened };
}

/** What a text says of a task, as columns. */
function wordsOf({ words, owner, due, causes, address, done }: PromisedTask, position: number) {
  return {
    position,
    words,
    owner: owner ?? null,
    due: due ?? null,
    causes: JSON.stringify(causes),
    address: address ?? null,
    ticked: done === undefined ? 0 : 1,
  };
}

/** What happens to a task with the first text that has it. */
async function firstOf(writing: Writing, row: Followed, task: PromisedTask): Promise<TaskHappening[]> {
  const owner = await personNamed(writing, task.owner);
  // An old text promised it when the failure was fresh, and not when it was taken in.
  const on = row.imported === 1 ? (row.start_date ?? undefined) : undefined;
  return [
    {
      kind: 'proposed',
      words: task.words,
      ...(owner === undefined ? {} : { owner }),
      ...(task.due === undefined ? {} : { due: task.due }),
      ...(on === undefined ? {} : { on }),
    },
    ...(task.done === undefined ? [] : [doneBy(row, task.done)]),
  ];
}

/** What another text makes of a task. */
async function changesOf(
  writing: Writing,
  row: Followed,
  old: Selectable<TaskTable>,
  task: PromisedTask,
): Promise<TaskHappening[]> {
  const happened: TaskHappening[] = [];
  if (old.gone_at !== null) happened.push({ kind: 'back' });
  const [ownerSaid, dueSaid] = [(task.owner ?? null) !== old.owner, (task.due ?? null) !== old.due];
  const wordsSaid = task.words !== old.words;
  if (ownerSaid || dueSaid || wordsSaid) {
    happened.push({
      kind: 'reworded',
      ...(wordsSaid ? { words: task.words } : {}),
      ...(ownerSaid ? { owner: (await personNamed(writing, task.owner)) ?? null } : {}),
      ...(dueSaid ? { due: task.due ?? null } : {}),
    });
  }
  const isSettled = ['done', 'verified', 'declined'].includes(old.state);
  if (task.done !== undefined && old.ticked === 0 && !isSettled) happened.push(doneBy(row, task.done));
  // A box that is empty again takes back what was said, but not what somebody else has verified.
  if (task.done === undefined && old.ticked === 1 && old.state === 'done')
    happened.push({ kind: 'reopened', written: 'now' });
  return happened;
}

function doneBy({ imported }: Followed, { on, evidence }: NonNullable<PromisedTask['done']>): TaskHappening {
  return {
    kind: 'done',
    written: imported === 1 ? 'then' : 'now',
    ...(on === undefined ? {} : { on }),
    ...(evidence === undefined ? {} : { evidence: { kind: 'address', value: evidence } }),
  };
}

/** Writes down what became of a task that is known, where that is anything. */
async function note(
  writing: Writing,
  old: Selectable<TaskTable>,
  said: Partial<Selectable<TaskTable>>,
  happened: readonly TaskHappening[],
  change: { readonly number: number; readonly at: string; readonly actor: string },
): Promise<void> {
  const columns = Object.entries(said).filter(([name, value]) => old[name as keyof TaskTable] !== value);
  if (columns.length === 0 && happened.length === 0) return;
  let made = {};
  if (happened.length > 0) {
    const before = await readEvents(writing, old.id);
    const events = happened.map((each): TaskEvent => ({ ...each, ...change }));
    await writeEvents(writing, { task: old.id, postmortem: old.postmortem_id }, events);
    made = columnsOf([...before, ...events]);
  }
  await writing
    .updateTable('task')
    .set({ ...Object.fromEntries(columns), ...made })
    .where('id', '=', old.id)
    .execute();
}
