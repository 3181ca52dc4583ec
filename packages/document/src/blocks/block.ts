import type { PartName } from '../parts/part-phrases.ts';
import type { Span } from '../source.ts';
import type { Text } from '../text.ts';

/** `Name: value` (bold or plain) at the beginning of a block, as in "**Duration:** 61 minutes". */
export interface Label {
  /** "Duration", without the colon. */
  readonly name: Text;
  /** What follows the colon; `plain` is empty where nothing does. */
  readonly value: Text;
}

/** How a heading was written: `# x` and `#x`, underlined, `<h2>`, a bold line, or a plain line that opens a part. */
export type HeadingStyle = 'atx' | 'setext' | 'html' | 'bold' | 'plain';

export interface Heading {
  readonly kind: 'heading';
  readonly style: HeadingStyle;
  /** 1 to 6; bold and plain lines stand below the marked headings around them. */
  readonly level: number;
  /** The words of the heading, without numbers ("2."), closing `#` and colon. */
  readonly text: Text;
  /** The part that a library's own names make of it. */
  readonly named?: PartName;
  readonly span: Span;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** The paragraph's source lines (also those parted by `<br>`), each as a text of its own. */
  readonly lines: readonly Text[];
  readonly label: Label | undefined;
  readonly span: Span;
}

export interface Item {
  readonly kind: 'item';
  /** The marker as written: "-", "*", "1.", "•", "<li>" … */
  readonly marker: string;
  /** 0 for the outermost list. */
  readonly depth: number;
  /** `[ ]` is false, `[x]` is true; undefined where there is no box. */
  readonly checked: boolean | undefined;
  /** The span of the `[ ]` where there is one. */
  readonly box: Span | undefined;
  /** The item's own words (all its wrapped lines and further paragraphs, without its sub-items). */
  readonly text: Text;
  readonly label: Label | undefined;
  readonly span: Span;
}

export interface Row {
  readonly kind: 'row';
  readonly cells: readonly Text[];
  /** Is it the table's head? */
  readonly header: boolean;
  /** The cells in one, joined by a space. */
  readonly text: Text;
  readonly span: Span;
}

export interface Code {
  readonly kind: 'code';
  /** False where a fence was opened and never closed. */
  readonly closed: boolean;
  readonly span: Span;
}

/** A block of the body in reading order. Pictures, rules and comments are no blocks. */
export type Block = Heading | Paragraph | Item | Row | Code;
