import { sql } from 'kysely';
import type { Library } from '../library.ts';
import { notePassages } from '../postmortems/note-reading.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { type Task, taskOf } from './read-tasks.ts';
import { type TasksAsked, tasksWanted } from './task-filters.ts';
import { teamTasks } from './team-tasks.ts';
import { wantedPostmortems } from './wanted-postmortems.ts';

/** A stretch of the tasks that somebody wants to see. */
export interface TaskStretch extends TasksAsked {
  /** Where the last page ended, as that one said. */
  readonly after?: string | undefined;
  /** 50 without one. */
  readonly limit?: number | undefined;
}

/** A task in a list of several postmortems. */
export interface ListedTask extends Task {
  /** The name of whose it is; where nobody of the library is, how the text names this one. */
  readonly ownerName: string | undefined;
  /** Since when it is promised: what was imported, since before it was here. */
  readonly since: string;
  readonly of: {
    readonly number: number;
    readonly slug: string;
    readonly title: string;
    readonly severity: string | undefined;
  };
}

export interface TaskPage {
  readonly items: readonly ListedTask[];
  /** Where the next page begins; undefined at the end. */
  readonly next: string | undefined;
}

const MOST = 500;
/** The tasks of so few postmortems are gathered one by one; of more, some come soon in the order of all tasks. */
const FEW = 400;
/** Stands for the day of a task that is due on none: behind all others. */
const NO_DAY = '9999-99-99';

/**
 * Tasks that postmortems promise, of those that the viewer may see: what is due first comes first, what is due on no day
 * last. Drafts, withdrawn ones and drills promise nothing. Whose private postmortems were shown is written down.
 */
export async function listTasks(library: Library, viewer: Viewer, asked: TaskStretch): Promise<TaskPage> {
  const limit = Math.min(MOST, Math.max(1, asked.limit ?? 50));
  const questions = asked.whose === 'team' ? await teamTasks(library, viewer, asked) : [asked];
  const found: Row[] = [];
  for (const question of questions) found.push(...(await firstRows(library, viewer, question, limit + 1)));
  const rows = questions.length === 1 ? found : inOrder(found);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const shown = new Map(
    items.map(({ postmortem_id: of, visibility, revision }) => [of, { id: of, visibility, revision }]),
  );
  await notePassages(library, viewer, [...shown.values()]);
  const since = await promisedOn(
    library,
    items.map(({ id: task }) => task),
  );
  return {
    items: items.map((row) => ({
      ...taskOf(row, row.disabled_at !== null && row.owner_id !== null),
      ownerName: row.person_name ?? row.owner ?? undefined,
      since: since.get(row.id) ?? row.created_at,
      of: { number: row.of_number, slug: row.slug, title: row.title, severity: row.severity ?? undefined },
    })),
    next: rows.length > limit && last !== undefined ? `${last.due_on ?? NO_DAY}~${last.id}` : undefined,
  };
}

/** The first rows of a stretch, so many at most. */
async function firstRows(library: Library, viewer: Viewer, asked: TaskStretch, limit: number): Promise<Row[]> {
  const [day = '', id = ''] = asked.after?.replaceAll('\0', '').split('~') ?? [];
  const numbers = await wantedPostmortems(library, viewer, asked);
  if (numbers.length === 0) return [];
  const within = numbers.length > FEW ? undefined : numbers;
  // Two stretches, so that each is read along an index: those with a day, then those without.
  const rows = day === NO_DAY ? [] : await stretch(library, viewer, asked, { within, dated: true, day, id, limit });
  if (rows.length === limit) return rows;
  const from = day === NO_DAY ? id : '';
  const more = { within, dated: false, day: NO_DAY, id: from, limit: limit - rows.length };
  return [...rows, ...(await stretch(library, viewer, asked, more))];
}

/** Each once, what is due first before the others, as the database orders them. */
function inOrder(rows: readonly Row[]): Row[] {
  const place = ({ due_on: due, id }: Row): string => `${due ?? NO_DAY}~${id}`;
  const each = new Map(rows.map((row) => [place(row), row]));
  return [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** The days on which tasks were promised, where that was before they came here. */
async function promisedOn({ database: { read } }: Library, tasks: readonly string[]): Promise<Map<string, string>> {
  if (tasks.length === 0) return new Map();
  const events = await read
    .selectFrom('task_event')
    .select(['task_id', 'detail'])
    .where('task_id', 'in', tasks)
    .where('kind', '=', 'proposed')
    .orderBy('number', 'desc')
    .orderBy('step', 'desc')
    .execute();
  const days = new Map<string, string>();
  for (const { task_id: task, detail } of events) {
    const { on } = JSON.parse(detail) as { on?: string };
    if (on === undefined) days.delete(task);
    else days.set(task, on);
  }
  return days;
}

/** What has been turned into the numbers of postmortems. */
const NOT_NARROWED = { service: undefined, severity: undefined, team: undefined, teamIds: undefined };

type Row = Awaited<ReturnType<typeof stretch>>[number];

interface Stretch {
  /** Numbers of the only postmortems that are meant, which what is asked for of postmortems has been turned into. */
  readonly within: readonly number[] | undefined;
  readonly dated: boolean;
  readonly day: string;
  readonly id: string;
  readonly limit: number;
}

async function stretch(
  { database: { read }, now }: Library,
  viewer: Viewer,
  asked: TasksAsked,
  { within, dated, day, id, limit }: Stretch,
) {
  const today = now().toISOString().slice(0, 10);
  // SQLite joins crosswise in the order that is written: along the tasks, or from the few postmortems.
  const joined =
    within === undefined
      ? read
          .selectFrom('task')
          .crossJoin('postmortem')
          .where(tasksWanted(viewer, asked, today))
      : read
          .selectFrom('postmortem')
          .crossJoin('task')
          .where('postmortem.number', 'in', within)
          .where(tasksWanted(viewer, { ...asked, ...NOT_NARROWED }, today, true));
  const query = joined
    .whereRef('postmortem.id', '=', 'task.postmortem_id')
    .leftJoin('person', 'person.id', 'task.owner_id')
    .selectAll('task')
    .select([
      'postmortem.number as of_number',
      'postmortem.slug',
      'postmortem.title',
      'postmortem.severity',
      'postmortem.visibility',
      'postmortem.head as revision',
      'person.disabled_at',
      'person.name as person_name',
    ])
    .where((eb) => visibleTo(viewer)(eb as never));
  const from = dated
    ? query.where('task.due_on', 'is not', null).where(sql<boolean>`(task.due_on, task.id) > (${day}, ${id})`)
    : query.where('task.due_on', 'is', null).where('task.id', '>', id);
  return await from.orderBy('task.due_on').orderBy('task.id').limit(limit).execute();
}
