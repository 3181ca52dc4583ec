import { sql } from 'kysely';
import type { State } from '../database/tables.ts';
import type { Viewer } from '../viewer.ts';
import type { TaskState } from './tables.ts';
import { waitsFor } from './waits-for.ts';

/** Which tasks somebody wants to see. */
export interface TasksAsked {
  /** `team`: of those who are in a team with the viewer, and of the services that such a team owns. */
  readonly whose?: 'mine' | 'team' | 'all' | undefined;
  /** Only of these people. */
  readonly owners?: readonly string[] | undefined;
  /** Only of postmortems with a service that one of the teams of these ids owns. */
  readonly teamIds?: readonly string[] | undefined;
  readonly states?: readonly TaskState[] | undefined;
  /** Only what is open. */
  readonly open?: boolean | undefined;
  /** Only what is open and was due before today. */
  readonly late?: boolean | undefined;
  readonly asks?: 'verification' | 'approval' | undefined;
  /** Only what waits for the viewer, to be verified or for a decline to be approved (`waitsFor`). */
  readonly toAnswer?: boolean | undefined;
  /** Only what is due on this day or before, or on none. */
  readonly dueBy?: string | undefined;
  /** Only what was to be looked at again on this day or before, and was not. */
  readonly lookAgainBy?: string | undefined;
  /** Only what is open and somebody's who is not there any more. */
  readonly ownerGone?: boolean | undefined;
  /** Only of postmortems that name this service, whatever its letters. */
  readonly service?: string | undefined;
  readonly severity?: string | undefined;
  /** Only of postmortems with a service that the team of this name owns. */
  readonly team?: string | undefined;
}

/** The states of postmortems whose tasks people wait for. */
export const WAITED_FOR = ['in-review', 'published', 'closed'] as const;
const NOT_WAITED_FOR = ['draft', 'withdrawn'] as const satisfies readonly Exclude<State, (typeof WAITED_FOR)[number]>[];

/**
 * What is asked for, as a condition on `task` beside `postmortem`. `apart`: no index is to be chosen by what became of the
 * task, because another one leads to fewer. SQLite knows of no column how common its values are.
 */
export function tasksWanted(
  viewer: Viewer,
  asked: TasksAsked,
  today: string,
  apart = asked.whose === 'mine' || asked.owners !== undefined,
) {
  const teams = viewer.kind === 'person' ? [...viewer.teams, ''] : [''];
  const ofServices = (owners: readonly string[]) => sql`task.postmortem_id in (select term.postmortem_id from term
        inner join service on service.value = term.value
        where term.kind = 'service' and service.team_id in (${sql.join(owners)}))`;
  const lower = (text: string): string => text.trim().toLowerCase().replaceAll('\0', '');
  const parts = [
    // What few are, and not what nearly all are: so no index of the postmortems is read through for it, and PostgreSQL
    // knows that the first tasks it looks at will do.
    sql<boolean>`postmortem.state not in (${sql.join([...NOT_WAITED_FOR])})`,
    sql<boolean>`postmortem.practice = 0`,
    sql<boolean>`task.gone_at is null`,
  ];
  const column = (name: 'state' | 'open' | 'asks') => {
    const plain = sql.ref(`task.${name}`);
    return apart ? sql`coalesce(${plain}, ${plain})` : plain;
  };
  if (asked.states !== undefined) parts.push(sql`${column('state')} in (${sql.join([...asked.states])})`);
  if (asked.open || asked.late || asked.ownerGone) parts.push(sql`${column('open')} = 1`);
  if (asked.late) parts.push(sql`task.due_on < ${today}`);
  if (asked.asks !== undefined) parts.push(sql`${column('asks')} = ${asked.asks}`);
  if (asked.toAnswer) parts.push(waitsFor(viewer));
  if (asked.dueBy !== undefined) parts.push(sql`(task.due_on is null or task.due_on <= ${asked.dueBy})`);
  if (asked.lookAgainBy !== undefined) parts.push(sql`task.look_again_on <= ${asked.lookAgainBy}`);
  if (asked.ownerGone)
    parts.push(sql`task.owner_id in (select person.id from person where person.disabled_at is not null)`);
  if (asked.whose === 'mine') parts.push(sql`task.owner_id = ${viewer.kind === 'person' ? viewer.id : ''}`);
  if (asked.whose === 'team')
    parts.push(sql`(task.owner_id in (select person_id from team_member where team_id in (${sql.join(teams)}))
      or ${ofServices(teams)})`);
  if (asked.owners !== undefined) parts.push(sql`task.owner_id in (${sql.join([...asked.owners, ''])})`);
  if (asked.teamIds !== undefined) parts.push(sql`${ofServices([...asked.teamIds, ''])}`);
  if (asked.service !== undefined)
    parts.push(sql`task.postmortem_id in (select term.postmortem_id from term
      where term.kind = 'service' and term.value = ${lower(asked.service)})`);
  // A case, of which PostgreSQL does not guess that it is rare: it would read all postmortems for what it takes for few.
  if (asked.severity !== undefined)
    parts.push(sql`case when lower(postmortem.severity) = ${lower(asked.severity)} then 1 else 0 end <> 0`);
  if (asked.team !== undefined)
    parts.push(sql`task.postmortem_id in (select term.postmortem_id from term
      where term.kind = 'service' and term.value in (select service.value from service
        where service.team_id in (select team.id from team where lower(team.name) = ${lower(asked.team)})))`);
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
}
