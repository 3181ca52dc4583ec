import { v7 as uuid } from 'uuid';
import type { Writing } from '../database/database.ts';
import { newMessage } from './message.ts';

/** Something that other programs and the channels of a chat may want to know. */
export interface NewEvent {
  /** As an endpoint asks for it: “postmortem.published”. */
  readonly kind: string;
  /** The id of the postmortem that it is about: of one that is not for the whole company, or for practice, nobody outside is told. */
  readonly postmortem?: string | undefined;
  /** The id of what it is about. */
  readonly subject: string;
  readonly at: Date;
  /** Ids, numbers, days, and no words of a postmortem: it is read elsewhere. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Puts an event into the outbox for every endpoint that wants it, in the write that makes it true. */
export async function announce(
  writing: Writing,
  { kind, postmortem, subject, at, detail = {} }: NewEvent,
): Promise<void> {
  const endpoints = await writing
    .selectFrom('endpoint')
    .select(['id', 'kinds'])
    .where('disabled_at', 'is', null)
    .execute();
  const wanting = endpoints.filter(({ kinds }) => (JSON.parse(kinds) as string[]).includes(kind));
  if (wanting.length === 0) return;
  if (postmortem !== undefined && !(await isForCompany(writing, postmortem))) return;
  const body = { subject, detail };
  const messages = wanting.map(({ id }) => ({
    ...newMessage({ id: uuid(), channel: 'post', kind, body, at }),
    endpoint_id: id,
    postmortem_id: postmortem ?? null,
  }));
  await writing.insertInto('message').values(messages).execute();
}

async function isForCompany(writing: Writing, id: string): Promise<boolean> {
  const row = await writing
    .selectFrom('postmortem')
    .select(['visibility', 'practice'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.visibility === 'company' && row.practice === 0;
}
