import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import type { CalendarDate } from '../times/time.ts';

/** What stands in brackets behind a task: "(@maria, due 2026-03-01, for ^c1, https://…)". */
export interface TaskAnnotation {
  readonly span: Span;
  /** Without the "@". */
  readonly owner: { readonly value: string; readonly span: Span } | undefined;
  readonly due: { readonly value: CalendarDate; readonly span: Span } | undefined;
  readonly done: { readonly value: CalendarDate | undefined; readonly span: Span } | undefined;
  readonly evidence: { readonly value: string; readonly span: Span } | undefined;
  readonly address: { readonly value: string; readonly span: Span } | undefined;
  /** Ids of the causes that it addresses: "c1". */
  readonly causes: readonly { readonly value: string; readonly span: Span }[];
  /** An owner or a due date that is none yet, as it stands there: "TBD", "next week", "2026-02-30", "@". */
  readonly unsettled: readonly { readonly field: 'owner' | 'due'; readonly value: string; readonly span: Span }[];
}

/** One item of the measures part: an improvement (broad) or a task (specific). */
export interface Measure {
  /** By the sub-heading or label it stands under; `undefined` where the part has one list only. */
  readonly under: 'improvements' | 'tasks' | undefined;
  readonly form: 'item' | 'row' | 'line' | 'heading';
  /** The words of the measure without box, annotation and mark. */
  readonly text: Text;
  readonly span: Span;
  readonly checked: boolean | undefined;
  readonly annotation: TaskAnnotation | undefined;
  /** "t1" of a `^t1` at its end. */
  readonly mark: { readonly value: string; readonly span: Span } | undefined;
}
