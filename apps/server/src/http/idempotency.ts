import { createHash } from 'node:crypto';
import { AppError } from '@failonce/document';
import { claimRequest, type KeptRequest, keepAnswer, type Library } from '@failonce/library';
import type { Answer } from '../define-route.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The name that a client gives to a write, so that it can be sent again without being done twice. */
export function idempotencyKey(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key') ?? undefined;
  if (key !== undefined && !KEY.test(key))
    throw new AppError('input-invalid', {
      message: 'Idempotency-Key must have 1 to 200 visible ASCII characters, a UUID for example.',
      details: { field: 'idempotency-key' },
    });
  return key;
}

/**
 * Does a write once, however often it is sent: the key is claimed in the very transaction of the write. Sent again it
 * gives the same answer; with another body it is refused.
 */
export async function once(
  library: Library,
  request: { readonly key: string; readonly person: string; readonly route: string; readonly body: string },
  handle: (library: Library) => Promise<Answer>,
): Promise<Answer> {
  const asked: KeptRequest = {
    id: createHash('sha256').update(`${request.person}\n${request.route}\n${request.key}`).digest('hex'),
    hash: createHash('sha256').update(request.body).digest('hex'),
  };
  const claimed = claimRequest(library, asked);
  try {
    const kept = await claimed.known();
    if (kept !== undefined) return JSON.parse(kept);
    const answer = await handle(claimed.library);
    await keepAnswer(library, asked, JSON.stringify(answer));
    return answer;
  } catch (error) {
    // Of two that came at once, one was refused by the key of the other.
    const kept = await claimed.known();
    if (kept !== undefined) return JSON.parse(kept);
    throw error;
  }
}
