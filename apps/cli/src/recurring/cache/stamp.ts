import { statSync } from 'node:fs';

/** The clock of a file system may be so coarse: a file that was changed twice within it looks as if it had been once. */
const COARSEST = 3000;

/**
 * What tells that a file is as it was without reading it: size, times and number. Empty where nothing tells: the file
 * changed just now and may change again unseen, or it is no plain file.
 */
export function stampOf(file: string, now: number = Date.now()): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) return '';
  const { size, mtimeMs, ctimeMs, ino } = stat;
  return now - Math.max(mtimeMs, ctimeMs) < COARSEST ? '' : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
