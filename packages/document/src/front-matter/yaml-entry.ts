import type { Problem } from '../postmortem.ts';
import type { Span } from '../source.ts';
import type { Field } from './front-matter.ts';

/** A top-level key with its value, as either reader of YAML gives it. Spans count in the source. */
export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** The value's span holds its quotes or brackets; it is empty, right behind the colon, where no value stands. */
  readonly value: Field<unknown>;
  /** The items, where the value is a list. */
  readonly items: readonly Field<unknown>[] | undefined;
  /** How a list is written: `[a, b]` or a line for each item. */
  readonly list: 'flow' | 'block' | undefined;
}

/** What was read between the `---` lines. `entries` is undefined where it is no mapping at all. */
export interface YamlReading {
  readonly entries: readonly YamlEntry[] | undefined;
  readonly problems: readonly Problem[];
}
