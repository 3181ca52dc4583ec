import { picturesOf } from '@failonce/pages';
import type { Published } from '../published.ts';

/** What browsers show and nothing runs in. */
const SHOWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** The pictures of a text as addresses that hold them, by the addresses that the text has for them. */
export async function picturesAsData({ markdown, picture }: Published): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const address of picturesOf(markdown)) {
    const read = await picture(address);
    if (read === undefined || !SHOWN.has(read.mediaType)) continue;
    found.set(address, `data:${read.mediaType};base64,${Buffer.from(read.bytes).toString('base64')}`);
  }
  return found;
}
