import type { Postmortem } from '@failonce/document';

/** What was answered, by the names of the fields; a field of a row bears its number: “what-1”. Blank is not answered. */
export type Answers = Readonly<Record<string, string>>;

/** How a field is filled in: words of one line, of several paragraphs, a line for each, or a value. */
export type FieldKind = 'line' | 'text' | 'lines' | 'date' | 'clock' | 'zone';

/** One thing that is asked for. */
export interface GuidedField {
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** What to write, or an example of it. */
  readonly hint?: string;
  /** The question counts as answered without it. */
  readonly optional?: boolean;
}

/** A question that is answered as often as there is something to tell: each time by these fields. */
export interface Rows {
  readonly fields: readonly GuidedField[];
  /** How many stand there to begin with. */
  readonly least: number;
}

/** Reads a text: as this library names its parts. */
export type Reader = (text: string) => Postmortem;

/** One question of the guided draft: what it asks, where its answer stands in the text, and how it is written there. */
export interface Question {
  readonly id: string;
  /** “When did it begin and end?” */
  readonly ask: string;
  /** Why it is asked, and what helps: a sentence or two. */
  readonly about: string;
  readonly fields?: readonly GuidedField[];
  readonly rows?: Rows;
  /** The requirements that an answer meets. */
  readonly meets: readonly string[];
  /** The answer so far, as it stands in the text: Markdown, blanks for what is missing. */
  read(document: Postmortem): Answers;
  /** The text with the answer in its place, in that of the one before. What is blank becomes “[not yet known]”. */
  write(document: Postmortem, answers: Answers, reader: Reader): string;
  /** What probably is the answer, where there is none yet: shown, and written only when it is sent. */
  suggests?(document: Postmortem): Answers;
  readonly examples: readonly {
    readonly answers: Answers;
    /** Lines that then stand in the text of a new document. */
    readonly writes: readonly string[];
  }[];
}

/** Declares a question; its file's name is its id. */
export function defineQuestion(question: Question): Question {
  return question;
}

/** The fields of a row: “what” of the second is “what-2”. */
export function inRow(name: string, row: number): string {
  return `${name}-${row}`;
}

/** The rows of an answer in their order, those without any word left out. */
export function rowsOf<Name extends string>(answers: Answers, names: readonly Name[]): Record<Name, string>[] {
  const rows: Record<Name, string>[] = [];
  for (let row = 1; row <= MOST_ROWS; row++) {
    const one = Object.fromEntries(names.map((name) => [name, answers[inRow(name, row)] ?? ''])) as Record<
      Name,
      string
    >;
    if (names.some((name) => one[name] !== '')) rows.push(one);
  }
  return rows;
}

/** The same as an answer. */
export function answersOf(rows: readonly Readonly<Record<string, string>>[]): Answers {
  return Object.fromEntries(
    rows.flatMap((row, at) => Object.entries(row).map(([name, value]) => [inRow(name, at + 1), value])),
  );
}

export const MOST_ROWS = 40;
