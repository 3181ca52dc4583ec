import { type Claimed, endpointToPost, type Library, type Outcome, openPostmortem } from '@failonce/library';
import type { Server } from '../server.ts';
import { type PostedEvent, sentenceOf } from './events.ts';
import { formatNamed } from './format-named.ts';
import { postTo } from './post-to.ts';
import { signed } from './signed.ts';

const TAKEN = 300;
const GONE = 410;

/** Posts a message of the outbox to its endpoint, as far as what it tells is still for the whole company. */
export async function sendPost(server: Server, library: Library, claimed: Claimed): Promise<Outcome> {
  const endpoint = await endpointToPost(library, claimed.endpoint ?? '');
  if (endpoint === undefined) return { went: 'failed', answer: 'The endpoint is disabled.', for: 'never' };
  const event = await eventOf(server, library, claimed);
  if (event === undefined) return { went: 'dropped', answer: 'It is not for the whole company any more.' };
  const format = formatNamed(endpoint.format);
  const { seal, within } = server.post;
  const address = seal.open(endpoint.address);
  const secrets = [endpoint.secret, endpoint.secretBefore].flatMap((sealed) =>
    sealed === undefined ? [] : (seal.open(sealed) ?? []),
  );
  if (format === undefined || address === undefined || secrets.length === 0)
    return {
      went: 'failed',
      answer: 'Its address cannot be read: the secret of this server is another one.',
      for: 'never',
    };
  const body = JSON.stringify(format.body(event));
  const headers = format.signs ? signed({ id: claimed.id, at: library.now(), body, secrets }) : {};
  const answer = await postTo(address, { body, headers, within });
  if (answer.status === undefined) return { went: 'failed', answer: answer.text };
  const { status, text } = answer;
  if (status >= 200 && status < TAKEN) return { went: 'sent', status, answer: text };
  return { went: 'failed', status, answer: text, ...(status === GONE ? { for: 'gone' as const } : {}) };
}

async function eventOf(
  { address }: Server,
  library: Library,
  { kind, at, body, postmortem: id }: Claimed,
): Promise<PostedEvent | undefined> {
  const postmortem = id === undefined ? undefined : await openPostmortem(library, id);
  if (id !== undefined && postmortem === undefined) return undefined;
  const detail = (body['detail'] ?? {}) as Readonly<Record<string, unknown>>;
  const event = { kind, at, subject: String(body['subject']), number: postmortem?.number, detail };
  const path = postmortem === undefined ? (PATHS[kind] ?? '') : `/pm/${postmortem.number}`;
  return { ...event, sentence: sentenceOf(event), url: address + path };
}

/** Where to go on from what is about no postmortem. */
const PATHS: Readonly<Record<string, string>> = { 'incident.owed': '/owed' };
