import { AppError } from '@failonce/document';
import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { Library } from '../library.ts';
import { findRow } from '../postmortems/find-row.ts';
import { notePassages } from '../postmortems/note-reading.ts';
import { listedOf } from '../postmortems/postmortem.ts';
import type { Viewer } from '../viewer.ts';
import { lengthOf, type Minutes } from './agenda.ts';
import { findMeeting, type MeetingRow, type PlanRow } from './find-meeting.ts';
import type { Meeting, MeetingEntry, MeetingPlan, MeetingState, Named } from './meeting.ts';
import type { Participant } from './participants.ts';
import type { MeetingEntryTable } from './tables.ts';
import type { MeetingTask } from './write-entry.ts';

type EntryRow = Selectable<MeetingEntryTable>;

/** A meeting, as a list of them shows it. */
export type ListedMeeting = Pick<Meeting, 'number' | 'state' | 'plan'>;

/** The meetings over a postmortem, the newest first. Throws `not-found`. */
export async function listMeetings(library: Library, viewer: Viewer, reference: string): Promise<ListedMeeting[]> {
  const { read } = library.database;
  const row = await findRow(read, viewer, reference);
  const numbers = await read
    .selectFrom('meeting')
    .select(['id', 'number'])
    .where('postmortem_id', '=', row.id)
    .orderBy('number', 'desc')
    .execute();
  if (numbers.length > 0) await notePassages(library, viewer, [listedOf(row)]);
  return await Promise.all(
    numbers.map(async ({ number }) => {
      const { meeting, plan } = await findMeeting(read, row.id, number);
      const turns = await read
        .selectFrom('meeting_entry')
        .selectAll()
        .where('meeting_id', '=', meeting.id)
        .where('kind', 'in', ['moved', 'ended'])
        .orderBy('number', 'desc')
        .limit(1)
        .execute();
      const names = await namesOf(read, [plan], []);
      return { number, state: stateOf(plan, turns), plan: shownPlan(plan, names) };
    }),
  );
}

/** One meeting with all that was said in it. Throws `not-found`. */
export async function readMeeting(
  library: Library,
  viewer: Viewer,
  reference: string,
  number: number,
): Promise<Meeting> {
  const { read } = library.database;
  const row = await findRow(read, viewer, reference);
  const { meeting, plan } = await findMeeting(read, row.id, number);
  await notePassages(library, viewer, [listedOf(row)]);
  const rows = await read
    .selectFrom('meeting_entry')
    .selectAll()
    .where('meeting_id', '=', meeting.id)
    .orderBy('number')
    .execute();
  return meetingOf(meeting, plan, rows, await namesOf(read, [plan], rows));
}

/** The number of the last row of a meeting; 0 for none. Throws `not-found`. */
export async function lastEntry(
  { database: { read } }: Library,
  viewer: Viewer,
  reference: string,
  number: number,
): Promise<number> {
  const { id } = await findRow(read, viewer, reference);
  const row = await read
    .selectFrom('meeting')
    .leftJoin('meeting_entry', 'meeting_entry.meeting_id', 'meeting.id')
    .select((eb) => ['meeting.id', eb.fn.max('meeting_entry.number').as('last')])
    .where('meeting.postmortem_id', '=', id)
    .where('meeting.number', '=', number)
    .groupBy('meeting.id')
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', { details: { meeting: number } });
  return row.last ?? 0;
}

function meetingOf(
  meeting: MeetingRow,
  plan: PlanRow,
  rows: readonly EntryRow[],
  names: ReadonlyMap<string, string>,
): Meeting {
  const turns = rows.filter(({ kind }) => kind === 'moved' || kind === 'ended');
  const present = rows.findLast(({ kind }) => kind === 'present');
  const threads = [...Map.groupBy(rows, ({ first }) => first).values()];
  return {
    id: meeting.id,
    number: meeting.number,
    state: stateOf(plan, turns),
    plan: shownPlan(plan, names),
    moves: turns.filter(({ kind }) => kind === 'moved').map(({ item, written_at }) => ({ item, at: written_at })),
    endedAt: turns.at(-1)?.kind === 'ended' ? turns.at(-1)?.written_at : undefined,
    present: present && named(JSON.parse(present.body), names),
    entries: threads.flatMap((thread) => entryOf(thread, names)),
    last: rows.at(-1)?.number ?? 0,
  };
}

function entryOf(thread: readonly EntryRow[], names: ReadonlyMap<string, string>): MeetingEntry[] {
  const [first, last] = [thread[0] as EntryRow, thread.at(-1) as EntryRow];
  const { kind } = last;
  if (kind === 'moved' || kind === 'ended' || kind === 'present' || last.body === '') return [];
  const task: MeetingTask | undefined = kind === 'task' ? JSON.parse(last.body) : undefined;
  return [
    {
      number: first.number,
      kind,
      item: last.item,
      quote: last.quote,
      body: task?.what ?? last.body,
      task,
      revision: last.revision ?? undefined,
      by: personOf(first.written_by, names),
      at: first.written_at,
      changedAt: last === first || last.body === first.body ? undefined : last.written_at,
    },
  ];
}

function stateOf({ called_off }: PlanRow, turns: readonly EntryRow[]): MeetingState {
  const last = turns.at(-1);
  if (last !== undefined) return last.kind === 'ended' ? 'ended' : 'running';
  return called_off === 1 ? 'called-off' : 'planned';
}

function shownPlan(plan: PlanRow, names: ReadonlyMap<string, string>): MeetingPlan {
  const agenda: Minutes = JSON.parse(plan.agenda);
  const [day = '', time = ''] = plan.wall.split('T');
  return {
    sequence: plan.number,
    startsAt: plan.starts_at,
    day,
    time,
    zone: plan.zone,
    minutes: lengthOf(agenda),
    agenda,
    participants: named(JSON.parse(plan.participants), names),
    calledOff: plan.called_off === 1,
    writtenAt: plan.written_at,
    by: personOf(plan.written_by, names),
  };
}

function named(participants: readonly Participant[], names: ReadonlyMap<string, string>): Named[] {
  return participants.map((each) => ('person' in each ? personOf(each.person, names) : each));
}

function personOf(id: string, names: ReadonlyMap<string, string>): Named {
  return id === '' ? { name: 'Failonce' } : { id, name: names.get(id) ?? 'Somebody' };
}

/** The names of all people that the rows speak of, by id. */
async function namesOf(
  read: Queries,
  plans: readonly PlanRow[],
  rows: readonly EntryRow[],
): Promise<ReadonlyMap<string, string>> {
  const present = rows.filter(({ kind }) => kind === 'present').map(({ body }) => body);
  const listed = [...plans.map(({ participants }) => participants), ...present].flatMap(
    (json) => JSON.parse(json) as Participant[],
  );
  const ids = new Set([
    ...plans.map(({ written_by }) => written_by),
    ...rows.map(({ written_by }) => written_by),
    ...listed.flatMap((each) => ('person' in each ? each.person : [])),
  ]);
  if (ids.size === 0) return new Map();
  const people = await read
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}
