import type { Facts, Source, Span } from '@failonce/document';
import type { Change, Level, RelatedPlace } from './define.ts';

/** A problem with a place. Each unmet requirement is one. */
export interface Finding {
  /** The id of the requirement or check. */
  readonly id: string;
  readonly level: Level;
  /** A sentence with a full stop. */
  readonly message: string;
  /** What to write or do. */
  readonly write: string;
  readonly span: Span;
  /** From 1, of `span.start`. */
  readonly line: number;
  readonly column: number;
  /** True for an unmet requirement. */
  readonly requirement: boolean;
  /** The other places that it is about. */
  readonly related: readonly RelatedPlace[];
  /** Safe: `check --fix` makes it. */
  readonly fix: Change | undefined;
  /** For a person to choose from. */
  readonly suggestions: readonly Change[];
}

/** How one requirement came out. */
export interface RequirementResult {
  readonly id: string;
  readonly title: string;
  readonly met: boolean;
  /** The evidence; undefined where it is not met. */
  readonly span: Span | undefined;
}

/** Everything that `check` says about one document. */
export interface Report {
  /** As it may be shown: each character of a secret is a dot, so that all places are the same. */
  readonly source: Source;
  readonly title: string | undefined;
  /** In the format's order. */
  readonly requirements: readonly RequirementResult[];
  readonly metCount: number;
  readonly words: number;
  readonly facts: Facts;
  /** In the order of the text; requirements and others together. */
  readonly findings: readonly Finding[];
}

/** A document that was judged, or why it could not be. */
export type Outcome =
  | { readonly path: string; readonly report: Report }
  | { readonly path: string; readonly error: { readonly code: string; readonly message: string } };
