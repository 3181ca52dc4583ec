import { AppError } from '@failonce/document';
import { Unzip, UnzipInflate, unzipSync } from 'fflate';

/** Files in an archive at most. */
const MOST_FILES = 2000;
/** Bytes of all of them unpacked, as the archive states them; only what is asked for is unpacked. */
const MOST_STATED = 200 * 1024 * 1024;
/** How many times its packed size something may have, once it is large. */
const MOST_RATIO = 150;
const LARGE = 1024 * 1024;
/** So much is unpacked before it is looked at again. */
const PIECE = 16 * 1024;

/** A file of an archive, as its list of contents states it. */
export interface Entry {
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
}

/** What may be unpacked of one file, in bytes; undefined for what nobody needs. */
export type Wanted = (name: string) => number | undefined;

/** Is it a ZIP, by how it begins? */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * Lists an archive without unpacking anything of it. Throws `document-damaged`, and `document-too-large` for one that would
 * become too much.
 */
export function listArchive(bytes: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  let stated = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries.push({ name, size: originalSize });
        stated += originalSize;
        if (entries.length > MOST_FILES) refuseSize(`It is an archive of more than ${MOST_FILES} files.`);
        if (stated > MOST_STATED) refuseSize('It would unpack to more than 200 MB.');
        if (originalSize > LARGE && originalSize > MOST_RATIO * Math.max(1, size))
          refuseSize(`A part of it would unpack to ${Math.round(originalSize / Math.max(1, size))} times its size.`);
        return false;
      },
    });
  } catch (error) {
    throw damaged(error);
  }
  return entries;
}

/**
 * Unpacks what is wanted, and stops where a file becomes more than it may, whatever the archive states. Throws
 * `document-damaged` and `document-too-large`.
 */
export function unpack(bytes: Uint8Array, wanted: Wanted): ReadonlyMap<string, Uint8Array> {
  const unpacked = new Map<string, Uint8Array>();
  const unzip = new Unzip((file) => {
    const most = wanted(file.name);
    if (most === undefined || unpacked.has(file.name)) return;
    const pieces: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, piece, final) => {
      if (error !== null) throw error;
      size += piece.length;
      if (size > most) refuseSize(`A part of it unpacks to more than ${Math.round(most / 1024 / 1024)} MB.`);
      pieces.push(piece);
      if (final) unpacked.set(file.name, joined(pieces, size));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    throw damaged(error);
  }
  return unpacked;
}

export function refuseSize(message: string): never {
  throw new AppError('document-too-large', { message });
}

function damaged(error: unknown): unknown {
  return error instanceof AppError
    ? error
    : new AppError('document-damaged', { message: 'The archive is damaged, or was cut off.', cause: error });
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
