const KEPT = /^files\/[0-9a-f]{32}\.(?:png|jpg|webp|gif)$/;

/** Is this how a text calls a picture that the library keeps? */
export function isKeptFile(path: string): boolean {
  return KEPT.test(path);
}

/** Where the pictures of a postmortem lie; of other files, what is said elsewhere. */
export function keptFilesOf(
  number: number,
  otherwise: (path: string) => string | undefined = (path) => path,
): (path: string) => string | undefined {
  return (path) => (isKeptFile(path) ? `/api/v1/postmortems/${number}/${path}` : otherwise(path));
}
