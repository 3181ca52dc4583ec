import { createHash } from 'node:crypto';
import { AppError } from '@failonce/document';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Queries, Writing } from '../database/database.ts';
import { forget } from '../database/forget.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { needOwner } from '../people/permitted.ts';
import { findRow } from '../postmortems/find-row.ts';
import { notePassages } from '../postmortems/note-reading.ts';
import { listedOf } from '../postmortems/postmortem.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { type PictureType, refusePicture } from './formats/picture-of.ts';
import { readPicture } from './picture.ts';

/** A picture of a postmortem. */
export interface KeptFile {
  /** As the text names it: “files/NAME”. It follows from the content. */
  readonly name: string;
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  /** Bytes. */
  readonly size: number;
}

/** Pictures of one postmortem at most. */
const MOST_FILES = 200;
/** Bytes that one row holds: rows are read and written by the hundred. */
const PART = 48 * 1024;
const ENDINGS: Readonly<Record<PictureType, string>> = { png: 'png', jpeg: 'jpg', webp: 'webp', gif: 'gif' };

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
  const { bytes, type, width, height } = readPicture(given);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = `${sha256.slice(0, 32)}.${ENDINGS[type]}`;
  const [at, actor] = [library.now(), actorOf(viewer)];
  const file = { sha256, name, type, width, height, size: bytes.length };
  return await database.write(async (writing) => {
    await takeTurn(writing);
    const { id } = await findRow(writing, viewer, reference);
    const known = await writing.selectFrom('file').select('purged').where('sha256', '=', sha256).executeTakeFirst();
    if (known?.purged === 1)
      throw new AppError('holds-purged', {
        message: 'An owner has taken this picture out of the library.',
        details: { file: name },
      });
    const uses = await writing.selectFrom('file_use').select('sha256').where('postmortem_id', '=', id).execute();
    if (uses.some((use) => use.sha256 === sha256)) return keptOf(file);
    if (uses.length >= MOST_FILES) refusePicture(`This postmortem has ${MOST_FILES} pictures already.`);
    if (known === undefined) {
      await writing
        .insertInto('file')
        .values({ ...file, created_at: at.toISOString() })
        .execute();
      await writeParts(writing, sha256, bytes);
    }
    await writing
      .insertInto('file_use')
      .values({ postmortem_id: id, sha256, added_at: at.toISOString(), added_by: actor })
      .execute();
    await appendChange(writing, database, {
      kind: 'postmortem.file-added',
      subject: id,
      actor,
      at,
      detail: { file: name },
    });
    return keptOf(file);
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

/** Writes the bytes of a file, piece by piece. */
export async function writeParts(writing: Writing, sha256: string, bytes: Uint8Array): Promise<void> {
  for (let part = 0; part * PART < bytes.length; part++) {
    const content = Buffer.from(bytes.subarray(part * PART, (part + 1) * PART)).toString('base64');
    await writing.insertInto('file_part').values({ sha256, part, content }).execute();
  }
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

function keptOf({ name, type, width, height, size }: KeptFile): KeptFile {
  return { name, type, width, height, size };
}
