import type { AddressOfFile, Beside } from './markdown.ts';

const KEPT = /^files\/[0-9a-f]{32}\.(?:png|jpg|webp|gif)$/;

/** Is this how a text calls a picture that the library keeps? */
export function isKeptFile(path: string): boolean {
  return KEPT.test(path);
}

/** What lies beside the text of a postmortem in a library: its pictures, and for other files what is said elsewhere. */
export function keptFilesOf(number: number, addressOfFile: AddressOfFile): Beside {
  return {
    addressOfFile,
    pictureOf: (written) => (isKeptFile(written) ? `/api/v1/postmortems/${number}/${written}` : written),
  };
}
