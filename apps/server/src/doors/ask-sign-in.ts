import type { Context } from 'hono';
import { askerOf } from '../http/rate-limit.ts';
import type { Server } from '../server.ts';

/** Asks the sign-in for a page and hands its cookies on. Answers what is wrong; undefined where all went well. */
export async function askSignIn(
  c: Context,
  { signIn, address, trustProxy }: Server,
  path: string,
  body: unknown,
): Promise<string | undefined> {
  const asked = new Request(`${address}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(address).origin },
    body: JSON.stringify(body),
  });
  const answer = await signIn.handle(asked, askerOf(c, trustProxy));
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
  if (answer.ok) return undefined;
  const { code, message } = (await answer.json().catch(() => ({}))) as { code?: string; message?: string };
  if (answer.status === 429 && code !== 'too-many-requests')
    return 'That was too often in a short time. Wait a minute, then try again.';
  return message === undefined || message === ''
    ? 'That did not work. Try again.'
    : /[.!?]$/.test(message)
      ? message
      : `${message}.`;
}
