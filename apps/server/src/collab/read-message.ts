import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';

/** What Hocuspocus calls its kinds of message, of those that a page may send. */
const KINDS = {
  0: 'sync',
  1: 'presence',
  2: 'sign-in',
  3: 'ask-presence',
  4: 'sync',
  5: 'said',
  7: 'end',
  9: 'ping',
  10: 'pong',
} as const;

/** A message of a socket, read as far as we have to judge it. */
export type Message =
  | { readonly kind: 'sync'; readonly update: Uint8Array | undefined }
  | { readonly kind: 'presence'; readonly update: Uint8Array }
  | { readonly kind: 'said'; readonly json: string }
  | { readonly kind: 'sign-in' | 'ask-presence' | 'end' | 'ping' | 'pong' | 'elsewhere' };

/** Reads a message to a document, or to `elsewhere`. Throws where it is no message at all. */
export function readMessage(data: Uint8Array, document: string): Message {
  const decoder = createDecoder(data);
  const first = data.length === 1 ? data[0] : undefined;
  // The answer to a ping bears no address.
  if (first === 9 || first === 10) return { kind: KINDS[first] };
  const address = readVarString(decoder);
  if (address !== document) {
    // What a page that comes back still says to the document that it had open before.
    if (address.split('/')[0] === document.split('/')[0]) return { kind: 'elsewhere' };
    throw new Error('a document that is not open here');
  }
  const number = readVarUint(decoder);
  const kind = KINDS[number as keyof typeof KINDS];
  if (kind === undefined) throw new Error('a kind of message that there is not');
  if (kind === 'sync') {
    const step = readVarUint(decoder);
    if (step > 2) throw new Error('a step that there is not');
    const content = readVarUint8Array(decoder);
    return { kind, update: step === 0 ? undefined : content };
  }
  if (kind === 'presence') return { kind, update: readVarUint8Array(decoder) };
  if (kind === 'said') {
    const json = readVarString(decoder);
    if (hasContent(decoder)) throw new Error('more than was said');
    return { kind, json };
  }
  return { kind };
}
