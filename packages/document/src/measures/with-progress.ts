import { applyEdits, type TextEdit } from '../edits/edit.ts';
import { setTaskAnnotation } from '../edits/set-annotation.ts';
import { setMark, setTaskBox } from '../edits/set-value.ts';
import { type ParseOptions, parse } from '../parse.ts';
import type { CalendarDate } from '../times/time.ts';
import { promised } from './promised.ts';

/** What became of a task of a text, as far as a text can say it. */
export interface WrittenProgress {
  /** “t1”: as the text marks it, or is to. */
  readonly mark: string;
  /** Among the tasks of the text, from 0. */
  readonly position: number;
  readonly done: boolean;
  /** “2026-02-15” */
  readonly doneOn: string | undefined;
  readonly evidence: string | undefined;
}

/**
 * A text with what became of its tasks written into it: boxes ticked, the day on which each was done and what shows it, and
 * the marks by which they are known. All else stays as it is, so that it reads as the same postmortem; what is not of this
 * text is left out.
 */
export function withProgress(text: string, tasks: readonly WrittenProgress[], options: ParseOptions = {}): string {
  let written = text;
  for (const task of tasks) {
    // Each edit is made by itself, with the text as it then stands: those of one task may touch.
    for (const edit of [tick, annotate, mark]) written = edit(written, task, options);
  }
  return written;
}

function changed(
  text: string,
  { position }: WrittenProgress,
  options: ParseOptions,
  edit: (measure: ReturnType<typeof promised>[number], source: ReturnType<typeof parse>['source']) => TextEdit[],
): string {
  const { source, measures } = parse(text, options);
  const measure = promised(measures)[position];
  return measure === undefined ? text : applyEdits(source, edit(measure, source));
}

const tick = (text: string, task: WrittenProgress, options: ParseOptions): string =>
  changed(text, task, options, (measure, source) =>
    measure.form === 'item' && (task.done || measure.checked !== undefined)
      ? setTaskBox(source, measure, task.done)
      : [],
  );

const annotate = (text: string, task: WrittenProgress, options: ParseOptions): string =>
  changed(text, task, options, (measure, source) =>
    setTaskAnnotation(
      source,
      measure,
      task.done
        ? { done: dateOf(task.doneOn) ?? true, ...(task.evidence === undefined ? {} : { evidence: task.evidence }) }
        : { done: null, evidence: null },
    ),
  );

const mark = (text: string, task: WrittenProgress, options: ParseOptions): string =>
  changed(text, task, options, (measure, source) =>
    measure.mark === undefined ? setMark(source, measure, task.mark) : [],
  );

function dateOf(day: string | undefined): CalendarDate | undefined {
  const [year, month, date] = day?.split('-').map(Number) ?? [];
  return year === undefined || month === undefined || date === undefined ? undefined : { year, month, day: date };
}
