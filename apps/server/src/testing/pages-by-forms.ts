import type { Library, Viewer } from '@failonce/library';
import { freshLibrary } from '@failonce/library/testing';
import { afterAll, beforeAll } from 'vitest';
import { type Ask, testServer } from './test-server.ts';

/** A library of its own on SQLite for the tests of a suite, and its pages as somebody opens and sends them without a script. */
export function pagesByForms() {
  const given = {} as { library: Library; as: (viewer: Viewer) => Ask };
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    remove = fresh.remove;
    Object.assign(given, { library: fresh.library, as: testServer(fresh.library).as });
  });
  afterAll(() => remove());
  const page = async (ask: Ask, path: string): Promise<string> =>
    (await ask('GET', path, { headers: { accept: 'text/html' } })).text();
  const send = (ask: Ask, path: string, fields: Readonly<Record<string, string>>) =>
    ask('POST', path, {
      body: new URLSearchParams(fields).toString(),
      headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    });
  return { given, page, send };
}
