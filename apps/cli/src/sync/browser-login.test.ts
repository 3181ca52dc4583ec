import { answerLogin } from '@failonce/library';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Served, serveLibrary } from '../testing/serve-library.ts';
import { browserLogin } from './browser-login.ts';
import { clientOf } from './client.ts';

vi.setConfig({ testTimeout: 120_000 });

let served: Served;
beforeAll(async () => {
  served = await serveLibrary();
}, 120_000);
afterAll(async () => await served.stop());

const ENV = { BROWSER: '/no/such/browser' };

it.each([true, false])('waits until a person has said %j', async (allow) => {
  const { viewer } = await served.person();
  const pauses: number[] = [];
  let code = '';
  const login = browserLogin(
    served.url,
    ENV,
    (text) => (code = /code {2}(\S+)/.exec(text)?.[1] ?? ''),
    async (seconds) => {
      pauses.push(seconds);
      // Asked at once, it is told to slow down.
      if (pauses.length === 3) await answerLogin(served.library, viewer, code, allow);
    },
  );
  if (allow) expect(await clientOf(served.url, await login).ask('GET', '/account')).toMatchObject({ role: 'editor' });
  else await expect(login).rejects.toMatchObject({ code: 'login-refused' });
  expect(pauses).toEqual([2, 2, 4]);
});
