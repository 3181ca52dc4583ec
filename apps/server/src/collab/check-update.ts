import { DRAFT_TEXT } from '@failonce/library';
import { ContentDeleted, ContentString, decodeUpdate, Item } from 'yjs';

/** Characters of a text at most, as for the API. */
export const MOST_CHARACTERS = 2_000_000;

/**
 * Looks at an update before it is kept: it may put plain characters into the one text, and take some out. Answers what is
 * wrong with it, or nothing.
 */
export function checkUpdate(
  update: Uint8Array,
  length: number,
): { readonly code: number; readonly why: string } | undefined {
  let decoded: ReturnType<typeof decodeUpdate>;
  try {
    decoded = decodeUpdate(update);
  } catch {
    return { code: 4400, why: 'A message held no edit that can be read.' };
  }
  let added = 0;
  for (const struct of decoded.structs) {
    // What is gone, or is missing: nothing is said of a place.
    if (!(struct instanceof Item)) continue;
    const { content, parent, parentSub } = struct;
    const isText = content instanceof ContentString || content instanceof ContentDeleted;
    const isIn = parent === null || (parent as unknown) === DRAFT_TEXT;
    if (!isText || !isIn || parentSub !== null) return { code: 4400, why: 'A message held more than a text can have.' };
    if (content instanceof ContentString) added += content.getLength();
  }
  if (added > 0 && length + added > MOST_CHARACTERS) return { code: 4413, why: 'The text would be too long to keep.' };
  return undefined;
}
