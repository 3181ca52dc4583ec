import { sql } from 'kysely';
import { dayOf } from '../catalogue/catalogue.ts';
import { narrow } from '../catalogue/narrow.ts';
import type { Library } from '../library.ts';
import { memoryOf } from '../memory/memory.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { type TasksAsked, tasksWanted, WAITED_FOR } from './task-filters.ts';
import { teamTasks } from './team-tasks.ts';
import { type Narrowed, wantedPostmortems } from './wanted-postmortems.ts';

/** How many tasks there are, of those that a viewer may see. */
export interface TaskCounts {
  readonly open: number;
  readonly late: number;
  readonly toVerify: number;
  readonly toApprove: number;
  /** Open, and somebody's who is not there any more. */
  readonly ownerGone: number;
  readonly verified: number;
  /** The day on which the first of the open ones is due. */
  readonly firstDue: string | undefined;
}

type Asked = Narrowed & Pick<TasksAsked, 'whose'>;

/** Counts the tasks that people wait for, narrowed as the list of them is; of everybody's, from memory. */
export async function countTasksShown(library: Library, viewer: Viewer, given: TasksAsked): Promise<TaskCounts> {
  // Who asks may hand over the whole question of the list: of which kind the tasks are shall not narrow the counts.
  const { whose, service, severity, team } = given;
  const asked = { whose, service, severity, team };
  const few = async (more: TasksAsked): Promise<number> => {
    const row = await from(library, viewer, { ...asked, ...more })
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  const someGone = await library.database.read
    .selectFrom('person')
    .select('id')
    .where('disabled_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  const toApprove = await few({ asks: 'approval' });
  const ownerGone = someGone === undefined ? 0 : await few({ ownerGone: true });
  const rest = await countRest(library, viewer, asked);
  return { ...rest, toApprove, ownerGone };
}

async function countRest(library: Library, viewer: Viewer, asked: Asked): Promise<Counted> {
  if ((asked.whose ?? 'all') === 'all')
    return await countKept(await wantedPostmortems(library, viewer, asked), library);
  if (asked.whose === 'mine') return await countRows(library, viewer, asked);
  const [ofPeople, ofServices] = await teamTasks(library, viewer, asked);
  const numbers = await wantedPostmortems(library, viewer, ofServices);
  return together(
    await countKept(numbers, library),
    // What a service brings in is counted already.
    await countRows(library, viewer, ofPeople, new Set(numbers)),
  );
}

function together(some: Counted, more: Counted): Counted {
  const days = [some.firstDue, more.firstDue].filter((day) => day !== undefined).sort();
  return {
    open: some.open + more.open,
    late: some.late + more.late,
    toVerify: some.toVerify + more.toVerify,
    verified: some.verified + more.verified,
    firstDue: days[0],
  };
}

function from({ database: { read }, now }: Library, viewer: Viewer, asked: TasksAsked) {
  return read
    .selectFrom('task')
    .crossJoin('postmortem')
    .whereRef('postmortem.id', '=', 'task.postmortem_id')
    .where((eb) => visibleTo(viewer)(eb as never))
    .where(tasksWanted(viewer, asked, now().toISOString().slice(0, 10)));
}

type Counted = Omit<TaskCounts, 'toApprove' | 'ownerGone'>;

/** What is somebody's is counted in the rows, a postmortem at a time: they are few. */
async function countRows(
  library: Library,
  viewer: Viewer,
  asked: TasksAsked,
  without: ReadonlySet<number> = new Set(),
): Promise<Counted> {
  const today = library.now().toISOString().slice(0, 10);
  const many = (when: ReturnType<typeof sql<boolean>>) =>
    sql<number>`coalesce(sum(case when ${when} then 1 else 0 end), 0)`;
  const rows = await from(library, viewer, asked)
    .select([
      'postmortem.number',
      many(sql`task.open = 1`).as('open'),
      many(sql`task.open = 1 and task.due_on < ${today}`).as('late'),
      many(sql`task.asks = 'verification'`).as('toVerify'),
      many(sql`task.state = 'verified'`).as('verified'),
      sql<string | null>`min(case when task.open = 1 then task.due_on end)`.as('firstDue'),
    ])
    .groupBy('postmortem.number')
    .execute();
  return rows
    .filter(({ number }) => !without.has(number))
    .map(({ open, late, toVerify, verified, firstDue }) => ({
      ...{ open: Number(open), late: Number(late), toVerify: Number(toVerify), verified: Number(verified) },
      firstDue: firstDue ?? undefined,
    }))
    .reduce(together, NONE);
}

const NONE: Counted = { open: 0, late: 0, toVerify: 0, verified: 0, firstDue: undefined };

/** All tasks of these postmortems, counted in memory. */
async function countKept(numbers: readonly number[], library: Library): Promise<Counted> {
  const { catalogue } = await memoryOf(library);
  const { tasks, due, dueFrom, dueMany } = catalogue;
  const day = dayOf(library.now().toISOString());
  const counted = { open: 0, late: 0, toVerify: 0, verified: 0 };
  let first = Number.POSITIVE_INFINITY;
  for (const number of numbers) {
    counted.open += tasks[3 * number] as number;
    counted.verified += tasks[3 * number + 1] as number;
    counted.toVerify += tasks[3 * number + 2] as number;
    counted.late += catalogue.lateOf(number, day);
    if ((dueMany[number] as number) > 0) first = Math.min(first, due[dueFrom[number] as number] as number);
  }
  return { ...counted, firstDue: Number.isFinite(first) ? textOf(first) : undefined };
}

/** “2026-11-22” of 20261122. */
function textOf(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

const MOST_CHOICES = 100;

/** By which services and severities the tasks may be narrowed: those that a viewer may see named most often. */
export async function taskChoices(
  library: Library,
  viewer: Viewer,
): Promise<{ readonly services: string[]; readonly severities: string[] }> {
  const { catalogue, audiences } = await memoryOf(library);
  const isHidden = audiences.hiddenFrom(viewer);
  const { facets } = narrow(catalogue, {
    isHidden,
    filters: { state: WAITED_FOR, practice: false },
    today: '',
    limit: 0,
    after: undefined,
  });
  const names = (counts: readonly { readonly name: string }[]): string[] =>
    counts
      .slice(0, MOST_CHOICES)
      .map(({ name }) => name)
      .sort();
  return { services: names(facets.service), severities: names(facets.severity) };
}
