import type { TableName } from '../database/table-contents.ts';

/** Version of the folder's form. Raised when an older program could not read it. */
export const EXPORT_VERSION = 1;

/** The file that tells everything that people decided; the texts lie beside it. */
export const LIBRARY_JSON = 'library.json';
/** The same while it is written. */
export const PARTIAL = 'library.json.partial';

/** Where the revisions lie that a newer one has followed. */
export const REVISIONS = 'revisions';

/** The head of `library.json`, before the rows of each table. */
export interface ExportHead {
  readonly failonce: number;
  /** The steps that the tables had taken. */
  readonly steps: readonly string[];
}

/** The columns whose content lies in files, by table. */
export const IN_FILES: Partial<Readonly<Record<TableName, readonly string[]>>> = { revision: ['markdown'] };
/** Tables whose rows are nothing but the content of files. */
export const ONLY_FILES: ReadonlySet<TableName> = new Set(['file_part']);

/** Where the pictures lie, by the names that texts call them. */
export const FILES = 'files';

export interface Placed {
  readonly number: number;
  readonly slug: string;
  /** Number of the newest revision. */
  readonly head: number;
}

/** Where a revision's text lies in the folder: the newest on top, by its address; the others by their number. */
export function pathOfRevision({ number, slug, head }: Placed, revision: number): string {
  return revision === head ? `PM-${number}-${slug}.md` : `${REVISIONS}/PM-${number}/${revision}.md`;
}

/** Is this the path of a text or a picture that an export has written? */
export function isExportedPath(path: string): boolean {
  return /^(?:PM-\d+-[a-z0-9-]+\.md|revisions\/PM-\d+\/\d+\.md|files\/[0-9a-f]{32}\.(?:png|jpg|webp|gif))$/.test(path);
}
