import { appendChange } from '../changes/append-change.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';

/** Writes into the audit log who has read a postmortem that is not for the whole company, before it is handed out. */
export async function noteReading(
  { database, now }: Library,
  viewer: Viewer,
  { id, visibility }: PostmortemRow,
  revision: number,
): Promise<void> {
  if (visibility === 'company' || viewer.kind !== 'person') return;
  await database.write((writing) =>
    appendChange(writing, database, {
      kind: 'postmortem.read-private',
      subject: id,
      actor: viewer.id,
      at: now(),
      detail: { revision },
    }),
  );
}
