import { v7 as uuid } from 'uuid';
import type { Writing } from '../database/database.ts';
import { newMessage } from '../post/message.ts';
import type { Participant } from './participants.ts';

/** Sends everybody of the library who comes, or came until now, what is planned of a meeting: by mail, for the calendar. */
export async function inviteAll(
  writing: Writing,
  {
    postmortem,
    meeting,
    sequence,
    participants,
    before = '[]',
    at,
  }: {
    readonly postmortem: string;
    /** Its number. */
    readonly meeting: number;
    readonly sequence: number;
    /** JSON, as in a plan. */
    readonly participants: string;
    readonly before?: string;
    readonly at: Date;
  },
): Promise<void> {
  const [now, then] = [peopleOf(participants), peopleOf(before)];
  const messages = [...new Set([...now, ...then])].map((person) => {
    const body = { meeting, sequence, comes: now.has(person) };
    const message = newMessage({ id: uuid(), channel: 'mail', kind: 'meeting', body, at });
    return { ...message, person_id: person, postmortem_id: postmortem };
  });
  if (messages.length > 0) await writing.insertInto('message').values(messages).execute();
}

function peopleOf(participants: string): ReadonlySet<string> {
  return new Set((JSON.parse(participants) as Participant[]).flatMap((each) => ('person' in each ? each.person : [])));
}
