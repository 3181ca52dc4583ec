import type { Postmortem } from '@failonce/document';
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
  // What is done needs no promise any more; brackets that were begun are to be whole.
  const open = tasks.filter((task) => !task.done || isBegun(task));
  const missing = open.filter((task) => !settled(task));
  const [first] = missing;
  if (first === undefined || (!setApart && open.length < 2)) return;
  if (setApart && missing.length < open.length && missing.length <= SINGLE) {
    for (const { measure } of missing) {
      const unsettled = measure.annotation?.unsettled.find((each) => each.field === field);
      if (unsettled === undefined || unsettled.value === '') report({ messageId: 'one', span: measure.text.span });
      else report({ messageId: 'open', span: unsettled.span, data: { value: unsettled.value } });
    }
    return;
  }
  const { span } = first.measure.text;
  const data = { missing: missing.length, tasks: open.length };
  if (open.length === 1) report({ messageId: 'one', span });
  else report({ messageId: missing.length === open.length ? 'all' : 'many', span, data });
}

/** Does an owner or a date stand in its brackets? */
function isBegun({ measure: { annotation } }: Task): boolean {
  return annotation?.owner !== undefined || annotation?.due !== undefined || (annotation?.unsettled.length ?? 0) > 0;
}
