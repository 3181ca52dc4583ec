import { isAppError } from '@failonce/document';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { Server } from '../server.ts';
import { rateLimit } from './rate-limit.ts';

function limited(trustProxy: boolean): Hono {
  const app = new Hono();
  app.use(rateLimit({ trustProxy, requestsAMinute: 2 } as Server));
  app.get('/', (c) => c.text('ok'));
  app.onError((error, c) => c.json(isAppError(error) ? { code: error.code, ...error.details } : {}, 429));
  return app;
}

it('refuses what is too much, and says how long to wait', async () => {
  const app = limited(false);
  const ask = (address: string) => app.request('/', { headers: { 'x-forwarded-for': address } });
  expect([(await ask('1.1.1.1')).status, (await ask('2.2.2.2')).status]).toEqual([200, 200]);
  const refused = (await (await ask('3.3.3.3')).json()) as { code: string; retryAfter: number };
  expect(refused.code).toBe('too-many-requests');
  expect(refused.retryAfter).toBeGreaterThan(0);
  expect(refused.retryAfter).toBeLessThanOrEqual(60);
});

it('counts the address that a trusted proxy names, the last one alone', async () => {
  const app = limited(true);
  const ask = async (addresses: string) =>
    (await app.request('/', { headers: { 'x-forwarded-for': addresses } })).status;
  expect([await ask('9.9.9.9, 1.1.1.1'), await ask('8.8.8.8, 1.1.1.1'), await ask('7.7.7.7, 1.1.1.1')]).toEqual([
    200, 200, 429,
  ]);
  expect(await ask('2.2.2.2')).toBe(200);
});
