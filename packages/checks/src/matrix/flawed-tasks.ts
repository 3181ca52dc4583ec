import { forms, type Postmortem, readSentences, type Word } from '@failonce/document';
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
    if (found?.flaw === 'training' && rollsOut(task, tasks)) return [];
    return found === undefined || !task.apart || task.done ? [] : [{ task, ...found }];
  });
});

/** "Train the team on the new process", where another task makes that process: the training only brings it to the people. */
function rollsOut(training: Task, tasks: readonly Task[]): boolean {
  const words = wordsOf(training);
  if (!words.some(({ form }) => renewed.has(form))) return false;
  const taught = words.filter(({ form }) => procedures.has(form)).map(({ form }) => form.slice(0, STEM));
  return tasks.some((other) => {
    if (other === training || flawOf(other.measure)?.flaw === 'training') return false;
    return wordsOf(other).some(({ form }) => procedures.has(form) && taught.includes(form.slice(0, STEM)));
  });
}

const wordsOf = ({ measure }: Task): readonly Word[] => readSentences(measure.text).flatMap(({ words }) => words);
/** "Procedure" and "procedures" are one. */
const STEM = 7;
const renewed = forms('new updated changed revised renewed improved reworked rewritten these this those');
const procedures = forms(
  'process processes procedure procedures runbook runbooks playbook playbooks checklist checklists workflow workflows protocol protocols policy policies guideline guidelines guide tool tools plan script dashboard',
);
