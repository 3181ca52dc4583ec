import { type Html, html } from '../html/html.ts';
import { Form, type Sent } from '../parts/form.ts';
import { type Answers, type GuidedField, inRow, MOST_ROWS, type Question } from './define-question.ts';

/** What a question's form shows. */
export interface QuestionForm {
  readonly question: Question;
  /** As it stands in the text. */
  readonly answers: Answers;
  /** What probably is the answer, where there is none. */
  readonly suggested: Answers;
  /** The revision that the answer was read from. */
  readonly revision: number;
  readonly sent?: Sent | undefined;
  /** Where one goes on without an answer, and back. */
  readonly next: string;
  readonly back: string | undefined;
}

/** The fields of a question; of rows, one more than there are stands ready. */
export function questionForm({ question, answers, suggested, revision, sent, next, back }: QuestionForm): Html {
  const form = new Form('answer', sent);
  const shownOf = (name: string): string => answers[name] || suggested[name] || '';
  const { fields = [], rows } = question;
  const short = fields.filter(({ kind }) => kind === 'date' || kind === 'clock' || kind === 'zone');
  const long = fields.filter((field) => !short.includes(field));
  const names = [
    ...[...short, ...long].map(({ name }) => name),
    ...(rows?.fields ?? []).map(({ name }) => inRow(name, 1)),
  ];
  const first = names.find((name) => shownOf(name) === '') ?? names[0];
  const one = (field: GuidedField): Html => fieldOf(form, field, shownOf(field.name), field.name === first);
  return form.whole(
    html`${short.length > 0 && html`<div class="line-of-fields">${short.map(one)}</div>`}
${long.map(one)}
${rows !== undefined && html`<ol class="guided-rows">${numbers(rowCount(question, { ...answers, ...sent?.typed })).map((row) => html`<li class="guided-row row-of-${rows.fields.length}">${rows.fields.map((field) => fieldOf(form, { ...field, name: inRow(field.name, row), ...(row > 1 ? { hint: '' } : {}) }, shownOf(inRow(field.name, row)), inRow(field.name, row) === first))}</li>`)}</ol>`}
<div class="guided-ways"><button class="button button-main">Save and go on</button><a class="button" href="${next}">Skip</a>
${rows !== undefined && html`<button class="button button-plain" name="more" value="yes">Save, and one more</button>`}
${back !== undefined && html`<a class="guided-back" href="${back}">Back</a>`}</div>`,
    { base: String(revision) },
  );
}

function fieldOf(form: Form, { name, label, kind, hint }: GuidedField, value: string, focus: boolean): Html {
  const field = { name, label, value, hint, focus, optional: true };
  if (kind === 'text') return form.area({ ...field, rows: 7 });
  if (kind === 'lines') return form.area({ ...field, rows: 4 });
  if (kind === 'date' && /^(?:\d{4}-\d{2}-\d{2})?$/.test(value)) return form.field({ ...field, type: 'date' });
  if (kind === 'clock') return form.field({ ...field, keys: 'numeric', example: '09:02', most: 40 });
  return form.field({ ...field, most: kind === 'line' ? 2000 : 60 });
}

/** As many rows as there are answers, and one more. */
function rowCount({ rows }: Question, answers: Readonly<Record<string, string | undefined>>): number {
  const [first] = rows?.fields ?? [];
  if (rows === undefined || first === undefined) return 0;
  let filled = 0;
  for (let row = 1; row <= MOST_ROWS; row++)
    if (rows.fields.some(({ name }) => (answers[inRow(name, row)] ?? '') !== '')) filled = row;
  return Math.min(MOST_ROWS, Math.max(rows.least, filled + 1));
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
