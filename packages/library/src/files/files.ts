import { AppError } from '@failonce/document';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Queries } from '../database/database.ts';
import { forget } from '../database/forget.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { needOwner } from '../people/permitted.ts';
import { findRow } from '../postmortems/find-row.ts';
import { notePassages } from '../postmortems/note-reading.ts';
import { listedOf } from '../postmortems/postmortem.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { type KeptFile, keepPicture, keptOf, pictureToKeep } from './keep-picture.ts';

/**
 * Keeps a picture with a postmortem, without what it tells of its maker; the same one again is the same file. Throws
 * `not-found`, `picture-refused`, and `holds-purged` for one that an owner has taken out.
 */
export async function addFile(
  library: Library,
  viewer: Viewer,
  reference: string,
  given: Uint8Array,
): Promise<KeptFile> {
  const { database } = library;
  // Whoever may not see it learns nothing of the picture either.
  await findRow(database.read, viewer, reference);
  const picture = pictureToKeep(given);
  const [at, actor] = [library.now(), actorOf(viewer)];
  return await database.write(async (writing) => {
    await takeTurn(writing);
    const { id } = await findRow(writing, viewer, reference);
    return await keepPicture(writing, database, id, picture, { at, actor });
  });
}

/** A picture with its bytes, for whoever may see its postmortem. Throws `not-found`. */
export async function readFile(
  library: Library,
  viewer: Viewer,
  reference: string,
  name: string,
): Promise<KeptFile & { readonly bytes: Uint8Array }> {
  const { read } = library.database;
  const row = await findRow(read, viewer, reference);
  const file = await read
    .selectFrom('file')
    .innerJoin('file_use', 'file_use.sha256', 'file.sha256')
    .selectAll('file')
    .where('file_use.postmortem_id', '=', row.id)
    .where('file.name', '=', name.replaceAll('\0', ''))
    .where('file.purged', '=', 0)
    .executeTakeFirst();
  if (file === undefined) throw new AppError('not-found', { details: { postmortem: reference } });
  await notePassages(library, viewer, [listedOf(row)]);
  return { ...keptOf(file), bytes: await readParts(read, file.sha256) };
}

/**
 * Takes a picture out of the library for good, wherever it is shown; an owner's alone. It cannot be brought back: the same
 * one is refused from then on.
 */
export async function purgeFile(
  library: Library,
  viewer: Viewer,
  reference: string,
  { name, reason }: { readonly name: string; readonly reason: string },
): Promise<void> {
  needOwner(viewer);
  if (reason.trim() === '') refuseInput('reason', 'Say why, for those who read the history.');
  const { database } = library;
  await database.write(async (writing) => {
    await takeTurn(writing);
    const { id } = await findRow(writing, viewer, reference);
    const file = await writing
      .selectFrom('file')
      .innerJoin('file_use', 'file_use.sha256', 'file.sha256')
      .select('file.sha256')
      .where('file_use.postmortem_id', '=', id)
      .where('file.name', '=', name.replaceAll('\0', ''))
      .executeTakeFirst();
    if (file === undefined) throw new AppError('not-found', { details: { postmortem: reference } });
    await writing.deleteFrom('file_part').where('sha256', '=', file.sha256).execute();
    await writing.updateTable('file').set({ purged: 1 }).where('sha256', '=', file.sha256).execute();
    const detail = { file: name, reason: reason.trim() };
    await appendChange(writing, database, {
      kind: 'postmortem.file-purged',
      subject: id,
      actor: actorOf(viewer),
      at: library.now(),
      detail,
    });
  });
  await forget(database);
}

/** The bytes of a file. */
export async function readParts(db: Queries, sha256: string): Promise<Uint8Array> {
  const rows = await db
    .selectFrom('file_part')
    .select('content')
    .where('sha256', '=', sha256)
    .orderBy('part')
    .execute();
  return Buffer.concat(rows.map(({ content }) => Buffer.from(content, 'base64')));
}
