import { AppError } from '@failonce/document';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import { deriveText } from '../derived/derive-text.ts';
import { writeDerived } from '../derived/write-derived.ts';
import type { Library } from '../library.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { findRow } from './find-row.ts';
import { type Listed, listedOf } from './postmortem.ts';
import { refusePurged } from './purged.ts';
import { newRevision, sha256 } from './revision.ts';
import { slugOf } from './slug.ts';

export interface NewText {
  readonly markdown: string;
  readonly message?: string;
  /** The revision that the writer had before the eyes. */
  readonly base: number;
}

/**
 * Adds a revision. Where somebody else has added one meanwhile it throws `changed-meanwhile` with both texts, and nothing
 * is written; the same text again is no revision. Throws `holds-purged` where it brings back what was purged.
 */
export async function revisePostmortem(
  library: Library,
  viewer: Viewer,
  reference: string,
  { markdown, message = '', base }: NewText,
): Promise<Listed> {
  const { database } = library;
  const derived = await deriveText(library, markdown);
  const at = library.now();
  const actor = actorOf(viewer);
  return await database.write(async (writing) => {
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
    const revision = newRevision({ id: row.id, number: row.head + 1, markdown, message, actor, at });
    await writing.insertInto('revision').values(revision).execute();
    const changed = {
      head_id: revision.id,
      head: revision.number,
      updated_at: at.toISOString(),
      // The address of a draft follows its title; a published one keeps the address that people have sent around.
      ...(row.state === 'draft' ? { slug: slugOf(derived.columns.title) } : {}),
      ...derived.columns,
    };
    await writing.updateTable('postmortem').set(changed).where('id', '=', row.id).execute();
    await writeDerived(writing, database, row, derived);
    await appendChange(writing, database, {
      kind: 'postmortem.revised',
      subject: row.id,
      actor,
      at,
      detail: { revision: revision.number },
    });
    return listedOf({ ...row, ...changed });
  });
}
