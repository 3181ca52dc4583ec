import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { findRow } from '../postmortems/find-row.ts';
import type { Viewer } from '../viewer.ts';
import { needSpeaker } from './allowed.ts';

/** What somebody says in the write that is under way. */
export interface Speaking {
  readonly writing: Writing;
  readonly row: PostmortemRow;
  readonly person: ReturnType<typeof needSpeaker>;
  readonly at: Date;
  /** Writes into the log of changes what was done. */
  note(kind: string, detail: Readonly<Record<string, unknown>>): Promise<number>;
}

/**
 * Lets somebody who may speak of a postmortem do so, in one write that has taken its turn. Throws `not-found`, and what
 * `needSpeaker` does.
 */
export async function speakOf<T>(
  { database, now }: Library,
  viewer: Viewer,
  reference: string,
  speak: (speaking: Speaking) => Promise<T>,
): Promise<T> {
  const person = needSpeaker(viewer);
  return await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    const at = now();
    const note = (kind: string, detail: Readonly<Record<string, unknown>>): Promise<number> =>
      appendChange(writing, database, { kind, subject: row.id, actor: person.id, at, detail });
    return await speak({ writing, row, person, at, note });
  });
}
