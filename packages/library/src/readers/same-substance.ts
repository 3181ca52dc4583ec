import { createHash } from 'node:crypto';
import { parse, substanceOf } from '@failonce/document';
import { LRUCache } from 'lru-cache';
import type { Library } from '../library.ts';

/** What texts say, as a hash, by the hash of the text: a text never changes. */
const known = new LRUCache<string, string>({ max: 5000 });

/**
 * The first revision of those up to the newest that all say the same but for the progress of their measures: who has read
 * one of them has read the postmortem.
 */
export async function sameSince(
  { database: { read }, settings }: Library,
  { id, head }: { readonly id: string; readonly head: number },
): Promise<number> {
  const revisions = await read
    .selectFrom('revision')
    .select(['number', 'sha256'])
    .where('postmortem_id', '=', id)
    .where('number', '<=', head)
    .orderBy('number', 'desc')
    .execute();
  const said = async ({ number, sha256 }: (typeof revisions)[number]): Promise<string> => {
    let hash = known.get(sha256);
    if (hash === undefined) {
      const { markdown } = await read
        .selectFrom('revision')
        .select('markdown')
        .where('postmortem_id', '=', id)
        .where('number', '=', number)
        .executeTakeFirstOrThrow();
      hash = createHash('sha256')
        .update(substanceOf(parse(markdown, settings)))
        .digest('base64url');
      known.set(sha256, hash);
    }
    return hash;
  };
  const [newest, ...before] = revisions;
  if (newest === undefined) return head;
  let since = newest.number;
  const words = before.length === 0 ? '' : await said(newest);
  for (const each of before) {
    if (each.sha256 !== newest.sha256 && (await said(each)) !== words) break;
    since = each.number;
  }
  return since;
}
