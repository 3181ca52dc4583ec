import { AppError, isAppError } from '@failonce/document';
import { appendChange } from '../changes/append-change.ts';
import type { Library } from '../library.ts';
import { findRow } from '../postmortems/find-row.ts';
import type { Listed } from '../postmortems/postmortem.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import type { Viewer } from '../viewer.ts';
import { needSpeaker, threadRow } from './allowed.ts';
import { closeThread } from './resolve-thread.ts';

/** So often it is tried again where others write at the same moment. */
const TRIES = 5;

/**
 * Writes what a suggestion says in place of its words, as a revision by whoever applies it, and marks it as applied in the
 * same write. Throws `not-found`, `holds-purged`, and `input-invalid` where the words have changed meanwhile: then
 * nothing is written.
 */
export async function applySuggestion(
  library: Library,
  viewer: Viewer,
  reference: string,
  thread: string,
): Promise<Listed> {
  const person = needSpeaker(viewer);
  const { read } = library.database;
  for (let tried = 1; ; tried++) {
    const row = await findRow(read, viewer, reference);
    const found = await threadRow(read, row.id, thread);
    const { replacement, resolution, stands, start_at, end_at, exact } = found;
    if (replacement === null) refuse('This comment suggests no text.');
    if (resolution !== null)
      refuse(resolution === 'applied' ? 'This suggestion was applied already.' : 'This suggestion was resolved.');
    const { markdown } = await read
      .selectFrom('revision')
      .select('markdown')
      .where('id', '=', row.head_id)
      .executeTakeFirstOrThrow();
    if (stands !== 1 || markdown.slice(start_at, end_at) !== exact) {
      // Between the two readings somebody may have written; then the words are elsewhere, and not gone.
      const again = stands === 1 && tried < TRIES;
      if (again) continue;
      refuse('The words that it would replace have changed meanwhile. Nothing was written.');
    }
    const text = markdown.slice(0, start_at) + replacement + markdown.slice(end_at);
    const change = { markdown: text, message: 'A suggestion applied', base: row.head };
    try {
      return await revisePostmortem(library, viewer, row.id, change, async (writing, revised) => {
        const at = library.now();
        // Another one may have applied or resolved it since it was read.
        const { resolution: now } = await threadRow(writing, row.id, found.id);
        if (now !== null) refuse('This suggestion was resolved meanwhile. Nothing was written.');
        await closeThread(writing, revised, found.id, { as: 'applied', by: person.id, at });
        const detail = { thread: found.id, revision: revised.head };
        await appendChange(writing, library.database, {
          kind: 'comment.applied',
          subject: row.id,
          actor: person.id,
          at,
          detail,
        });
      });
    } catch (error) {
      if (!isAppError(error) || error.code !== 'changed-meanwhile' || tried >= TRIES) throw error;
    }
  }
}

function refuse(message: string): never {
  throw new AppError('input-invalid', { message, details: {} });
}
