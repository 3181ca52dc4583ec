import { leadsOf } from '../measures/task-parts.ts';
import { beginning, type Found, foundOf, type Looking, type Rung, type Thing } from './define-reminder.ts';

/** A task that people may have to be reminded of. */
export interface TaskThing extends Thing {
  readonly postmortem: string;
  /** Id of the person whose it is. */
  readonly owner: string | undefined;
  /** Who asked, or said that it is done: another one answers. */
  readonly askedBy?: string | undefined;
}

/**
 * Tasks in the order of a column that an index has, so that a hundred thousand are walked through once, of postmortems that are followed: no drafts, none that is withdrawn, no drills. What
 * was due before an old postmortem was taken in is as it was written then, and nobody is chased for it.
 */
export function followedTasks({ db, after, limit }: Looking, column: 'due_on' | 'look_again_on' | 'changed_at' | 'id') {
  const { at, id } = beginning(column === 'id' ? `${after} ${after}` : after);
  const key = `task.${column}` as const;
  return db
    .selectFrom('task')
    .innerJoin('postmortem', 'postmortem.id', 'task.postmortem_id')
    .leftJoin('preference', 'preference.person_id', 'task.owner_id')
    .select([
      'task.id',
      'task.number',
      'task.postmortem_id',
      'task.owner_id',
      'task.due_on',
      'task.look_again_on',
      'task.done_at',
      'task.changed_at',
      'postmortem.number as of',
      'preference.quiet',
    ])
    .where('task.gone_at', 'is', null)
    .where('postmortem.state', 'in', ['in-review', 'published', 'closed'])
    .where('postmortem.practice', '=', 0)
    .where(key, '>=', at)
    .where((eb) => eb.or([eb(key, '>', at), eb('task.id', '>', id)]))
    .orderBy(key)
    .orderBy('task.id')
    .limit(limit);
}

type TaskRow = Awaited<ReturnType<ReturnType<typeof followedTasks>['execute']>>[number];

/** A row of them as a thing. */
export function taskThing(
  row: TaskRow,
  { anchor, from, askedBy }: { readonly anchor: string; readonly from: string; readonly askedBy?: string | undefined },
): TaskThing {
  return {
    key: row.id,
    subject: row.id,
    postmortem: row.postmortem_id,
    anchor,
    from,
    zone: zoneOf(row.quiet),
    owner: row.owner_id ?? undefined,
    askedBy,
    detail: { number: row.of, task: row.number, ...(row.due_on === null ? {} : { due: row.due_on }) },
  };
}

/** Who stands on a rung of a task: its owner, and who answers for the services of its postmortem. */
export async function taskPeople(
  { db }: Pick<Looking, 'db'>,
  { owner, postmortem }: TaskThing,
  rung: Rung,
): Promise<readonly string[]> {
  if (rung === 'owner') return owner === undefined ? [] : [owner];
  return await leadsOf(db, postmortem);
}

/** The zone of somebody's quiet hours: the only place in which people say where they are. */
export function zoneOf(quiet: string | null): string | undefined {
  if (quiet === null) return undefined;
  const { zone } = JSON.parse(quiet) as { readonly zone?: unknown };
  return typeof zone === 'string' ? zone : undefined;
}

/** Tasks that ask somebody for something, counted from when they were asked for it last. */
export async function askedTasks(
  looking: Looking,
  asks: 'verification' | 'approval',
  by: 'done' | 'decline-asked',
): Promise<Found<TaskThing>> {
  const rows = await followedTasks(looking, 'changed_at')
    .innerJoin('task_event', 'task_event.task_id', 'task.id')
    .select(['task_event.at', 'task_event.actor_id', 'task_event.number as event'])
    .where('task.asks', '=', asks)
    .where('task_event.kind', '=', by)
    .where((eb) =>
      eb(
        'task_event.number',
        '=',
        eb
          .selectFrom('task_event as last')
          .select((of) => of.fn.max('last.number').as('number'))
          .whereRef('last.task_id', '=', 'task.id')
          .where('last.kind', '=', by),
      ),
    )
    .execute();
  return foundOf(
    rows,
    looking.limit,
    (row) => taskThing(row, { anchor: String(row.event), from: row.at.slice(0, 10), askedBy: row.actor_id }),
    'changed_at',
  );
}
