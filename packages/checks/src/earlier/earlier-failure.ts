import type { Span } from '@failonce/document';

/** A postmortem of the library that tells of the same failure before this one. Plain data, which threads can be sent. */
export interface EarlierFailure {
  readonly title: string | undefined;
  /** As a person knows it. */
  readonly path: string;
  /** What may stand in the text to name it, as in a link: from the document on, and from the library on. */
  readonly names: readonly [string, ...string[]];
  /** The day on which it began, as in “2025-03-11”. */
  readonly date: string | undefined;
  /** The cause that both tell, in words for people. */
  readonly cause: string;
  /** What tells it in the document that is judged: where it stood when it was read, and its words. */
  readonly passage: { readonly span: Span; readonly words: string } | undefined;
  /** What it promised, as far as its text says. */
  readonly measures: { readonly tasks: number; readonly done: number; readonly open: number };
}
