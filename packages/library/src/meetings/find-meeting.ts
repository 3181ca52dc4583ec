import { AppError } from '@failonce/document';
import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { MeetingPlanTable, MeetingTable } from './tables.ts';

export type MeetingRow = Selectable<MeetingTable>;
export type PlanRow = Selectable<MeetingPlanTable>;

/** A meeting of a postmortem by its number, as it is planned now. Throws `not-found`. */
export async function findMeeting(
  db: Queries,
  postmortem_id: string,
  number: number,
): Promise<{ readonly meeting: MeetingRow; readonly plan: PlanRow }> {
  const meeting = await db
    .selectFrom('meeting')
    .selectAll()
    .where('postmortem_id', '=', postmortem_id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (meeting === undefined) throw new AppError('not-found', { details: { meeting: number } });
  const plan = await db
    .selectFrom('meeting_plan')
    .selectAll()
    .where('meeting_id', '=', meeting.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { meeting, plan };
}
