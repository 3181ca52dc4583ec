import { slugOf } from '@failonce/document';
import type { Writing } from '../database/database.ts';
import { sha256 } from '../postmortems/revision.ts';
import { randomAddress } from './ask-for-public.ts';

/**
 * Takes a secret out of what is and was public, too, as a purge does; an address that tells it is given up. What is shown is
 * shown without it at once. How many versions held it?
 */
export async function cleanPublic(
  writing: Writing,
  postmortem: string,
  { secret, clean }: { readonly secret: string; readonly clean: (text: string) => string },
): Promise<number> {
  const rows = await writing.selectFrom('public_version').selectAll().where('postmortem_id', '=', postmortem).execute();
  const told = slugOf(secret);
  const fresh = new Map<string, string>();
  let held = 0;
  for (const { id, markdown, reason, address } of rows) {
    const tells = told !== '' && address.includes(told);
    if (tells && !fresh.has(address)) fresh.set(address, randomAddress());
    const text = clean(markdown);
    const cleaned = {
      markdown: text,
      sha256: sha256(text),
      reason: clean(reason),
      address: fresh.get(address) ?? address,
    };
    if (text === markdown && cleaned.reason === reason && cleaned.address === address) continue;
    held++;
    await writing.updateTable('public_version').set(cleaned).where('id', '=', id).execute();
  }
  return held;
}
