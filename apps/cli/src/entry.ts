let url: URL | undefined;

/** Told once by the entry module, whose address no other module knows when all is bundled. */
export function setEntry(address: string): void {
  url = new URL(address);
}

/** The program's own file: threads start with it too. */
export function entry(): URL {
  if (url === undefined) throw new Error('The entry has not been set.');
  return url;
}
