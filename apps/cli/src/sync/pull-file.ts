import { existsSync, writeFileSync } from 'node:fs';
import { AppError, type Identity, withIdentity } from '@failonce/document';
import { describeFault } from '../inputs/faults.ts';
import { bringTogether } from './bring-together.ts';
import type { Client } from './client.ts';
import { type LocalFile, writeLocal } from './local-file.ts';
import { identityOf, type Synced } from './push-file.ts';
import { readRemote } from './remote.ts';

/** Brings what is new in the library into a file. What was written in the file stays in it. */
export async function pullFile(client: Client, file: LocalFile, identity: Identity): Promise<Synced> {
  const remote = await readRemote(client, String(identity.number));
  const { standing, merged } = await bringTogether(client, file, identity, remote);
  const { text, conflicts } = merged;
  writeLocal(file, text, identityOf(client, remote));
  const outcome = {
    same: 'same',
    'changed here': 'changed here',
    'changed there': 'updated',
    'changed on both sides': 'merged',
  };
  return { remote, outcome: conflicts > 0 ? 'conflict' : (outcome[standing] as Synced['outcome']), conflicts };
}

/** Writes a postmortem into a new file of the current folder, named by its number and title. Answers the name. */
export async function pullNew(client: Client, reference: string): Promise<Synced & { readonly path: string }> {
  const remote = await readRemote(client, reference);
  const path = `PM-${remote.number}-${remote.slug}.md`;
  if (existsSync(path))
    throw new AppError('file-unwritable', {
      message: `There is a file “${path}” already. “failonce pull ${path}” brings it up to date.`,
      details: { help: false },
    });
  try {
    writeFileSync(path, withIdentity(remote.markdown, identityOf(client, remote)), { flag: 'wx' });
  } catch (cause) {
    throw new AppError('file-unwritable', { message: `${path}: ${describeFault(cause, 'file').message}`, cause });
  }
  return { remote, outcome: 'updated', conflicts: 0, path };
}
