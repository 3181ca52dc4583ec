import { AppError } from '@failonce/document';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Server } from '../server.ts';

/** Refuses a network address that asks too much. */
export function rateLimit({ trustProxy, requestsAMinute }: Server): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: requestsAMinute, duration: 60 });
  return async (c, next) => {
    try {
      await limiter.consume(askerOf(c, trustProxy));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new AppError('too-many-requests', { details: { retryAfter: Math.ceil(refused.msBeforeNext / 1000) } });
    }
    await next();
  };
}

/** The network address that asks. */
export function askerOf(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded !== undefined) return forwarded;
  // Asked in the same process there is no connection.
  return c.env?.incoming === undefined ? 'inside' : (getConnInfo(c).remote.address ?? 'unknown');
}
