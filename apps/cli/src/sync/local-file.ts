import { AppError, type Identity, readIdentity, showsConflict, withEndingsOf, withIdentity } from '@failonce/document';
import { replaceFile } from '../files/replace-file.ts';
import { describeFault } from '../inputs/faults.ts';
import { readInput } from '../inputs/read-input.ts';

/** A file as it was read. */
export interface LocalFile {
  readonly path: string;
  /** With its identity, byte for byte. */
  readonly whole: string;
  /** What a library would hold of it. */
  readonly text: string;
  readonly identity: Identity | undefined;
}

/** Reads a file. Throws why there is no text, `identity-damaged`, and `conflict-open` while it shows two sides. */
export function readLocal(path: string): LocalFile {
  const whole = readInput(path);
  if (typeof whole !== 'string') throw new AppError(whole.code, { message: whole.message, details: { help: false } });
  const { identity, text, damaged } = readIdentity(whole);
  if (showsConflict(whole)) throw new AppError('conflict-open');
  if (damaged !== undefined)
    throw new AppError('identity-damaged', { message: `Its line “${damaged}” does not tell which postmortem it is.` });
  return { path, whole, text, identity };
}

/** Writes a text with its identity in the place of what was read. Throws `file-changed` where a person wrote meanwhile. */
export function writeLocal(file: LocalFile, text: string, identity: Identity): void {
  const { path, whole } = file;
  if (readInput(path) !== whole) throw new AppError('file-changed');
  put(path, whole, withIdentity(withEndingsOf(text, file.text), identity));
}

/** Notes what a file is based on now, and leaves its text alone, even where a person has written in it meanwhile. */
export function noteIdentity({ path }: LocalFile, identity: Identity): void {
  const whole = readInput(path);
  if (typeof whole !== 'string') throw new AppError(whole.code, { message: whole.message, details: { help: false } });
  put(path, whole, withIdentity(whole, identity));
}

function put(path: string, before: string, after: string): void {
  if (before === after) return;
  try {
    replaceFile(path, after);
  } catch (cause) {
    throw new AppError('file-unwritable', {
      message: `It could not be written, and is as it was. ${describeFault(cause, 'file').message}`,
      cause,
    });
  }
}
