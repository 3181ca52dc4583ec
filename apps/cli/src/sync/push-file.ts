import { type Identity, isAppError } from '@failonce/document';
import { bringTogether } from './bring-together.ts';
import type { Client } from './client.ts';
import { type LocalFile, noteIdentity, writeLocal } from './local-file.ts';
import { createRemote, type Remote, readRemote, reviseRemote } from './remote.ts';

/** What has become of a file. */
export interface Synced {
  readonly remote: Remote;
  readonly outcome: 'added' | 'revised' | 'merged' | 'same' | 'newer there' | 'updated' | 'changed here' | 'conflict';
  /** Places that both sides have changed. */
  readonly conflicts: number;
}

/** Others who write at the same time are brought in so often before we give up. */
const TRIES = 5;

/** Sends what is new in a file to its library, and notes in the file what it is now. */
export async function pushFile(client: Client, file: LocalFile): Promise<Synced> {
  const { identity } = file;
  if (identity === undefined) {
    const remote = await createRemote(client, file.text);
    noteIdentity(file, identityOf(client, remote));
    return { remote, outcome: 'added', conflicts: 0 };
  }
  for (let tried = 1; ; tried++) {
    try {
      return await pushKnown(client, file, identity);
    } catch (error) {
      if (!isAppError(error, 'changed-meanwhile') || tried === TRIES) throw error;
    }
  }
}

async function pushKnown(client: Client, file: LocalFile, identity: Identity): Promise<Synced> {
  const remote = await readRemote(client, String(identity.number));
  const { standing, merged } = await bringTogether(client, file, identity, remote);
  const { text, conflicts } = merged;
  if (standing === 'changed there') return { remote, outcome: 'newer there', conflicts };
  if (standing === 'same') {
    noteIdentity(file, identityOf(client, remote));
    return { remote, outcome: 'same', conflicts };
  }
  if (conflicts > 0) {
    writeLocal(file, text, identityOf(client, remote));
    return { remote, outcome: 'conflict', conflicts };
  }
  const revised = text === remote.markdown ? remote : await reviseRemote(client, remote.number, text, remote.revision);
  if (standing === 'changed here') noteIdentity(file, identityOf(client, revised));
  else writeLocal(file, text, identityOf(client, revised));
  return { remote: revised, outcome: standing === 'changed here' ? 'revised' : 'merged', conflicts };
}

/** What a file is that stands at this revision. */
export function identityOf({ server }: Client, { number, revision }: Remote): Identity {
  return { server, number, revision };
}
