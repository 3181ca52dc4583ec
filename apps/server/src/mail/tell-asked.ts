import { type Library, readPerson, readPostmortem, SYSTEM, type Viewer } from '@failonce/library';
import type { Server } from '../server.ts';
import { reviewMessage } from './messages.ts';

/**
 * Tells people by mail that they are asked to review, where a mail server is set. Mail that is refused holds up nothing:
 * the request stands in their queue.
 */
export async function tellAsked(
  { mail, address, log }: Server,
  library: Library,
  viewer: Viewer,
  {
    postmortem,
    people,
    why,
  }: { readonly postmortem: string; readonly people: readonly string[]; readonly why: 'asked' | 'reminded' },
): Promise<void> {
  if (!mail.available || viewer.kind !== 'person') return;
  const { number, slug } = await readPostmortem(library, SYSTEM, postmortem);
  const by = await readPerson(library, SYSTEM, viewer.id);
  for (const id of people.slice(0, MOST_TOLD)) {
    const { email } = await readPerson(library, SYSTEM, id);
    const link = `${address}/pm/${number}-${slug}/review`;
    await mail
      .send(reviewMessage(email, { link, number, by: by.name, why }))
      .catch((error: unknown) => log.warn({ err: error }, 'a request for review was not mailed'));
  }
}

/** A team may be large; whoever is not told finds it in the queue. */
const MOST_TOLD = 20;
