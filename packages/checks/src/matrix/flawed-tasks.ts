import type { Postmortem } from '@failonce/document';
import { once } from './once.ts';
import { flawOf, type TaskFlaw } from './task-form.ts';
import { type Task, tasksOf } from './tasks.ts';

/** A task with what keeps it from being done. */
export interface FlawedTask {
  readonly task: Task;
  readonly flaw: TaskFlaw;
  /** The words that show it. */
  readonly words: string;
}

/**
 * The open tasks that have a flaw, each with one. Only tasks that the document sets apart are looked at: in a single
 * list of measures, improvements may be as broad as they like.
 */
export const flawedTasks = once((document: Postmortem): readonly FlawedTask[] => {
  if (document.measures.length === 0 || !document.language.english) return [];
  const { tasks, setApart } = tasksOf(document);
  if (!setApart) return [];
  return tasks.flatMap((task) => {
    const found = flawOf(task.measure);
    return found === undefined || task.done ? [] : [{ task, ...found }];
  });
});
