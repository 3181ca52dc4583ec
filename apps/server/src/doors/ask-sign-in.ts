import type { Server } from '../server.ts';

/** What the sign-in has answered to a page of ours. */
export interface SignInAnswer {
  /** What is wrong, in a sentence; undefined where all went well. */
  readonly problem: string | undefined;
  /** Which of its errors that is. */
  readonly code: string | undefined;
  /** To be handed on to the browser. */
  readonly cookies: readonly string[];
  readonly body: unknown;
}

/** Asks the sign-in in the name of the browser that asks us; without a body, it asks to be told something. */
export async function askSignIn(
  { signIn, address }: Server,
  { headers: given, asker }: { readonly headers: Headers; readonly asker: string },
  path: string,
  body?: unknown,
): Promise<SignInAnswer> {
  const headers = new Headers({ 'content-type': 'application/json', origin: new URL(address).origin });
  for (const name of ['cookie', 'user-agent']) {
    const value = given.get(name);
    if (value !== null) headers.set(name, value);
  }
  const asked = new Request(`${address}/api/auth${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await signIn.handle(asked, asker);
  const told: unknown = await answer.json().catch(() => undefined);
  const { code, message } = (told ?? {}) as { code?: string; message?: string };
  const problem = answer.ok ? undefined : sentenceOf(answer.status, code, message);
  return { problem, code, cookies: answer.headers.getSetCookie(), body: told };
}

function sentenceOf(status: number, code: string | undefined, message: string | undefined): string {
  if (status === 429 && code !== 'too-many-requests')
    return 'That was too often in a short time. Wait a minute, then try again.';
  if (message === undefined || message === '') return 'That did not work. Try again.';
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
