import { checkUpdate } from './check-update.ts';
import { checkPresence } from './presence.ts';
import { readMessage } from './read-message.ts';

/** Bytes of a message at most: the state of a document that was typed for hours. */
export const MOST_BYTES = 4 * 1024 * 1024;
/** Messages that one socket may send: so many at once, and so many a second after that. */
const [BURST, A_SECOND] = [1000, 200];

/** Why a socket is ended. */
export interface Refused {
  readonly code: number;
  readonly why: string;
}

/**
 * Looks at each message of a socket before anything else reads it. Answers why it is refused, or whether it is to be
 * handed on.
 *
 * @param document The name of the one document that the socket is for.
 * @param length How long its text is now.
 */
export function messageGate(
  document: string,
  length: () => number,
  now: () => number = () => performance.now(),
): (data: Uint8Array | string) => Refused | boolean {
  let left = BURST;
  let last = now();
  return (data) => {
    const at = now();
    left = Math.min(BURST, left + ((at - last) / 1000) * A_SECOND) - 1;
    last = at;
    if (left < 0) return { code: 4429, why: 'So many messages come from no person. Load the page again.' };
    if (typeof data === 'string') return { code: 4400, why: 'A message was text; here they are binary.' };
    if (data.length > MOST_BYTES) return { code: 4413, why: 'A message was too large.' };
    try {
      const message = readMessage(data, document);
      if (message.kind === 'sync' && message.update !== undefined) return checkUpdate(message.update, length()) ?? true;
      if (message.kind === 'presence') return checkPresence(message.update) ?? true;
      if (message.kind === 'said') checkSaid(JSON.parse(message.json));
      return message.kind !== 'elsewhere';
    } catch {
      return { code: 4400, why: 'A message could not be read.' };
    }
  };
}

const MOST_NAME = 500;

function checkSaid(said: unknown): void {
  const { mark, vector, save, name } = said as Readonly<Record<string, unknown>>;
  const fits =
    (Number.isSafeInteger(mark) && typeof vector === 'string') ||
    (Number.isSafeInteger(save) && typeof name === 'string' && name.length <= MOST_NAME && !name.includes('\0'));
  if (!fits) throw new Error('not what a page says');
}
