import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Puts `text` in the place of the file: whole or not at all, with the same rights. A link stays a link. */
export function replaceFile(path: string, text: string): void {
  const file = realpathSync(path);
  const { mode } = statSync(file);
  writeWhole(file, text, mode);
}

/** Writes a file so that nobody sees half of it. */
export function writeWhole(file: string, text: string | Uint8Array, mode: number): void {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, text, { flag: 'wx', mode: mode & 0o777 });
    // What was asked for, whatever the umask says.
    chmodSync(beside, mode);
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}
