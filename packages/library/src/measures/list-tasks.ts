import type { Library } from '../library.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { type Task, taskOf } from './read-tasks.ts';
import type { TaskState } from './tables.ts';

/** Which tasks somebody wants to see. */
export interface TasksAsked {
  /** `team`: of those who are in a team with the viewer, and of the services that such a team owns. */
  readonly whose?: 'mine' | 'team' | 'all' | undefined;
  readonly states?: readonly TaskState[] | undefined;
  /** Only what is open and was due before today. */
  readonly late?: boolean | undefined;
  readonly asks?: 'verification' | 'approval' | undefined;
  /** Where the last page ended, as that one said. */
  readonly after?: string | undefined;
  /** 50 without one. */
  readonly limit?: number | undefined;
}

/** A task in a list of several postmortems. */
export interface ListedTask extends Task {
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

const MOST = 200;
const NO_DAY = '9999-99-99';

/** The states of postmortems whose tasks people wait for. */
export const WAITED_FOR = ['in-review', 'published', 'closed'] as const;

/**
 * Tasks that postmortems promise, of those that the viewer may see: what is due first comes first, what is due on no day
 * last. Drafts, withdrawn ones and drills promise nothing.
 */
export async function listTasks(library: Library, viewer: Viewer, asked: TasksAsked): Promise<TaskPage> {
  const { read } = library.database;
  const limit = Math.min(MOST, Math.max(1, asked.limit ?? 50));
  const today = library.now().toISOString().slice(0, 10);
  let query = read
    .selectFrom('task')
    .innerJoin('postmortem', 'postmortem.id', 'task.postmortem_id')
    .leftJoin('person', 'person.id', 'task.owner_id')
    .selectAll('task')
    .select([
      'postmortem.number as of_number',
      'postmortem.slug',
      'postmortem.title',
      'postmortem.severity',
      'person.disabled_at',
      (eb) => eb.fn.coalesce('task.due_on', eb.val(NO_DAY)).as('day'),
    ])
    .where((eb) => visibleTo(viewer)(eb as never))
    .where('postmortem.state', 'in', WAITED_FOR)
    .where('postmortem.practice', '=', 0)
    .where('task.gone_at', 'is', null);
  if (asked.states !== undefined) query = query.where('task.state', 'in', asked.states);
  if (asked.late) query = query.where('task.open', '=', 1).where('task.due_on', '<', today);
  if (asked.asks !== undefined) query = query.where('task.asks', '=', asked.asks);
  if (viewer.kind === 'person' && asked.whose === 'mine') query = query.where('task.owner_id', '=', viewer.id);
  if (viewer.kind === 'person' && asked.whose === 'team')
    query = query.where((eb) =>
      eb.or([
        eb(
          'task.owner_id',
          'in',
          eb
            .selectFrom('team_member')
            .select('person_id')
            .where('team_id', 'in', [...viewer.teams, '']),
        ),
        eb(
          'task.postmortem_id',
          'in',
          eb
            .selectFrom('term')
            .innerJoin('service', 'service.value', 'term.value')
            .select('term.postmortem_id')
            .where('term.kind', '=', 'service')
            .where('service.team_id', 'in', [...viewer.teams, '']),
        ),
      ]),
    );
  const [day, id] = asked.after?.split('~') ?? [];
  if (day !== undefined && id !== undefined)
    query = query.where((eb) => {
      const at = eb.fn.coalesce('task.due_on', eb.val(NO_DAY));
      return eb.or([eb(at, '>', day), eb.and([eb(at, '=', day), eb('task.id', '>', id)])]);
    });
  const rows = await query
    .orderBy('day')
    .orderBy('task.id')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => ({
      ...taskOf(row, row.disabled_at !== null && row.owner_id !== null),
      of: { number: row.of_number, slug: row.slug, title: row.title, severity: row.severity ?? undefined },
    })),
    next: rows.length > limit && last !== undefined ? `${last.day}~${last.id}` : undefined,
  };
}
