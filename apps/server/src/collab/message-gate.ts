/** Bytes of a message at most: the state of a document that was typed for hours. */
export const MOST_BYTES = 4 * 1024 * 1024;
/** Messages that one socket may send: so many at once, and so many a second after that. */
const BURST = 400;
const A_SECOND = 100;

/** What a message is refused for. */
export interface Refused {
  readonly code: number;
  readonly why: string;
}

/** Looks at each message of a socket before anything reads it. Answers why it is refused, or nothing. */
export function messageGate(document: string, now: () => number = () => performance.now()) {
  const address = new TextEncoder().encode(document);
  let left = BURST;
  let last = now();
  return (data: Uint8Array | string): Refused | undefined => {
    const at = now();
    left = Math.min(BURST, left + ((at - last) / 1000) * A_SECOND) - 1;
    last = at;
    if (left < 0) return { code: 4429, why: 'So many messages come from no person. Load the page again.' };
    if (typeof data === 'string') return { code: 4400, why: 'A message was text; here they are binary.' };
    if (data.length > MOST_BYTES) return { code: 4413, why: 'A message was too large.' };
    // Which document it is for stands first, with its length.
    if (data[0] !== address.length || address.some((byte, index) => data[index + 1] !== byte))
      return { code: 4400, why: 'A message was for a document that is not open here.' };
    const kind = data[address.length + 1];
    if (kind === undefined || !KINDS.has(kind))
      return { code: 4400, why: 'A message was of a kind that there is not.' };
    return undefined;
  };
}

/** Sync, awareness, sign-in, question for awareness, answer to a sync, JSON of ours, end, ping and pong. */
const KINDS: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 7, 9, 10]);
