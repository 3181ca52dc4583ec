import type { Postmortem, Span } from '@failonce/document';
import type { CheckReport } from '../define.ts';
import { type Task, tasksOf } from './tasks.ts';

/** Up to so many tasks are shown one by one. */
const SINGLE = 3;

export type Unsettled = 'one' | 'all' | 'many' | 'open';

/**
 * Reports the tasks that lack an owner or a due date: each by itself where most have one, and once with their number
 * where none or few have.
 */
export function reportUnsettled(
  document: Postmortem,
  field: 'owner' | 'due',
  report: (found: CheckReport<Unsettled>) => void,
): void {
  if (document.measures.length === 0) return;
  const { tasks, setApart } = tasksOf(document);
  const settled = field === 'owner' ? (task: Task) => task.owned : (task: Task) => task.due;
  const missing = tasks.filter((task) => !settled(task));
  if (missing.length === 0 || (!setApart && tasks.length < 2)) return;
  const anySettled = missing.length < tasks.length;
  if (setApart && anySettled && missing.length <= SINGLE) {
    for (const { measure } of missing) {
      const open = measure.annotation?.unsettled.find((each) => each.field === field);
      if (open === undefined || open.value === '') report({ messageId: 'one', span: measure.text.span });
      else report({ messageId: 'open', span: open.span, data: { value: open.value } });
    }
    return;
  }
  // What is done needs no promise any more.
  const open = missing.filter((task) => !task.done);
  const span: Span | undefined = open[0]?.measure.text.span;
  if (span === undefined) return;
  const data = { missing: open.length, tasks: tasks.length };
  if (tasks.length === 1) report({ messageId: 'one', span });
  else report({ messageId: open.length === tasks.length ? 'all' : 'many', span, data });
}
