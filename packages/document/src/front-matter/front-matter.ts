import type { Span } from '../source.ts';

/** A value of the front matter and where it stands. */
export interface Field<T> {
  readonly value: T;
  readonly span: Span;
}

/** The YAML between `---` lines at the very beginning: optional, and never needed to pass. */
export interface FrontMatter {
  /** Both `---` lines included. */
  readonly span: Span;
  readonly severity: Field<string> | undefined;
  readonly services: readonly Field<string>[];
  readonly zone: Field<string> | undefined;
  readonly authors: readonly Field<string>[];
  /** `practice`: an invented or drill outage. */
  readonly kind: Field<string> | undefined;
  /** Every top-level key, known or not. */
  readonly fields: ReadonlyMap<string, Field<unknown>>;
}
