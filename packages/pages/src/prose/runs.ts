/** Words of one look, for outputs that are no page. */
export interface TextRun {
  readonly kind: 'words';
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly struck?: true;
  readonly code?: true;
  /** Safe, as it is written; it may be relative. */
  readonly href?: string;
  /** Said about the text: what is promised of a task, or that something is not known yet. */
  readonly tone?: 'quiet' | 'unknown';
}

/** A picture, by the address that the text has for it. */
export interface PictureRun {
  readonly kind: 'picture';
  readonly address: string;
  readonly words: string;
}

/** A piece of a line. */
export type Run =
  | TextRun
  | PictureRun
  | { readonly kind: 'sign'; readonly state: 'done' | 'open' }
  | { readonly kind: 'break' };

/** A block of the text, as every output sets it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** The number of its first item. */
      readonly start: number;
      /** Its items stand close to one another. */
      readonly tight: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'table';
      readonly align: readonly ('left' | 'center' | 'right')[];
      readonly head: readonly (readonly Run[])[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    }
  | { readonly kind: 'rule' };
