import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '@failonce/checks';
import { createToken, type Library, openLibrary, type Viewer } from '@failonce/library';
import { addPerson } from '@failonce/library/testing';
import { readServerSettings, start } from '@failonce/server';
import { type Client, clientOf } from '../sync/client.ts';

/** A library that is served for a test, over real HTTP. */
export interface Served {
  readonly url: string;
  /** The same library, beside the server. */
  readonly library: Library;
  /** A new person who writes, and the token that programs use in the person's name. */
  person(): Promise<{ readonly viewer: Viewer; readonly token: string; readonly client: Client }>;
  stop(): Promise<void>;
}

/** Serves a new library in one file. */
export async function serveLibrary(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'failonce-served-'));
  const place = join(folder, 'library.db');
  const { url, stop } = await start({
    place,
    server: readServerSettings({ flags: { port: '0' }, env: {}, yaml: {} }),
    checks: defaultSettings,
    version: '0.0.0',
    log: { write: () => {} },
  });
  const library = await openLibrary(place, defaultSettings);
  return {
    url,
    library,
    person: async () => {
      const viewer = await addPerson(library);
      const { token } = await createToken(library, viewer, { name: 'a test', scope: 'write' });
      return { viewer, token, client: clientOf(url, token) };
    },
    stop: async () => {
      await stop();
      await library.database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
