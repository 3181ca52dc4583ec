import {
  type Block,
  earlierText,
  type FirstScreen,
  firstScreenOf,
  type Geometry,
  geometryOf,
  type Run,
} from '@failonce/pages';
import { breakable } from '../content/breakable.ts';
import { type Content, narrowTables } from '../content/content-of.ts';
import type { Published } from '../published.ts';

/** The drawn timeline is as wide as the lines, in the pixels of its geometry. */
const LINE_WIDTH = 570;
/** Columns of a table that a page has room for. */
const COLUMNS = 8;

/** All that the template is given: words, numbers and lists, and never Typst. `postmortem.typ` reads it. */
export interface Sheet {
  readonly title: string;
  readonly language: string;
  /** Of the revision: the only date in the file. */
  readonly day: readonly [year: number, month: number, day: number] | null;
  readonly of: readonly string[];
  readonly state: { readonly name: string; readonly tone: string } | null;
  readonly notes: FirstScreen['notes'];
  readonly cells: readonly Cell[];
  readonly timeline: (Geometry & { readonly caption: string; readonly alt: string }) | null;
  readonly blocks: readonly unknown[];
  readonly foot: readonly string[];
  readonly address: string | null;
}

/** An answer of the summary card. */
interface Cell {
  readonly name: string;
  readonly large?: string;
  readonly said?: string;
  readonly pill?: { readonly text: string; readonly tone: string };
  readonly beside?: string;
  readonly small: readonly string[];
  readonly share?: number;
  readonly bar?: readonly string[];
}

/** Puts a postmortem on the sheet. `pathOf` tells where the template finds a picture. */
export function sheetOf(
  published: Published,
  content: Content,
  pathOf: (address: string) => string | undefined,
): Sheet {
  const { reading, address } = published;
  const first = firstScreenOf(reading);
  const { line, zone } = first;
  return {
    title: breakable(first.title),
    language: 'en',
    day: dayOf(reading.updatedAt ?? reading.startDate),
    of: [
      reading.number === undefined ? undefined : `PM-${reading.number}`,
      ...first.marks,
      first.date,
      `${first.minutesToRead} min read`,
    ].filter((each) => each !== undefined),
    state: first.state ?? null,
    notes: first.notes,
    cells: cellsOf(first, reading.services, reading.causes),
    timeline:
      line === undefined
        ? null
        : {
            ...geometryOf(line, LINE_WIDTH),
            caption: `All times in ${zone}.`,
            alt: `The outage as a line from ${line.events[0]?.clock} to ${line.events.at(-1)?.clock} ${zone}: ${line.turns.map(({ clock, words }) => `${clock} ${words}`).join('; ')}`,
          },
    blocks: narrowTables(content.blocks, COLUMNS).map((block) => blockOf(block, pathOf)),
    foot: footOf(published),
    address: address ?? null,
  };
}

/** An answer that nobody has given takes no room, where nobody was asked. */
function cellsOf(
  first: FirstScreen,
  services: readonly string[],
  causes: readonly { readonly name: string }[],
): Cell[] {
  const { summary, duration, share, safety, measures, before } = first;
  const small = (...lines: readonly (string | undefined)[]): string[] =>
    lines.flatMap((each) => (each === undefined || each.trim() === '' ? [] : [breakable(each.trim())]));
  return [
    { name: 'Outage', large: duration ?? '', small: small(summary.when, summary.noticed) },
    {
      name: 'Users affected',
      large: share ?? '',
      ...(summary.percent !== undefined && { share: Math.max(0, Math.min(100, summary.percent)) }),
      small: [],
    },
    { name: 'What it meant', said: breakable(summary.impact ?? ''), small: small(services.join(' · ')) },
    { name: 'Why', said: breakable(summary.cause ?? ''), small: small(causes.map(({ name }) => name).join(' · ')) },
    {
      name: 'Is it safe now?',
      pill: { text: safety.answer, tone: safety.tone },
      bar: measures.map(({ state }) => state).sort((a, b) => STATES.indexOf(a) - STATES.indexOf(b)),
      small: small(safety.because),
    },
    ...(before.answer === undefined && before.small.length === 0 ? [] : [before]).map(() => ({
      name: 'Has it happened before?',
      ...(before.answer && { pill: before.answer }),
      ...(before.named.length > 0 && { beside: before.named.map((each) => earlierText(each, ', ')).join('; ') }),
      small: small(before.small.map((part) => (typeof part === 'string' ? part : earlierText(part.earlier))).join('')),
    })),
  ];
}

const STATES: readonly string[] = ['verified', 'done', 'late', 'open', 'declined'];

/** What is said of the text, and nothing of who has read it. */
function footOf({ reading }: Published): string[] {
  const { report, authors, imported, revision, updatedAt } = reading;
  const met = report.requirements.filter((each) => each.met).length;
  return [
    imported ? 'As written then: it was taken in from older files, and nobody has reviewed it here.' : '',
    authors.length > 0 ? `Written by ${authors.join(', ')}.` : '',
    revision === undefined
      ? ''
      : `Revision ${revision}${updatedAt === undefined ? '' : ` of ${updatedAt.slice(0, 10)}`}.`,
    `${met} of ${report.requirements.length} requirements of the format are met.`,
  ].filter((each) => each !== '');
}

/** The day of the revision; of a date that is none, nothing. */
function dayOf(date: string | undefined): Sheet['day'] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '') ?? [];
  return year === undefined || Number.isNaN(Date.parse(`${year}-${month}-${day}`))
    ? null
    : [Number(year), Number(month), Number(day)];
}

const TIME = /^\d{1,2}[:.]\d\d(?::\d\d)?(?:[\s\u00a0]?[ap]\.?m\.?)?(?:[\s\u00a0–-]{1,3}\d{1,2}[:.]\d\d)?[:\s]*$/i;

function blockOf(block: Block, pathOf: (address: string) => string | undefined): unknown {
  const runs = (given: readonly Run[], longest?: number): unknown[] => given.map((run) => runOf(run, pathOf, longest));
  const blocks = (given: readonly Block[]): unknown[] => given.map((each) => blockOf(each, pathOf));
  const task = (item: readonly Block[]): unknown => {
    const [first, ...rest] = item;
    const state = signOf(item);
    if (first?.kind !== 'paragraph') return { state: null, runs: [], blocks: blocks(item) };
    const words = state === undefined ? first.runs : withoutFirstBlank(first.runs.slice(1));
    // What is promised of it stands in a line of its own.
    const told = words.findIndex((run) => run.kind === 'words' && run.tone === 'quiet');
    const lines = told > 0 ? [...words.slice(0, told), BREAK, ...words.slice(told)] : words;
    return { state: state ?? null, runs: runs(lines), blocks: blocks(rest) };
  };
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level - 1, runs: runs(block.runs) };
    case 'paragraph':
      return { kind: 'paragraph', runs: runs(block.runs) };
    case 'code':
      return { kind: 'code', text: breakable(block.text, 74) };
    case 'quote':
      return { kind: 'quote', blocks: blocks(block.blocks) };
    case 'list': {
      if (block.items.some((item) => signOf(item) !== undefined))
        return { kind: 'tasks', items: block.items.map(task) };
      const timed = !block.ordered && block.items.length > 1 && block.items.every((item) => timeOf(item) !== undefined);
      if (!timed) return { ...block, items: block.items.map(blocks) };
      return {
        kind: 'events',
        items: block.items.map((item) => {
          const [head, ...rest] = item as readonly [Extract<Block, { kind: 'paragraph' }>, ...Block[]];
          return {
            time: (timeOf(item) ?? '').trim().replace(/:$/, ''),
            runs: runs(withoutFirstBlank(head.runs.slice(1))),
            blocks: blocks(rest),
          };
        }),
      };
    }
    case 'table': {
      // The more columns, the shorter the words that fit.
      const longest = Math.max(8, Math.floor(64 / Math.max(1, block.head.length)));
      return {
        kind: 'table',
        align: block.align,
        head: block.head.map((cell) => runs(cell, longest)),
        // As many cells as columns, whatever was written.
        rows: block.rows.map((row) => block.head.map((_, at) => runs(row[at] ?? [], longest))),
      };
    }
    case 'rule':
      return { kind: 'rule' };
  }
}

const BREAK: Run = { kind: 'break' };

function signOf([first]: readonly Block[]): 'done' | 'open' | undefined {
  const run = first?.kind === 'paragraph' ? first.runs[0] : undefined;
  return run?.kind === 'sign' ? run.state : undefined;
}

/** The time in bold with which an item of a timeline begins. */
function timeOf([first]: readonly Block[]): string | undefined {
  const run = first?.kind === 'paragraph' ? first.runs[0] : undefined;
  return run?.kind === 'words' && run.bold === true && TIME.test(run.text) ? run.text : undefined;
}

function withoutFirstBlank(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs;
  return first?.kind === 'words' ? [{ ...first, text: first.text.replace(/^[\s:–—-]+/, '') }, ...rest] : runs;
}

function runOf(run: Run, pathOf: (address: string) => string | undefined, longest?: number): unknown {
  if (run.kind === 'words') return { ...run, text: breakable(run.text, longest) };
  if (run.kind !== 'picture') return run;
  const path = pathOf(run.address);
  return path === undefined
    ? { kind: 'words', text: breakable(run.words || 'a picture'), italic: true }
    : { kind: 'picture', path, words: run.words || 'A picture without words' };
}
