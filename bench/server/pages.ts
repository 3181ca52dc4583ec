import autocannon from 'autocannon';
import { invite, type Library } from '../../packages/library/src/index.ts';
import { addPerson } from '../../packages/library/src/testing/people.ts';
import type { Process } from './processes.ts';

/** How a browser asks for a page. */
const BROWSER = { accept: 'text/html', 'accept-encoding': 'br' };

/** Whom an invitation is for, and its secret. */
export interface Invited {
  readonly email: string;
  readonly token: string;
}

/** Pages whose times are measured: a name, and the address by its turn and the size of the library. */
export const PAGES: readonly (readonly [string, (i: number, size: number) => string])[] = [
  ['page: library', (i) => `/?service=service-${i % 200}`],
  ['page: library, a year', (i) => `/?year=${2020 + (i % 7)}`],
  ['page: search', (i) => `/?text=${['certificate+expired', 'disk+full', 'memory+leak', 'queue'][i % 4]}`],
  ['page: search, a rare word', (i, size) => `/?text=service-${(i * 37) % size}`],
];

/** Invites somebody to come in with a session; before the server of the library is started. */
export async function invited(library: Library, name: string): Promise<Invited> {
  const email = `${name}@example.com`;
  const { token } = await invite(library, await addPerson(library, { role: 'owner' }), { email, role: 'reader' });
  return { email, token };
}

/** Comes in by an invitation. Answers the cookies of the session. */
export async function signInBy(server: Process, { email, token }: Invited): Promise<string> {
  const answer = await fetch(`${server.address}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.address },
    body: JSON.stringify({ email, name: 'Bench', password: 'six wombats in a rowing boat', invitation: token }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (!answer.ok || cookies.length === 0) throw new Error(`Nobody came in: ${answer.status} ${await answer.text()}`);
  return cookies.join('; ');
}

/** Answers a second of one reading page, as it is read again and again: in full, and where nothing has changed. */
export async function readingLoad(
  server: Process,
  cookie: string,
  load: { readonly duration: number; readonly connections: number },
): Promise<{ readonly full: number; readonly unchanged: number }> {
  const headers = { ...BROWSER, cookie };
  // The first one is private, and every reading of it is noted.
  const short = await fetch(`${server.address}/pm/2`, { headers, redirect: 'manual' });
  const path = short.headers.get('location') ?? '/pm/2';
  const etag = (await fetch(server.address + path, { headers })).headers.get('etag');
  if (etag === null) throw new Error('The reading page has no ETag.');
  const rate = async (more: Readonly<Record<string, string>>): Promise<number> => {
    const requests = [{ method: 'GET' as const, path, headers: { ...headers, ...more } }];
    await autocannon({ url: server.address, ...load, duration: 2, requests });
    return (await autocannon({ url: server.address, ...load, requests })).requests.average;
  };
  return { full: await rate({}), unchanged: await rate({ 'if-none-match': etag }) };
}

/** How long a page takes, in milliseconds, the quickest first; `pathOf` names another one each time. */
export async function pageTimes(
  server: Process,
  cookie: string,
  times: number,
  pathOf: (i: number) => string,
): Promise<number[]> {
  const taken: number[] = [];
  for (let i = -20; i < times; i++) {
    const before = performance.now();
    const answer = await fetch(server.address + pathOf(Math.abs(i)), { headers: { ...BROWSER, cookie } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${pathOf(Math.abs(i))}: ${answer.status}`);
    if (i >= 0) taken.push(performance.now() - before);
  }
  return taken.sort((a, b) => a - b);
}
