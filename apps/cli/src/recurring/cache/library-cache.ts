import { randomUUID } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { visible } from '@failonce/checks';
import type { ConfigChoice } from '../../config/settings-of-inputs.ts';
import { fromBytes, type KeptLibrary, toBytes } from './cache-bytes.ts';
import { cacheFile, cacheFolder } from './cache-place.ts';
import { sweep } from './sweep.ts';
import { digestOfProgram } from './what-decides.ts';

const A_DAY = 24 * 60 * 60 * 1000;

/** Keeps between two runs what was read of a library. Without it every answer is the same, but slow. */
export interface LibraryCache {
  /** What was kept; undefined where there is nothing that is of use. */
  load: () => KeptLibrary | undefined;
  save: (library: KeptLibrary) => void;
}

const NONE: LibraryCache = { load: () => undefined, save: () => {} };

/** The cache of a library, outside of it. */
export function cacheOf(library: string, choice: ConfigChoice): LibraryCache {
  const folder = cacheFolder();
  if (folder === undefined) return NONE;
  const file = cacheFile(folder, library, choice);
  const program = digestOfProgram();
  let failed = false;
  return {
    load: () => {
      try {
        const library = fromBytes(readFileSync(file), program);
        if (library !== undefined) markUsed(file);
        return library;
      } catch {
        // Missing, unreadable, or written by something else: it is made anew.
        return undefined;
      }
    },
    save: (library) => {
      if (failed) return;
      try {
        replace(file, toBytes(library, program));
        sweep(folder);
      } catch (error) {
        failed = true;
        const why = visible(error instanceof Error ? error.message : String(error));
        process.stderr.write(
          `failonce: What was read cannot be kept for the next time (${why}). FAILONCE_CACHE names another folder, or is “off”.\n`,
        );
      }
    },
  };
}

/** Writes a file as a whole: who reads it meets the former or the new one, also when two processes write. */
function replace(file: string, pieces: readonly Uint8Array[]): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomUUID()}.new`;
  const descriptor = openSync(temporary, 'wx', 0o600);
  try {
    try {
      const bytes = Buffer.concat(pieces);
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** So that it is not swept away as forgotten. */
function markUsed(file: string): void {
  try {
    const now = Date.now();
    if (now - statSync(file).mtimeMs > A_DAY) utimesSync(file, now / 1000, now / 1000);
  } catch {
    // A folder that may only be read is never swept either.
  }
}
