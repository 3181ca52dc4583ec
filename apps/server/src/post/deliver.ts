import {
  type Claimed,
  claimMessages,
  gatherNotices,
  type Library,
  leasesHeld,
  type Outcome,
  releaseLeases,
  settleMessage,
} from '@failonce/library';
import type { Server } from '../server.ts';
import type { LeaseWatch } from './lease-watch.ts';
import { sendMail } from './send-mail.ts';
import { sendPost } from './send-post.ts';

/** So many are sent beside one another. */
const AT_ONCE = 4;
/** After so many in a row that the mail server did not take, it is left alone until the next run. */
const MOST_FAILURES = 4;

/** Sends all that is due. Answers when there is nothing left, or when it is stopped. */
export async function deliver(
  server: Server,
  library: Library,
  { watch, stopped }: { readonly watch: LeaseWatch; readonly stopped: AbortSignal },
): Promise<void> {
  await releaseLeases(library, watch.abandoned(await leasesHeld(library)));
  await gatherNotices(library, { mail: server.mail.available });
  const through = async (channel: 'mail' | 'post', send: (message: Claimed) => Promise<Outcome>): Promise<void> => {
    for (let failures = 0; failures < MOST_FAILURES && !stopped.aborted; ) {
      const claimed = await claimMessages(library, { channel, limit: AT_ONCE });
      if (claimed.length === 0) return;
      const went = await Promise.all(claimed.map((message) => attempt(server, library, message, send)));
      if (channel === 'mail') failures = went.every((each) => each === 'failed') ? failures + went.length : 0;
    }
  };
  await Promise.all([
    through('mail', (message) => sendMail(server, library, message)),
    through('post', (message) => sendPost(server, library, message)),
  ]);
}

/** Sends one message, and writes down how it went. */
async function attempt(
  { log, metrics }: Server,
  library: Library,
  message: Claimed,
  send: (message: Claimed) => Promise<Outcome>,
): Promise<Outcome['went']> {
  const channel = message.endpoint === undefined ? 'mail' : 'post';
  const outcome = await send(message).catch((error: unknown): Outcome => {
    metrics.bugs.inc();
    log.error({ message: message.id, err: error }, 'a bug');
    return { went: 'failed', answer: 'This server failed. It is in its log.' };
  });
  const state = await settleMessage(library, message, outcome);
  metrics.messages.inc({ channel, result: state === 'waiting' ? 'failed' : state });
  if (outcome.went === 'failed') {
    const { answer, status } = outcome;
    log.warn(
      { message: message.id, kind: message.kind, endpoint: message.endpoint, status, answer, state },
      'not sent',
    );
  }
  return outcome.went;
}
