import { type CalendarDate, type Measure, type Postmortem, promised } from '@failonce/document';
import type { MeasureState } from '../parts/measures-bar.ts';

/** A task as the reading page shows it. */
export interface ShownMeasure {
  readonly text: string;
  readonly state: MeasureState;
  readonly owner: string | undefined;
  /** “2026-03-01” */
  readonly due: string | undefined;
  readonly done: string | undefined;
}

/** The tasks of a postmortem, as they stand on a day. Where it names none apart, all its measures. */
export function measuresOf(document: Postmortem, today: string): readonly ShownMeasure[] {
  return promised(document.measures).map((measure) => {
    const { annotation } = measure;
    const due = dateOf(annotation?.due?.value);
    const done = dateOf(annotation?.done?.value);
    return {
      text: measure.text.plain.trim(),
      state: stateOf(measure, due, today),
      owner: annotation?.owner?.value,
      due,
      done,
    };
  });
}

function stateOf({ checked, annotation }: Measure, due: string | undefined, today: string): MeasureState {
  if (checked === true || annotation?.done !== undefined) return 'done';
  return due !== undefined && due < today ? 'late' : 'open';
}

/** “2026-02-14”; undefined without a year. */
export function dateOf(date: CalendarDate | undefined): string | undefined {
  if (date?.year === undefined) return undefined;
  return `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}
