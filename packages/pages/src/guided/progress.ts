import { NOT_YET_KNOWN, type Postmortem } from '@failonce/document';
import { inRow, type Question } from './define-question.ts';
import { questions } from './questions.generated.ts';

/** Is a question answered, as far as it must be? Of rows, one is enough; what still holds a gap is no answer. */
export function isAnswered(question: Question, document: Postmortem): boolean {
  const answers = question.read(document);
  const { fields = [], rows } = question;
  const says = (name: string): boolean => (answers[name] ?? '') !== '' && !answers[name]?.includes(NOT_YET_KNOWN);
  if (rows !== undefined) return rows.fields.some(({ name }) => says(inRow(name, 1)));
  const needed = fields.filter(({ optional }) => optional !== true);
  return (needed.length === 0 ? fields : needed).every(({ name }) => says(name));
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
