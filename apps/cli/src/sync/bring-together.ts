import { type Identity, type Merged, mergeTexts, withEndingsOf } from '@failonce/document';
import type { Client } from './client.ts';
import type { LocalFile } from './local-file.ts';
import { type RemoteText, readBase } from './remote.ts';

/** How a file and its postmortem stand to each other. */
export type Standing = 'same' | 'changed here' | 'changed there' | 'changed on both sides';

/** How they stand, and both brought together. */
export interface Together {
  readonly standing: Standing;
  readonly merged: Merged;
}

/** Compares a file with what the library holds now, by the revision that the file is based on, and merges the two. */
export async function bringTogether(
  client: Client,
  file: Pick<LocalFile, 'text'>,
  identity: Identity,
  remote: RemoteText,
): Promise<Together> {
  const text = withEndingsOf(file.text, remote.markdown);
  const as = (standing: Standing, text: string): Together => ({ standing, merged: { text, conflicts: 0 } });
  if (text === remote.markdown) return as('same', text);
  if (remote.revision === identity.revision) return as('changed here', text);
  const base = await readBase(client, identity);
  if (text === base) return as('changed there', remote.markdown);
  if (remote.markdown === base) return as('changed here', text);
  const names = { here: 'here', there: `PM-${remote.number} revision ${remote.revision}` };
  return { standing: 'changed on both sides', merged: mergeTexts(text, base, remote.markdown, names) };
}
