import { addressOf, type Identity, isAppError } from '@failonce/document';
import { bringTogether, type Standing } from './bring-together.ts';
import type { Client } from './client.ts';
import { readLocal } from './local-file.ts';
import { readRemote } from './remote.ts';

/** How a file stands to the library. */
export interface FileStatus {
  readonly path: string;
  readonly status: Standing | 'new here' | 'conflict' | 'not yours to see';
  /** Where people read it; undefined for what is in no library. */
  readonly address?: string;
  /** What the file is based on, and what the library has now. */
  readonly revision?: number;
  readonly newest?: number;
}

/** Looks how a file stands to its library; nothing is changed. */
export async function statusOf(
  path: string,
  shown: string,
  clientFor: (server: string) => Promise<Client>,
): Promise<FileStatus> {
  let identity: Identity | undefined;
  try {
    const file = readLocal(path);
    identity = file.identity;
    if (identity === undefined) return { path: shown, status: 'new here' };
    const client = await clientFor(identity.server);
    const known = { path: shown, address: addressOf(identity), revision: identity.revision };
    const remote = await readRemote(client, String(identity.number));
    const { standing } = await bringTogether(client, file, identity, remote);
    return { ...known, status: standing, newest: remote.revision };
  } catch (error) {
    if (isAppError(error, 'conflict-open')) return { path: shown, status: 'conflict' };
    if (identity === undefined || !isAppError(error, 'not-found')) throw error;
    return { path: shown, status: 'not yours to see', address: addressOf(identity), revision: identity.revision };
  }
}
