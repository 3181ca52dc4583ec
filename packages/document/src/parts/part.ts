import type { Block, Heading, Label } from '../blocks/block.ts';
import type { Span } from '../source.ts';

/** What a part is for. `cause-resolution` is the one part that holds both; `other` is everything that the format does not know. */
export type PartRole =
  | 'title'
  | 'summary'
  | 'timeline'
  | 'cause'
  | 'resolution'
  | 'cause-resolution'
  | 'measures'
  | 'other';

/** A heading (or label that plainly opens a part) with everything up to the next part. */
export interface Part {
  readonly role: PartRole;
  /** What opened the part: undefined for the opening of the document. */
  readonly heading: Heading | Label | undefined;
  /** The blocks below the heading, sub-headings included, in reading order. */
  readonly blocks: readonly Block[];
  /** From the heading's first character to the end of the last block. */
  readonly span: Span;
}
