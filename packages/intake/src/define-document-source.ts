/** A file that somebody brings. */
export interface GivenFile {
  /** Without folders: “outage.docx”. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A picture of a document. */
export interface TakenPicture {
  /** As the Markdown names it: “picture-1.png”. It is ours, whatever the document calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document as Markdown, which our own checks judge like any other. */
export interface TakenDocument {
  readonly markdown: string;
  readonly pictures: readonly TakenPicture[];
  /** What was left out, each a sentence: “3 comments were left out.” */
  readonly notes: readonly string[];
}

/** A kind of document that earlier postmortems were written as: one file in `documents`, named by its id. */
export interface DocumentSource {
  /** “docx” */
  readonly id: string;
  /** What people call it: “Word”. */
  readonly title: string;
  /** The endings of its names, with a dot. */
  readonly endings: readonly string[];
  /** Whether a file with such an ending is one, by its content; sources are asked in the order of `order`, the lowest first. */
  readonly order: number;
  knows(file: GivenFile): boolean;
  /** Throws an AppError that says why it is not read. */
  read(file: GivenFile): Promise<TakenDocument>;
}

/** States a kind of document. */
export function defineDocumentSource(source: DocumentSource): DocumentSource {
  return source;
}
