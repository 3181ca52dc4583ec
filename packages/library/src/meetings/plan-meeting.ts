import { v7 as uuid } from 'uuid';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { findRow } from '../postmortems/find-row.ts';
import { refusePurged } from '../postmortems/purged.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { AGENDA, agendaOf, lengthOf, type Minutes } from './agenda.ts';
import { findMeeting, type PlanRow } from './find-meeting.ts';
import { inviteAll } from './invite.ts';
import { participantsNamed } from './participants.ts';
import { instantOf, type WallTime } from './wall-time.ts';

/** When a meeting shall be, how long, and who comes. */
export interface NewMeeting extends WallTime {
  readonly minutes: number;
  /** Of single items; the others have their share. */
  readonly agenda?: Partial<Minutes> | undefined;
  /** Addresses or names of people, and names of guests. */
  readonly participants: readonly string[];
}

const LONGEST = 480;
const MOST_MEETINGS = 100;

/** Plans a meeting over a postmortem. Answers its number. Throws `input-invalid` and `not-found`. */
export async function planMeeting(
  { database, now }: Library,
  viewer: Viewer,
  reference: string,
  given: NewMeeting,
): Promise<number> {
  const at = now();
  return await database.write(async (writing) => {
    await takeTurn(writing);
    const { id: postmortem_id } = await findRow(writing, viewer, reference);
    const { last } = await writing
      .selectFrom('meeting')
      .select((eb) => eb.fn.max('number').as('last'))
      .where('postmortem_id', '=', postmortem_id)
      .executeTakeFirstOrThrow();
    const number = (last ?? 0) + 1;
    if (number > MOST_MEETINGS) refuseInput('day', `A postmortem has at most ${MOST_MEETINGS} meetings.`);
    const meeting = { id: uuid(), postmortem_id, number, created_at: at.toISOString(), created_by: actorOf(viewer) };
    const plan = await planOf(writing, postmortem_id, given);
    await writing.insertInto('meeting').values(meeting).execute();
    await writing
      .insertInto('meeting_plan')
      .values({ meeting_id: meeting.id, number: 0, ...plan, called_off: 0, ...written(viewer, at) })
      .execute();
    await inviteAll(writing, {
      postmortem: postmortem_id,
      meeting: number,
      sequence: 0,
      participants: plan.participants,
      at,
    });
    await appendChange(writing, database, {
      kind: 'meeting.planned',
      subject: postmortem_id,
      actor: actorOf(viewer),
      at,
      detail: { number, starts: plan.starts_at },
    });
    return number;
  });
}

/** Plans a meeting anew; what was planned before stays in the history. The same again changes nothing. */
export async function changeMeeting(
  library: Library,
  viewer: Viewer,
  reference: string,
  number: number,
  given: NewMeeting,
): Promise<void> {
  await planAnew(library, viewer, reference, number, 'meeting.changed', async (writing, postmortem) => ({
    ...(await planOf(writing, postmortem, given)),
    called_off: 0,
  }));
}

/** Calls a meeting off. It can be planned anew. */
export async function callOffMeeting(
  library: Library,
  viewer: Viewer,
  reference: string,
  number: number,
): Promise<void> {
  await planAnew(library, viewer, reference, number, 'meeting.called-off', async () => ({ called_off: 1 }));
}

async function planAnew(
  { database, now }: Library,
  viewer: Viewer,
  reference: string,
  number: number,
  kind: string,
  anew: (writing: Writing, postmortem: string) => Promise<Partial<PlanRow>>,
): Promise<void> {
  const at = now();
  await database.write(async (writing) => {
    await takeTurn(writing);
    const { id } = await findRow(writing, viewer, reference);
    const { plan } = await findMeeting(writing, id, number);
    const next = { ...plan, ...(await anew(writing, id)) };
    if (JSON.stringify(next) === JSON.stringify(plan)) return;
    await writing
      .insertInto('meeting_plan')
      .values({ ...next, number: plan.number + 1, ...written(viewer, at) })
      .execute();
    await inviteAll(writing, {
      postmortem: id,
      meeting: number,
      sequence: plan.number + 1,
      participants: next.participants,
      before: plan.participants,
      at,
    });
    const detail = { number, starts: next.starts_at };
    await appendChange(writing, database, { kind, subject: id, actor: actorOf(viewer), at, detail });
  });
}

function written(viewer: Viewer, at: Date) {
  return { written_at: at.toISOString(), written_by: actorOf(viewer) };
}

async function planOf(writing: Writing, postmortem: string, given: NewMeeting) {
  const { day, time, zone, minutes } = given;
  const starts = instantOf({ day, time, zone });
  if (!Number.isInteger(minutes) || minutes < AGENDA.length || minutes > LONGEST)
    refuseInput('minutes', `A meeting has ${AGENDA.length} to ${LONGEST} minutes.`);
  const agenda: Minutes = { ...agendaOf(minutes), ...given.agenda };
  for (const item of AGENDA)
    if (!Number.isInteger(agenda[item]) || agenda[item] < 0 || agenda[item] > LONGEST)
      refuseInput(item, `Each item has 0 to ${LONGEST} minutes.`);
  if (lengthOf(agenda) < 1) refuseInput('minutes', 'Give the items some minutes.');
  const participants = JSON.stringify(await participantsNamed(writing, given.participants));
  await refusePurged(writing, postmortem, { markdown: given.participants.join('\n'), message: '' });
  return {
    starts_at: starts.toISOString(),
    wall: `${day}T${time}`,
    zone,
    agenda: JSON.stringify(agenda),
    participants,
  };
}
