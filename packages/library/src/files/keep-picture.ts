import { createHash } from 'node:crypto';
import { AppError } from '@failonce/document';
import { appendChange } from '../changes/append-change.ts';
import type { Database, Writing } from '../database/database.ts';
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

/** A picture as it will be kept: without what it tells of its maker, under the name that follows from it. */
export interface PictureToKeep extends KeptFile {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Reads a picture, and names it by its content. Throws `picture-refused`. */
export function pictureToKeep(given: Uint8Array): PictureToKeep {
  const { bytes, type, width, height } = readPicture(given);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = `${sha256.slice(0, 32)}.${ENDINGS[type]}`;
  return { sha256, name, type, width, height, size: bytes.length, bytes };
}

/**
 * Keeps it with a postmortem, inside of a write; the same one again is the same file. Throws `picture-refused`, and
 * `holds-purged` for one that an owner has taken out.
 */
export async function keepPicture(
  writing: Writing,
  database: Database,
  postmortem: string,
  { bytes, ...file }: PictureToKeep,
  { at, actor }: { readonly at: Date; readonly actor: string },
): Promise<KeptFile> {
  const { sha256, name } = file;
  const known = await writing.selectFrom('file').select('purged').where('sha256', '=', sha256).executeTakeFirst();
  if (known?.purged === 1)
    throw new AppError('holds-purged', {
      message: 'An owner has taken this picture out of the library.',
      details: { file: name },
    });
  const uses = await writing.selectFrom('file_use').select('sha256').where('postmortem_id', '=', postmortem).execute();
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
    .values({ postmortem_id: postmortem, sha256, added_at: at.toISOString(), added_by: actor })
    .execute();
  await appendChange(writing, database, {
    kind: 'postmortem.file-added',
    subject: postmortem,
    actor,
    at,
    detail: { file: name },
  });
  return keptOf(file);
}

/** Writes the bytes of a file, piece by piece. */
export async function writeParts(writing: Writing, sha256: string, bytes: Uint8Array): Promise<void> {
  for (let part = 0; part * PART < bytes.length; part++) {
    const content = Buffer.from(bytes.subarray(part * PART, (part + 1) * PART)).toString('base64');
    await writing.insertInto('file_part').values({ sha256, part, content }).execute();
  }
}

/** What of a file is told. */
export function keptOf({ name, type, width, height, size }: KeptFile): KeptFile {
  return { name, type, width, height, size };
}
