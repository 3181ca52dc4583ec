import { AppError } from '@failonce/document';
import { takeTurn } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import { deriveText } from '../derived/derive-text.ts';
import { carryIntoDraft } from '../drafts/carry-into-draft.ts';
import type { Library } from '../library.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { addRevision } from './add-revision.ts';
import { findRow } from './find-row.ts';
import { type Listed, listedOf } from './postmortem.ts';
import { refusePurged } from './purged.ts';
import { sha256 } from './revision.ts';

export interface NewText {
  readonly markdown: string;
  readonly message?: string;
  /** The revision that the writer had before the eyes. */
  readonly base: number;
}

/**
 * Adds a revision, and brings it to those who are writing the postmortem together just now. Where somebody else has added
 * one meanwhile it throws `changed-meanwhile` with both texts, and nothing is written; the same text again is no revision.
 * Throws `holds-purged` where it brings back what was purged. What belongs to
 * the revision, `along` writes in the same write.
 */
export async function revisePostmortem(
  library: Library,
  viewer: Viewer,
  reference: string,
  { markdown, message = '', base }: NewText,
  along?: (writing: Writing, revised: PostmortemRow) => Promise<void>,
): Promise<Listed> {
  const derived = await deriveText(library, markdown);
  return await library.database.write(async (writing) => {
    // Taken first, so that of two who write at once the second sees what the first has written.
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    await refusePurged(writing, row.id, { markdown, message });
    const head = await writing
      .selectFrom('revision')
      .select(['markdown', 'sha256'])
      .where('id', '=', row.head_id)
      .executeTakeFirstOrThrow();
    if (head.sha256 === sha256(markdown)) return listedOf(row);
    if (row.head !== base)
      throw new AppError('changed-meanwhile', {
        details: { postmortem: row.id, base, revision: row.head, theirs: head.markdown, yours: markdown },
      });
    const revised = await addRevision(library, writing, row, { markdown, message, actor: actorOf(viewer), derived });
    await carryIntoDraft(writing, row.id, { revision: revised.head, markdown });
    await along?.(writing, revised);
    return listedOf(revised);
  });
}
