let path: string | undefined;

/** Told once by the entry module, whose path no other module knows when all is bundled. */
export function setEntry(file: string): void {
  path = file;
}

/** The program's own file: threads start with it too. */
export function entry(): string {
  if (path === undefined) throw new Error('The entry has not been set.');
  return path;
}

/** The only argument of a thread. */
export const THREAD = '(a thread)';
