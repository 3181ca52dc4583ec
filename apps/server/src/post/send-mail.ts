import { isAppError } from '@failonce/document';
import {
  type Claimed,
  type Library,
  maySee,
  type Outcome,
  readMeeting,
  readNoticeMail,
  readPerson,
  readPostmortem,
  SYSTEM,
} from '@failonce/library';
import type { Message } from '../mail/mail.ts';
import { meetingMessage, noticesMessage } from '../mail/messages.ts';
import { calendarFile } from '../meeting/calendar.ts';
import type { Server } from '../server.ts';

const NOTHING_LEFT: Outcome = { went: 'dropped', answer: 'There is nothing left that this person may be told.' };

/** Sends a mail of the outbox, as far as whom it is for may still be told. */
export async function sendMail(server: Server, library: Library, claimed: Claimed): Promise<Outcome> {
  const { mail, address } = server;
  if (!mail.available) return { went: 'dropped', answer: 'This server sends no mail.' };
  const message =
    claimed.kind === 'meeting' ? await meeting(server, library, claimed) : await notices(server, library, claimed);
  if (message === undefined) return NOTHING_LEFT;
  try {
    await mail.send({ ...message, id: `${claimed.id}@${new URL(address).hostname}`, at: claimed.at });
    return { went: 'sent' };
  } catch (error) {
    if (!isAppError(error) || error.code !== 'mail-refused') throw error;
    const never = error.details['recipient'] === 'refused';
    return { went: 'failed', answer: error.message, ...(never ? { for: 'never' as const } : {}) };
  }
}

async function notices(
  { address }: Server,
  library: Library,
  { id, person = '' }: Claimed,
): Promise<Message | undefined> {
  const read = await readNoticeMail(library, { message: id, person });
  return read === undefined ? undefined : noticesMessage(read.email, address, read.notices);
}

/** An invitation, unless the meeting was planned anew meanwhile: then another message says how. */
async function meeting(
  { address }: Server,
  library: Library,
  { person = '', postmortem = '', body }: Claimed,
): Promise<Message | undefined> {
  if (!(await maySee(library, person, postmortem))) return undefined;
  const read = await readMeeting(library, SYSTEM, postmortem, Number(body['meeting']));
  if (read.plan.sequence !== body['sequence']) return undefined;
  const comes = body['comes'] === true && !read.plan.calledOff;
  const { number, slug, title } = await readPostmortem(library, SYSTEM, postmortem);
  const { by } = read.plan;
  const calendar = calendarFile({
    address: new URL(address).origin,
    // A mail is read elsewhere: it holds no title and nobody who comes.
    postmortem: { number, slug, title, hidden: true },
    meeting: { ...read, plan: { ...read.plan, calledOff: !comes } },
    organizer: by.id === undefined ? undefined : await readPerson(library, SYSTEM, by.id),
  });
  const { email } = await readPerson(library, SYSTEM, person);
  const link = `${address}/pm/${number}/meeting?of=${read.number}`;
  return meetingMessage(email, { number, link, calendar, comes, moved: read.plan.sequence > 0, plan: read.plan });
}
