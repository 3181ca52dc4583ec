import { AppError, applyEdits, isAppError, type Postmortem } from '@failonce/document';
import { answerQuestion } from '../guided/answer-question.ts';
import { answersOf, MOST_ROWS, type Question, type Reader } from '../guided/define-question.ts';
import { questions } from '../guided/questions.generated.ts';
import { readTasks } from '../guided/slots/tasks.ts';
import { type Caution, lineOf } from '../guided/words.ts';
import { readTasks as readForms, writeTask } from '../write/tasks.ts';

/** A task that a meeting has agreed on. */
export interface AgreedTask {
  readonly what: string;
  readonly owner: string;
  /** “2026-03-01”; empty for none. */
  readonly due: string;
  /** The first words of the cause that it is for; empty for none. */
  readonly cause: string;
}

const CAUTIONS: readonly Caution[] = [0, 1, 2];

/** The text with one more task, and all else as it was. Throws `input-invalid` for words that cannot stand there. */
export function withTask(document: Postmortem, task: AgreedTask, reader: Reader): string {
  const before = readTasks(document);
  if (before.length >= MOST_ROWS)
    throw refused('what', `The text has ${before.length} tasks. Write it there yourself.`);
  const rows = before.map((each) => ({ ...each }));
  const { text, what } = added((caution) => {
    const line = lineOf(task.what, caution);
    const owner = lineOf(task.owner, caution);
    const next = answerQuestion(
      document,
      question('tasks'),
      answersOf([...rows, { what: line, owner, due: task.due }]),
      reader,
    );
    const after = readTasks(reader(next));
    const kept = after.length === rows.length + 1 && JSON.stringify(after.slice(0, -1)) === JSON.stringify(before);
    return kept ? { text: next, what: after.at(-1)?.what ?? '' } : undefined;
  }, 'what');
  return task.cause === '' ? text : forCause(reader(text), what, task.cause, reader);
}

/** The text with one more improvement, and all else as it was. Throws as `withTask`. */
export function withImprovement(document: Postmortem, words: string, reader: Reader): string {
  const { what: before = '' } = question('improve').read(document);
  return added((caution) => {
    const what = [before, lineOf(words, caution)].filter(Boolean).join('\n');
    const next = answerQuestion(document, question('improve'), { what }, reader);
    const { what: after = '' } = question('improve').read(reader(next));
    return after === what ? { text: next } : undefined;
  }, 'body').text;
}

/** The causes that a task may be for, by their first words. */
export function causesToName(document: Postmortem): readonly string[] {
  return [...new Set(readForms(document).causes.map(unmarked))];
}

/** Marks the newest task as for a cause; where it cannot be, the task stands there without. */
function forCause(document: Postmortem, what: string, cause: string, reader: Reader): string {
  const { tasks, causes } = readForms(document);
  const index = tasks.findLastIndex(({ words }) => words === what);
  const at = causes.findIndex((each) => unmarked(each) === unmarked(cause));
  const task = tasks[index];
  if (task === undefined || at < 0) return document.source.text;
  const text = applyEdits(document.source, writeTask(document, index, { ...task, cause: at }).edits);
  const after = readForms(reader(text)).tasks;
  return after.length === tasks.length && after[index]?.cause === at ? text : document.source.text;
}

/** Words without the mark behind them by which tasks name their cause. */
function unmarked(words: string): string {
  return words.replace(/ \^c\d{1,6}$/, '');
}

/** What is written with no more caution than these words need. */
function added<T>(write: (caution: Caution) => T | undefined, field: string): T {
  for (const caution of CAUTIONS) {
    try {
      const written = write(caution);
      if (written !== undefined) return written;
    } catch (error) {
      // More caution may help; what is no day stays none.
      if (!isAppError(error) || String(error.details['field'] ?? '').startsWith('due')) throw error;
    }
  }
  throw refused(
    field,
    'These words cannot stand in the text: they read like the beginning of another part. Say it otherwise.',
  );
}

function question(id: string): Question {
  return questions.find((each) => each.id === id) as Question;
}

function refused(field: string, message: string): AppError {
  return new AppError('input-invalid', { message, details: { field } });
}
