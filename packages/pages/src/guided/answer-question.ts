import { AppError, findMarks, isoDate, type Postmortem } from '@failonce/document';
import {
  type Answers,
  type FieldKind,
  type GuidedField,
  inRow,
  MOST_ROWS,
  type Question,
  type Reader,
} from './define-question.ts';
import { questions } from './questions.generated.ts';
import { type Caution, lineOf, listOf, paragraphsOf } from './words.ts';

const MOST_CHARACTERS = 20_000;
/** “UTC”, “GMT+3”, “Africa/Lagos”, “East Africa Time”. */
const ZONE = /^\p{L}[\p{L}\d +:/()_−-]{1,39}$/u;
const CAUTIONS: readonly Caution[] = [0, 1, 2];

/**
 * The text with an answer in its place, and every other byte as it was. Words that Markdown would take for something else,
 * so that the next answer would not find them or another would be read differently, are written with backslashes. Throws
 * `input-invalid` for a day or a time that is none, and for words that cannot stand there at all.
 */
export function answerQuestion(document: Postmortem, question: Question, given: Answers, reader: Reader): string {
  const before = question.read(document);
  refuseInvalid(question, given, before);
  const probes = [{}, plainWords(question, given)].map((answers) => ({
    answers,
    text: written(document, question, answers, reader),
  }));
  for (const caution of CAUTIONS) {
    const answers = cleaned(question, given, caution);
    const text = written(document, question, answers, reader);
    if (said(question.read(reader(text))) >= said(answers) && holds(document, reader(text), question, probes, reader))
      return text;
  }
  throw new AppError('input-invalid', {
    message:
      'These words cannot stand in their place: they read like the beginning of another part. Say it in a sentence.',
  });
}

/** The fields of a question, those of its rows for as many as an answer may have. */
export function fieldsOf({ fields = [], rows }: Question): readonly GuidedField[] {
  if (rows === undefined) return fields;
  return Array.from({ length: MOST_ROWS }, (_, at) =>
    rows.fields.map((field) => ({ ...field, name: inRow(field.name, at + 1) })),
  ).flat();
}

function cleaned(question: Question, given: Answers, caution: Caution): Answers {
  return Object.fromEntries(
    fieldsOf(question).flatMap(({ name, kind }) => {
      const value = given[name];
      return value === undefined ? [] : [[name, WAYS[kind](value.slice(0, MOST_CHARACTERS), caution)]];
    }),
  );
}

const WAYS: Readonly<Record<FieldKind, (words: string, caution: Caution) => string>> = {
  line: lineOf,
  text: paragraphsOf,
  lines: (words, caution) => listOf(words, caution).join('\n'),
  date: (words) => lineOf(words),
  clock: (words) => clockOf(lineOf(words)),
  zone: (words, caution) => lineOf(words, caution),
};

/** “9:02”, “9.02” and “902”, which is quickly typed, as “09:02”. */
function clockOf(words: string): string {
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.h]?([0-5]\d)(?:[:.]00)?$/.exec(words) ?? [];
  return hour === undefined ? words : `${hour.padStart(2, '0')}:${minute}`;
}

function refuseInvalid(question: Question, given: Answers, before: Answers): void {
  for (const { name, kind, label } of fieldsOf(question)) {
    const value = lineOf(given[name] ?? '');
    if (value === '' || value === before[name]) continue;
    if (kind === 'date' && !isDate(value))
      throw invalid(name, `“${label}” must be a day, as in 2026-02-14: not “${value.slice(0, 40)}”.`);
    if (kind === 'clock' && !/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(clockOf(value)))
      throw invalid(name, `“${label}” must be a time, as in 09:02: not “${value.slice(0, 40)}”.`);
    if (kind === 'zone' && !ZONE.test(value))
      throw invalid(name, `“${label}” must be the name of a zone, as in UTC or GMT+3.`);
    if (value.length > MOST_CHARACTERS) throw invalid(name, `“${label}” is too long.`);
  }
}

function isDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === undefined) return false;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const there = new Date(Date.UTC(date.year, date.month - 1, date.day));
  return date.year > 0 && there.getUTCMonth() + 1 === date.month && isoDate(date) === value;
}

function invalid(field: string, message: string): AppError {
  return new AppError('input-invalid', { message, details: { field } });
}

/** An answer of as many rows in words that mean nothing to Markdown. */
function plainWords(question: Question, given: Answers): Answers {
  const fields = fieldsOf(question).filter(({ name }) => lineOf(given[name] ?? '') !== '');
  return Object.fromEntries(
    fields.map(({ name, kind }) => [name, kind === 'date' ? '2001-02-03' : kind === 'clock' ? '04:05' : 'Some words.']),
  );
}

/** The text with an answer, whose lines end as those of the text do. */
function written(document: Postmortem, question: Question, answers: Answers, reader: Reader): string {
  const { text } = document.source;
  const after = question.write(document, answers, reader);
  return text.includes('\r\n') && !/(?<!\r)\n/.test(text) ? after.replaceAll(/\r?\n/g, '\r\n') : after;
}

/** How many fields say something. */
function said(answers: Answers): number {
  return Object.values(answers).filter((value) => value !== '').length;
}

/** Can the answer be found and replaced, by nothing and by plain words, and is all else read as before? */
function holds(
  before: Postmortem,
  after: Postmortem,
  question: Question,
  probes: readonly { readonly answers: Answers; readonly text: string }[],
  reader: Reader,
): boolean {
  const others = questions.filter(({ id }) => id !== question.id);
  return (
    probes.every(({ answers, text }) => written(after, question, answers, reader) === text) &&
    written(after, question, question.read(after), reader) === after.source.text &&
    // What is read of it is all that was written.
    written(before, question, question.read(after), reader) === after.source.text &&
    others.every((other) => JSON.stringify(other.read(after)) === JSON.stringify(other.read(before))) &&
    hidden(after) === hidden(before)
  );
}

/** Where something private begins that nothing ends, all that follows would be hidden. */
function hidden({ source, blocks }: Postmortem): number {
  const { private: stretches, strayPrivateEnds } = findMarks(source, blocks);
  return stretches.filter(({ closed }) => !closed).length + strayPrivateEnds.length;
}
