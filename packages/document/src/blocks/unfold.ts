import { plainName } from '../parts/part-names.ts';
import { Source } from '../source.ts';
import { isAsciiLetter, isBlank, isDigit, isUpper, skipBlanks } from './characters.ts';
import { opensPart } from './loose-headings.ts';

/** Shorter lines hold no heading within. */
const LONG = 80;
const LONGEST_NAME = 60;
const MOST_CUTS = 400;
/** No postmortem has more places where a name could begin. */
const MOST_TRIES = 4000;

/** A source with more lines than the text has: those that were lost when it was pasted or exported. */
export class UnfoldedSource extends Source {
  /** Where lines begin that the text does not part: a blank line is thought before each. */
  readonly cuts: ReadonlySet<number>;
  readonly #starts: readonly number[];

  constructor(source: Source, cuts: ReadonlySet<number>) {
    super(source.text);
    this.cuts = cuts;
    this.#starts = [...new Set([...source.lineStarts, ...cuts])].sort((a, b) => a - b);
  }

  override get lineStarts(): readonly number[] {
    return this.#starts;
  }
}

/** The source with its long lines cut before and behind the names of parts within; undefined where none is there. */
export function unfold(source: Source, from: number): UnfoldedSource | undefined {
  const { text, lineStarts } = source;
  const cuts = new Set<number>();
  let tries = MOST_TRIES;
  for (let line = 0; line < lineStarts.length && tries > 0; line++) {
    const start = Math.max(from, lineStarts[line] as number);
    const end = lineStarts[line + 1] ?? text.length;
    // A line is as long with one ending as with another.
    const words = text.charCodeAt(end - 2) === 13 && text.charCodeAt(end - 1) === 10 ? end - 1 : end;
    if (words - start > LONG) tries = cutLine(text, start, end, cuts, tries);
  }
  cuts.delete(text.length);
  return cuts.size === 0 ? undefined : new UnfoldedSource(source, cuts);
}

/** Line separators of word processors, which are no line ends in Markdown. */
function isSeparator(code: number): boolean {
  return code === 0x2028 || code === 0x2029 || code === 0x0b || code === 0x0c;
}

/** Cuts one line and gives how many tries are left. */
function cutLine(text: string, start: number, end: number, cuts: Set<number>, tries: number): number {
  let left = tries;
  for (let i = start; i < end && left > 0 && cuts.size < MOST_CUTS; i++) {
    const code = text.charCodeAt(i);
    if (isSeparator(code)) cuts.add(i + 1);
    if (i > start && !isBlank(text.charCodeAt(i - 1))) continue;
    if (isBullet(code) && beginsItem(text, start, i, end)) cuts.add(i);
    const cut = code === 35 ? cutMarked : code === 42 ? cutBold : isUpper(code) ? cutNamed : undefined;
    if (cut === undefined) continue;
    if (cut === cutNamed && !endsBefore(text, start, i) && (cuts.size > 0 || !opensSummary(text, i, end))) continue;
    i = cut(text, i, end, cuts);
    left--;
  }
  return left;
}

/** "… again. ## Timeline 10:00 …" */
function cutMarked(text: string, at: number, end: number, cuts: Set<number>): number {
  let i = at;
  while (text.charCodeAt(i) === 35) i++;
  if (i - at > 6 || !isBlank(text.charCodeAt(i))) return at;
  const name = skipBlanks(text, i, end);
  const nameEnd = nameEndAt(text, name, end, false);
  if (nameEnd === -1) return at;
  cuts.add(at);
  cuts.add(nameEnd);
  return nameEnd - 1;
}

/** "… again. **Timeline** 10:00 …" */
function cutBold(text: string, at: number, end: number, cuts: Set<number>): number {
  if (text.charCodeAt(at + 1) !== 42) return at;
  const close = text.slice(at + 2, Math.min(end, at + LONGEST_NAME)).indexOf('**');
  if (close < 3) return at;
  let behind = at + 2 + close + 2;
  const name = plainName(text.slice(at + 2, behind - 2), true);
  if (name === undefined || !opensPart(name)) return at;
  if (text.charCodeAt(behind) === 58) behind++;
  cuts.add(at);
  cuts.add(behind);
  return behind - 1;
}

/** "… again. Timeline: 10:00 …" */
function cutNamed(text: string, at: number, end: number, cuts: Set<number>): number {
  const nameEnd = nameEndAt(text, at, end, true);
  if (nameEnd === -1) return at;
  cuts.add(at);
  cuts.add(nameEnd);
  return nameEnd - 1;
}

/** Behind the words of a title no sentence ends: "The day of the oven Issue summary: …". */
function opensSummary(text: string, at: number, end: number): boolean {
  const colon = text.slice(at, Math.min(end, at + LONGEST_NAME)).indexOf(':');
  return colon > 0 && plainName(text.slice(at, at + colon), false) === 'summary';
}

/** Where the longest name of a part that begins at `at` ends, its colon included; -1 where none begins. */
function nameEndAt(text: string, at: number, end: number, plain: boolean): number {
  let found = -1;
  const limit = Math.min(end, at + LONGEST_NAME);
  for (let i = at; i <= limit; i++) {
    const code = i === end ? 32 : text.charCodeAt(i);
    const colon = (code === 58 && !isDigit(text.charCodeAt(i - 1))) || code === 0xff1a;
    if (!colon && !isBlank(code)) {
      if (code === 46 || code === 44 || code === 63 || code === 33 || code === 58) break;
      continue;
    }
    // Without a colon something that begins anew has to follow: "Timeline 10:00 The alert …".
    if (colon || beginsAnew(text, skipBlanks(text, i, end), end)) {
      const name = plainName(text.slice(at, i), colon || !plain);
      if (name !== undefined && opensPart(name)) found = colon ? i + 1 : i;
    }
    if (colon) break;
  }
  return found;
}

function beginsAnew(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const code = text.charCodeAt(at);
  return isUpper(code) || isDigit(code) || isBullet(code) || code === 91 || code === 124;
}

function isBullet(code: number): boolean {
  return code === 45 || code === 42 || code === 0x2022 || code === 0x2013;
}

/** A bullet behind a sentence's end or before a time. */
function beginsItem(text: string, start: number, at: number, end: number): boolean {
  if (!isBlank(text.charCodeAt(at + 1))) return false;
  const next = text.charCodeAt(skipBlanks(text, at + 1, end));
  if (!isDigit(next) && !isAsciiLetter(next) && next !== 42 && next !== 91) return false;
  return endsBefore(text, start, at);
}

/** Does a sentence end before `at`? */
function endsBefore(text: string, start: number, at: number): boolean {
  let i = at - 1;
  while (i >= start && isBlank(text.charCodeAt(i))) i--;
  return i < start || '.!?:)"”*#…'.includes(text[i] as string);
}
