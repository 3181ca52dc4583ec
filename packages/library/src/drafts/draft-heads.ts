import type { Library } from '../library.ts';
import { findRow } from '../postmortems/find-row.ts';
import type { Viewer } from '../viewer.ts';

/** Where a shared document stands. */
export interface DraftHead {
  readonly postmortem: string;
  readonly epoch: string;
  readonly revision: number;
  readonly updates: number;
}

/** Where the documents of these postmortems stand, whichever replica wrote them last. */
export async function readDraftHeads({ database }: Library, postmortems: readonly string[]): Promise<DraftHead[]> {
  if (postmortems.length === 0) return [];
  return await database.read
    .selectFrom('draft')
    .select(['postmortem_id as postmortem', 'epoch', 'revision', 'updates'])
    .where('postmortem_id', 'in', postmortems)
    .execute();
}

/** Checks that a viewer may still see a postmortem that was read before. Throws `not-found`. */
export async function checkSeen({ database }: Library, viewer: Viewer, postmortem: string): Promise<void> {
  await findRow(database.read, viewer, postmortem);
}
