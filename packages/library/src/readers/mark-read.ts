import { AppError } from '@failonce/document';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { findRow } from '../postmortems/find-row.ts';
import type { Viewer } from '../viewer.ts';
import { type Asking, askedOf } from './asked.ts';
import { sameSince } from './same-substance.ts';

/** What one person has read of a postmortem. */
export interface OwnReading {
  /** The newest revision. */
  readonly newest: number;
  /** The revision that was read last, and when; undefined where none was. */
  readonly read: { readonly revision: number; readonly at: string } | undefined;
  /** Does the newest say something else than the one that was read? */
  readonly changed: boolean;
  /** The teams of the person that are asked to read it. */
  readonly asked: readonly Asking[];
}

/** Marks a revision as read by whoever asks; again is the same. Throws `not-found` and `input-invalid`. */
export async function markRead(
  { database, now }: Library,
  viewer: Viewer,
  reference: string,
  revision: number,
): Promise<void> {
  if (viewer.kind !== 'person') throw new AppError('not-signed-in');
  const person_id = viewer.id;
  await database.write(async (writing) => {
    await takeTurn(writing);
    const { id: postmortem_id, head } = await findRow(writing, viewer, reference);
    if (!Number.isInteger(revision) || revision < 1 || revision > head)
      refuseInput('revision', `There is no revision ${revision}. Open the page again.`);
    const at = now();
    const { numInsertedOrUpdatedRows } = await writing
      .insertInto('reading_mark')
      .values({ postmortem_id, person_id, revision, marked_at: at.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return;
    const change = { kind: 'reading.marked', subject: postmortem_id, actor: person_id, at, detail: { revision } };
    await appendChange(writing, database, change);
  });
}

/** What a viewer has read of a postmortem, and who asks for it. Throws `not-found`. */
export async function readOwnReading(library: Library, viewer: Viewer, reference: string): Promise<OwnReading> {
  const { read } = library.database;
  const row = await findRow(read, viewer, reference);
  if (viewer.kind !== 'person') return { newest: row.head, read: undefined, changed: false, asked: [] };
  const mark = await read
    .selectFrom('reading_mark')
    .select(['revision', 'marked_at'])
    .where('postmortem_id', '=', row.id)
    .where('person_id', '=', viewer.id)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    newest: row.head,
    read: mark && { revision: mark.revision, at: mark.marked_at },
    changed: mark !== undefined && mark.revision < row.head && mark.revision < (await sameSince(library, row)),
    asked: await askedOf(library, viewer, row.id),
  };
}
