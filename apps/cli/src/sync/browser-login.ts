import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AppError, isAppError } from '@failonce/document';
import { clientOf } from './client.ts';
import type { Environment } from './credentials.ts';
import { openBrowser } from './open-browser.ts';

interface Opened {
  readonly code: string;
  readonly userCode: string;
  readonly url: string;
  readonly interval: number;
  readonly expiresIn: number;
}

/**
 * Gets a token through the browser: shows an address and a code, and waits until the person has confirmed it there. Throws
 * `login-refused` and `login-expired`.
 */
export async function browserLogin(
  server: string,
  env: Environment,
  say: (text: string) => void,
  wait: (seconds: number) => Promise<unknown> = (seconds) => sleep(seconds * 1000),
): Promise<string> {
  const client = clientOf(server, undefined);
  const name = `failonce on ${hostname()}`;
  const { code, userCode, url, interval, expiresIn } = await client.ask<Opened>('POST', '/logins', { body: { name } });
  say(
    `Open this address, sign in, and confirm that the code is the same:\n\n  ${url}\n  code  ${userCode}\n\nWaiting for ${Math.round(expiresIn / 60)} minutes; Ctrl+C ends it.\n`,
  );
  openBrowser(url, env);
  let pause = interval;
  for (;;) {
    await wait(pause);
    try {
      return (await client.ask<{ token: string }>('POST', '/logins/token', { body: { code } })).token;
    } catch (error) {
      if (!goesOn(error)) throw error;
      // RFC 8628: who asks too often, asks less often from then on; so does one whom the network fails.
      if (error.details['error'] !== 'authorization_pending') pause += interval;
    }
  }
}

function goesOn(error: unknown): error is AppError {
  return isAppError(error, 'login-pending') || isAppError(error, 'server-unreachable');
}
