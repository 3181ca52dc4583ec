import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import type { TimeValue } from '../times/time.ts';

/** How an entry stands in the text. Only `item` is a list item in the format's sense. */
export type EntryForm = 'item' | 'row' | 'heading' | 'line' | 'paragraph' | 'sentence';

/** One event of the timeline. */
export interface Entry {
  readonly form: EntryForm;
  /** The whole event: time, words, children. */
  readonly span: Span;
  /** Everything it says (with its sub-items), the time included. */
  readonly text: Text;
  /** What happened: the text after the time and its separator. */
  readonly words: Text;
  /** The time at its beginning: clock time or elapsed time; undefined where it has none. */
  readonly time: TimeValue | undefined;
  /** "Detected", "Escalation" … where the event begins with a label. */
  readonly label: Text | undefined;
  /** Sub-items and following paragraphs that belong to the event, in order. */
  readonly details: readonly Text[];
}

export interface Timeline {
  readonly entries: readonly Entry[];
  /** "All times in UTC": said once for all entries, in the heading, the part or the document. */
  readonly zone: { readonly name: string; readonly span: Span } | undefined;
}
