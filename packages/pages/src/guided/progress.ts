import type { Postmortem } from '@failonce/document';
import { inRow, type Question } from './define-question.ts';
import { questions } from './questions.generated.ts';

/** Is a question answered, as far as it must be? Of rows, one is enough. */
export function isAnswered(question: Question, document: Postmortem): boolean {
  const answers = question.read(document);
  const { fields = [], rows } = question;
  if (rows !== undefined) return rows.fields.some(({ name }) => (answers[inRow(name, 1)] ?? '') !== '');
  const needed = fields.filter(({ optional }) => optional !== true);
  return (needed.length === 0 ? fields : needed).every(({ name }) => (answers[name] ?? '') !== '');
}

/** The first question that is not answered; undefined where all are. */
export function firstOpen(document: Postmortem): Question | undefined {
  return questions.find((question) => !isAnswered(question, document));
}

/** The question of an id, and those before and after it. */
export function placeOf(id: string): { readonly at: number; readonly question: Question } | undefined {
  const at = questions.findIndex((question) => question.id === id);
  return at < 0 ? undefined : { at, question: questions[at] as Question };
}
