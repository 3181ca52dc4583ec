import type { IncomingMessage } from 'node:http';
import { TOGETHER_PATH } from '@failonce/pages';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Server } from '../server.ts';

/**
 * Judges requests for a socket before anything is looked up: answers with which status one is refused, or nothing. A
 * browser tells which site a page is of, and ours alone may come with its cookies; a program that brings a token tells none.
 */
export function upgradeGate({
  address,
  requestsAMinute,
  trustProxy,
}: Pick<Server, 'address' | 'requestsAMinute' | 'trustProxy'>): (
  request: IncomingMessage,
) => Promise<string | undefined> {
  const own = new URL(address).origin;
  const limiter = new RateLimiterMemory({ points: requestsAMinute, duration: 60 });
  return async ({ url, headers, socket }) => {
    if (url?.split('?')[0] !== TOGETHER_PATH) return '404 Not Found';
    const { origin } = headers;
    if (origin === undefined ? headers.authorization === undefined : origin !== own) return '403 Forbidden';
    const forwarded = trustProxy
      ? String(headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : undefined;
    const asker = forwarded || socket.remoteAddress || 'unknown';
    return await limiter.consume(asker).then(
      () => undefined,
      () => '429 Too Many Requests',
    );
  };
}
