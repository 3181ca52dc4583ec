import type { Block } from './blocks/block.ts';
import type { Facts } from './facts/facts.ts';
import type { SummaryFacts } from './facts/when.ts';
import type { FrontMatter } from './front-matter/front-matter.ts';
import type { Language } from './language.ts';
import type { Measure } from './measures/measures.ts';
import type { Part } from './parts/part.ts';
import type { Source, Span } from './source.ts';
import type { Story } from './story/story.ts';
import type { Text } from './text.ts';
import type { Timeline } from './timeline/timeline.ts';

/** Something in the document's form that keeps it from being read as meant: a finding, never an exception. */
export interface Problem {
  readonly code:
    | 'front-matter-syntax'
    | 'front-matter-value'
    | 'line-too-long'
    | 'table-too-large'
    | 'document-too-large'
    | 'fence-open';
  readonly message: string;
  readonly span: Span;
}

/** A document as Failonce understands it. All of it is derived from `source`. */
export interface Postmortem {
  readonly source: Source;
  readonly frontMatter: FrontMatter | undefined;
  readonly title: Text | undefined;
  readonly blocks: readonly Block[];
  /** In reading order, the opening (role `title`) included. */
  readonly parts: readonly Part[];
  readonly timeline: Timeline;
  readonly measures: readonly Measure[];
  /** The prose by what it tells. */
  readonly story: Story;
  /** Times, zone and duration that stand in the summary itself. */
  readonly summaryWhen: SummaryFacts;
  readonly facts: Facts;
  /** Words of the body: front matter, code and link targets are not counted. */
  readonly words: number;
  readonly language: Language;
  readonly problems: readonly Problem[];
}
