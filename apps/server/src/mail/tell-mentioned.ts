import { readPerson, type Said, type Viewer } from '@failonce/library';
import type { Server } from '../server.ts';
import { mentionMessage } from './messages.ts';

/** Tells by mail who was named in a comment. What was said is kept whether or not a mail server takes the message. */
export function tellMentioned({ mail, library, log, address }: Server, viewer: Viewer, said: Said): void {
  const { mentioned, postmortem, thread } = said;
  const others = mentioned.filter(({ id }) => viewer.kind !== 'person' || id !== viewer.id);
  if (!mail.available || viewer.kind !== 'person' || others.length === 0) return;
  const link = `${address}/pm/${postmortem.number}/review?thread=${thread}`;
  void (async () => {
    const by = (await readPerson(library, viewer, viewer.id)).name;
    for (const { email } of others) await mail.send(mentionMessage(email, link, by, postmortem.number));
  })().catch((error: unknown) => log.warn({ error: String(error) }, 'Mail to people named in a comment was not sent.'));
}
