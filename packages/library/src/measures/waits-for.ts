import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../viewer.ts';
import { APPROVERS, WRITERS } from './task-parts.ts';

/**
 * What waits for the viewer's answer, as a condition on `task` beside `postmortem`: done in a postmortem that the viewer has
 * begun or answers for, or to be declined in one that the viewer answers for. Nobody answers oneself.
 */
export function waitsFor(viewer: Viewer): RawBuilder<boolean> {
  if (viewer.kind !== 'person' || !WRITERS.has(viewer.role)) return sql<boolean>`1 = 0`;
  const { id, role } = viewer;
  const leads = sql<boolean>`task.postmortem_id in (select term.postmortem_id from term
    inner join service on service.value = term.value
    left join team on team.id = service.team_id
    where term.kind = 'service' and coalesce(team.lead_id, service.person_id) = ${id})`;
  const approves = APPROVERS.has(role) ? sql<boolean>`(task.asks = 'approval' and ${leads})` : sql<boolean>`1 = 0`;
  return sql<boolean>`(task.asks in ('verification', 'approval')
    and (task.owner_id is null or task.owner_id <> ${id})
    and ((task.asks = 'verification' and (postmortem.created_by = ${id} or ${leads})) or ${approves})
    and ${id} <> (select task_event.actor_id from task_event
      where task_event.task_id = task.id and task_event.kind in ('done', 'decline-asked')
      order by task_event.number desc, task_event.step desc limit 1))`;
}
