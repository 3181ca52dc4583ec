import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { findRow } from '../postmortems/find-row.ts';
import { noteReading } from '../postmortems/note-reading.ts';
import type { Viewer } from '../viewer.ts';
import { type Progress, progressOf, type TaskEvent } from './progress.ts';
import type { Aim, TaskState, TaskTable } from './tables.ts';
import { readEventsOf } from './task-events.ts';
import { isKeeper, taskPartsOf, thoseThere } from './task-parts.ts';
import { mayTakeTask, TASK_ACTIONS, type TaskAction } from './transitions.ts';

/** A task as lists show it. */
export interface Task {
  readonly id: string;
  readonly postmortem: string;
  /** Of its postmortem, from 1. */
  readonly number: number;
  readonly mark: string | undefined;
  readonly words: string;
  readonly state: TaskState;
  readonly open: boolean;
  /** Id of the person whose it is; undefined where nobody of the library is named. */
  readonly owner: string | undefined;
  /** How the text names this one. */
  readonly ownerNamed: string | undefined;
  /** Was it somebody's who is not there any more? */
  readonly ownerGone: boolean;
  /** The day that counts, “2026-03-01”. */
  readonly due: string | undefined;
  readonly postponed: number;
  readonly asks: 'verification' | 'approval' | undefined;
  readonly aim: Aim | undefined;
  /** Marks of the causes that it is for. */
  readonly causes: readonly string[];
  readonly address: string | undefined;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly doneAt: string | undefined;
  readonly verifiedAt: string | undefined;
  readonly lookAgainOn: string | undefined;
  readonly cameBack: boolean | undefined;
}

/** A task with its history, and what the viewer may do with it now. */
export interface TaskInFull extends Task {
  readonly progress: Progress;
  readonly events: readonly TaskEvent[];
  readonly may: readonly TaskAction[];
}

/**
 * The tasks of a postmortem's newest text, in its order; those that the text does not have any more, behind them, where
 * something became of them. `noted`: that the viewer reads this postmortem is written down already. Throws `not-found`.
 */
export async function tasksOf(
  library: Library,
  viewer: Viewer,
  reference: string,
  { noted = false } = {},
): Promise<TaskInFull[]> {
  const { read } = library.database;
  const row = await findRow(read, viewer, reference);
  const tasks = await readTasksOf(read, row, viewer);
  if (!noted) await noteReading(library, viewer, row, row.head);
  return tasks;
}

async function readTasksOf(db: Queries, row: PostmortemRow, viewer: Viewer): Promise<TaskInFull[]> {
  const rows = await db
    .selectFrom('task')
    .selectAll()
    .where('postmortem_id', '=', row.id)
    .orderBy('gone_at')
    .orderBy('position')
    .orderBy('number')
    .execute();
  const events = await readEventsOf(db, [row.id]);
  const there = new Set(await thoseThere(db, [...new Set(rows.flatMap(({ owner_id }) => owner_id ?? []))]));
  const keeper = viewer.kind === 'person' && (await isKeeper(db, row, viewer));
  const acts = viewer.kind === 'person' && row.state !== 'withdrawn' && row.practice === 0;
  return rows
    .toSorted((a, b) => Number(a.gone_at !== null) - Number(b.gone_at !== null))
    .map((each) => {
      const own = events.get(each.id) ?? [];
      const progress = progressOf(own);
      const ownerThere = each.owner_id !== null && there.has(each.owner_id);
      const parts = acts ? taskPartsOf(viewer, each, progress, { keeper, ownerThere }) : new Set<never>();
      const may = each.gone_at === null ? TASK_ACTIONS.filter((action) => mayTakeTask(action, progress, parts)) : [];
      return { ...taskOf(each, !ownerThere && each.owner_id !== null), progress, events: own, may };
    })
    .filter(({ progress, events: own }) => !progress.gone || own.some(({ kind }) => !QUIET.has(kind)));
}

const QUIET: ReadonlySet<TaskEvent['kind']> = new Set(['proposed', 'reworded', 'owned', 'gone', 'back', 'aimed']);

/** A row as lists show it. */
export function taskOf(row: Selectable<TaskTable>, ownerGone: boolean): Task {
  return {
    id: row.id,
    postmortem: row.postmortem_id,
    number: row.number,
    mark: row.mark ?? undefined,
    words: row.words,
    state: row.state,
    open: row.open === 1,
    owner: row.owner_id ?? undefined,
    ownerNamed: row.owner ?? undefined,
    ownerGone,
    due: row.due_on ?? undefined,
    postponed: row.postponed,
    asks: row.asks ?? undefined,
    aim: row.aim ?? undefined,
    causes: JSON.parse(row.causes),
    address: row.address ?? undefined,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    doneAt: row.done_at ?? undefined,
    verifiedAt: row.verified_at ?? undefined,
    lookAgainOn: row.look_again_on ?? undefined,
    cameBack: row.came_back === null ? undefined : row.came_back === 1,
  };
}
