import {
  type Block,
  endOf,
  findDates,
  forms,
  isDoing,
  isName,
  type Measure,
  namesTask,
  type Postmortem,
  readSentences,
  startOf,
  type Word,
} from '@failonce/document';
import { once } from './once.ts';

/** A task, and how far it is settled who does it by when. */
export class Task {
  readonly measure: Measure;
  readonly #columns: Columns | undefined;

  constructor(measure: Measure, columns: Columns | undefined) {
    this.measure = measure;
    this.#columns = columns;
  }

  /** A name, a handle or a team stands with it: in brackets, in a column, or in its words. */
  get owned(): boolean {
    const { measure } = this;
    return measure.annotation?.owner !== undefined || (this.#columns?.of(measure)?.owner ?? namesOwner(measure));
  }

  get due(): boolean {
    const { measure } = this;
    return measure.annotation?.due !== undefined || this.#columns?.of(measure)?.due === true || saysWhen(measure);
  }

  /** Ticked off, or told as done. */
  get done(): boolean {
    const { measure } = this;
    return (
      measure.checked === true ||
      measure.annotation?.done !== undefined ||
      this.#columns?.of(measure)?.done === true ||
      TOLD_AS_DONE.test(measure.text.plain) ||
      tellsPast(measure)
    );
  }
}

/** The tasks of a document. */
export interface Tasks {
  readonly tasks: readonly Task[];
  /**
   * Does the document set its tasks apart, by a heading, boxes, brackets or marks? In a single list of measures
   * improvements and tasks stand side by side.
   */
  readonly setApart: boolean;
}

/** The tasks as far as the document shows them; else the measures that name a thing to do. */
export const tasksOf = once((document: Postmortem): Tasks => {
  const { measures } = document;
  const apart = measures.filter(
    ({ under, annotation, mark, checked }) =>
      under === 'tasks' || annotation !== undefined || mark !== undefined || checked !== undefined,
  );
  const setApart = apart.length > 0;
  const columns = measures.some(({ form }) => form === 'row') ? new Columns(document.blocks) : undefined;
  const tasks = (setApart ? apart : measures.filter(namesTask)).map((measure) => new Task(measure, columns));
  return { setApart, tasks };
});

const TOLD_AS_DONE = /^\s?(?:✅|✔|☑)|[(–—-] ?(?:already )?(?:done|finished|completed?)\b/i;

/** "Patched Nginx", "A second server was added", "We have raised the limit". */
function tellsPast({ text }: Measure): boolean {
  const [sentence] = readSentences(text);
  if (sentence === undefined) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length && i < 12; i++) {
    const word = words[i] as Word;
    if (!word.form.endsWith('ed') || !isDoing(word)) continue;
    const before = words[i - 1]?.form;
    if (i === 0 || before === 'was' || before === 'were' || before === 'been' || before === 'have' || before === 'has')
      return true;
  }
  return false;
}

/** "@maria", "Maria will …", "Maria: …", "… (Maria)", "The payments team will …", "I will …". */
function namesOwner({ text }: Measure): boolean {
  const { plain } = text;
  if (plain.includes('@') && /(?:^|[\s(,:])@\w/.test(plain)) return true;
  if (bracketNamesOwner(plain)) return true;
  if (/^(?:I|I'll)\b/.test(plain) || /\b(?:owner|assignee|assigned to|responsible)\b/i.test(plain)) return true;
  const sentences = readSentences(text);
  const [sentence] = sentences;
  if (sentence === undefined) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length && i < 6; i++) {
    const next = words[i + 1]?.form;
    if (next !== 'will' && next !== 'to' && next !== 'shall' && next !== 'is' && plain[endOf(sentence, i)] !== ':')
      continue;
    const { form } = words[i] as { form: string };
    return HANDS.test(form) || (i < 2 && isName(sentence, i) && !ACTIVITY.test(form));
  }
  const last = sentences[sentences.length - 1] ?? sentence;
  const end = last.words.length - 1;
  const behind = end > 1 ? plain[startOf(last, end) - 2] : undefined;
  return (
    end > 1 &&
    isName(last, end) &&
    (behind === '-' || behind === '–' || behind === '—' || behind === ',' || behind === ':')
  );
}

/** "… (Maria)", "… (chat team, 1 March)". */
function bracketNamesOwner(plain: string): boolean {
  const close = plain.endsWith('.') ? plain.length - 2 : plain.length - 1;
  const open = plain.charCodeAt(close) === 41 ? plain.lastIndexOf('(', close) : -1;
  if (open < 0 || close - open > LONGEST_BRACKET) return false;
  return plain
    .slice(open + 1, close)
    .split(/[,;]/)
    .some((piece) => NAMES.test(piece.trim()) || HANDS.test(piece.trim().toLowerCase()));
}

const LONGEST_BRACKET = 60;
const NAMES = /^(?:\p{Lu}[\p{L}.'’-]{1,30} ?){1,3}$/u;

/** Who may be given a task without a name. */
const HANDS = /(?:team|department|squad|group|engineers|administrators|admins|developers|vendor|provider)$/;
/** "Documentation: …" is a heading, not a person. */
const ACTIVITY = /(?:tion|ing|ment|ance|ups?|[^i]ty)s?$/;

/** Any date, or words that stand for one. */
function saysWhen({ text }: Measure): boolean {
  const { plain } = text;
  for (const { words } of readSentences(text))
    for (const { form } of words) if (whenWords.has(form) && WHEN.test(plain)) return true;
  return /\d/.test(plain) && findDates(text).length > 0;
}

/** Nothing says when without one of these. */
const whenWords = forms('by until before due this next coming end tomorrow today immediately in within');
const WHEN =
  /\b(?:by|until|before|due|this|next|coming|end of(?: the)?) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|week|month|quarter|sprint|year|tomorrow|q[1-4]\b|january|february|march|april|may\b|june|july|august|september|october|november|december)|\b(?:tomorrow|today|immediately|in progress|(?:within|in) (?:the next )?(?:a|one|two|three|four|six|\d{1,2}) (?:day|week|month)s?)\b/i;

/** Who, when and how far, as the columns of a table say it. */
class Columns {
  /** By the source offset at which a row begins. */
  readonly #rows = new Map<number, { readonly owner: boolean; readonly due: boolean; readonly done: boolean }>();

  constructor(blocks: readonly Block[]) {
    let owner = -1;
    let due = -1;
    let state = -1;
    for (const block of blocks) {
      if (block.kind !== 'row') {
        owner = due = state = -1;
        continue;
      }
      const { cells } = block;
      if (block.header) {
        owner = cells.findIndex(({ plain }) =>
          /\b(?:owners?|who|assignees?|responsible|lead|dri|by|assigned)\b/i.test(plain),
        );
        due = cells.findIndex(({ plain }) => /\b(?:due|deadline|when|date|eta|target|until)\b/i.test(plain));
        state = cells.findIndex(({ plain }) => /\b(?:status|state|done|progress)\b/i.test(plain));
        continue;
      }
      const says = (at: number): boolean => at >= 0 && isSettled(cells[at]?.plain ?? '');
      const done = cells.some(({ plain }) => /^(?:done|finished|completed?|closed|fixed|✅|✔)/i.test(plain));
      this.#rows.set(block.text.span.start, {
        owner: says(owner),
        due: says(due),
        done: done || (says(state) && done),
      });
    }
  }

  of({ text }: Measure): { readonly owner: boolean; readonly due: boolean; readonly done: boolean } | undefined {
    return this.#rows.get(text.span.start);
  }
}

/** A cell that holds more than a dash or "TBD". */
function isSettled(cell: string): boolean {
  const value = cell.trim().toLowerCase();
  return /[\p{L}\d]/u.test(value) && !UNSETTLED.has(value);
}

const UNSETTLED: ReadonlySet<string> = new Set(['tbd', 'tba', 'n/a', 'none', 'nobody', 'unassigned', 'todo', 'open']);
