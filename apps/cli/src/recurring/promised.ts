import { isoDate, type Measure, promised } from '@failonce/document';
import { listed } from './listed.ts';

/** What a postmortem promised, and what it says of having been done. */
export interface Promised {
  readonly tasks: number;
  readonly done: number;
  readonly open: number;
  /** When the open ones are due, as in “2025-04-30”, the earliest first. */
  readonly due: readonly string[];
}

/** Counts the tasks of a postmortem. One without box or date of completion is neither done nor open: nobody knows. */
export function readPromised(measures: readonly Measure[]): Promised {
  const tasks = promised(measures);
  const isDone = ({ checked, annotation }: Measure): boolean => checked === true || annotation?.done !== undefined;
  const open = tasks.filter((task) => !isDone(task) && task.checked === false);
  return {
    tasks: tasks.length,
    done: tasks.filter(isDone).length,
    open: open.length,
    due: open
      .flatMap(({ annotation }) => (annotation?.due && isoDate(annotation.due.value)) ?? [])
      .sort((a, b) => (a < b ? -1 : 1)),
  };
}

/** The state of the measures in a sentence or two. Dates that have passed are stated, not judged. */
export function tellPromised({ tasks, done, open, due }: Promised, today: string): string {
  if (tasks === 0) return 'It names no tasks.';
  const all = tasks === 1 ? '1 task' : `${tasks} tasks`;
  if (done + open === 0) return `${all}; whether they were done is not stated.`;
  const unknown = tasks - done - open;
  const counts = listed([`${done} done`, `${open} open`, ...(unknown > 0 ? [`${unknown} not marked`] : [])]);
  const passed = due.filter((date) => date < today);
  const first = passed[0];
  if (first === undefined) return `${all}, ${counts}.`;
  const were =
    passed.length === 1 ? `1 was due on ${first}` : `${passed.length} were due by now, the first on ${first}`;
  return `${all}, ${counts}. Of the open, ${were}.`;
}
