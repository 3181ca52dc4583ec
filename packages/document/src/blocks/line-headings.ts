import { ownString } from '../own-string.ts';
import { type PartName, plainName } from '../parts/part-names.ts';
import { isAsciiLetter, isBlank, isDigit, isPictograph, isUpper, skipBlanks } from './characters.ts';

/** A line without `#` that is a heading all the same. */
export interface LineHeading {
  readonly style: 'bold' | 'plain';
  /** The name's place without emphasis marks around it, number and colon. */
  readonly start: number;
  readonly end: number;
  /** What a plain line opens; bold ones need no known name. */
  readonly name: PartName | undefined;
  /** Does it end with a colon? */
  readonly colon: boolean;
}

const LONGEST = 120;

/** The heading that the whole line [at, end) makes; `end` stands behind its last character that is no blank. */
export function readLineHeading(text: string, at: number, end: number): LineHeading | undefined {
  if (end - at > LONGEST || end - at < 3) return undefined;
  let start = at;
  while (start < end && (isPictograph(text.charCodeAt(start)) || isBlank(text.charCodeAt(start)))) start++;
  const sign = text.charCodeAt(start);
  if ((sign === 42 || sign === 95) && text.charCodeAt(start + 1) === sign) return readBoldLine(text, start, end, sign);
  if (sign === 42 || sign === 95) return readSlantedLine(text, start, end, sign);
  return readPlainLine(text, start, end);
}

/** "_Timeline:_", "*Root cause*": slanted words are a heading only where they name a part. */
function readSlantedLine(text: string, at: number, end: number, sign: number): LineHeading | undefined {
  const outer = trimColon(text, at, end);
  if (text.charCodeAt(outer - 1) !== sign || text.indexOf(text[at] as string, at + 1) !== outer - 1) return undefined;
  const last = trimColon(text, at + 1, outer - 1);
  const start = skipNumber(text, at + 1, last);
  if (isBlank(text.charCodeAt(start)) || last <= start) return undefined;
  const name = plainName(ownString(text, start, last), true);
  return name === undefined
    ? undefined
    : { style: 'bold', start, end: last, name, colon: last < outer - 1 || outer < end };
}

function readBoldLine(text: string, at: number, end: number, sign: number): LineHeading | undefined {
  let start = at;
  while (text.charCodeAt(start) === sign || text.charCodeAt(start) === 95) start++;
  let last = trimColon(text, start, withoutBrackets(text, start, end, sign));
  const outer = last;
  while (last > start && (text.charCodeAt(last - 1) === sign || text.charCodeAt(last - 1) === 95)) last--;
  if (outer - last < 2) return undefined;
  // Bold throughout: no second bold stretch in the line.
  for (let i = start; i < last; i++) {
    if (text.charCodeAt(i) === sign && text.charCodeAt(i + 1) === sign) return undefined;
  }
  const inner = trimColon(text, start, last);
  start = skipBlanks(text, start, inner);
  if (inner <= start) return undefined;
  const words = countWords(text, start, inner);
  // A bold sentence is emphasis, not a heading.
  if (words > 14 || (words > 5 && text.charCodeAt(inner - 1) === 46)) return undefined;
  const nameStart = skipNumber(text, start, inner);
  return {
    style: 'bold',
    start: nameStart,
    end: inner,
    name: plainName(ownString(text, nameStart, inner), true),
    colon: inner < end,
  };
}

/** "**Timeline** (all times in UTC)": the end of the bold words, where only brackets follow them. */
function withoutBrackets(text: string, start: number, end: number, sign: number): number {
  if (text.charCodeAt(trimColon(text, start, end) - 1) !== 41) return end;
  for (let i = start; i + 2 < end; i++) {
    if (text.charCodeAt(i) !== sign || text.charCodeAt(i + 1) !== sign) continue;
    const behind = trimColon(text, start, i + 2);
    const next = skipBlanks(text, behind, end);
    return text.charCodeAt(next) === 40 && text.indexOf(')', next) === trimColon(text, start, end) - 1 ? behind : end;
  }
  return end;
}

function readPlainLine(text: string, at: number, end: number): LineHeading | undefined {
  if (end - at > 80) return undefined;
  const last = trimColon(text, at, end);
  const colon = last < end;
  const start = skipNumber(text, at, last);
  const first = text.charCodeAt(start);
  if (!isAsciiLetter(first) || (!isUpper(first) && !colon && start === at)) return undefined;
  const final = text.charCodeAt(last - 1);
  // . , ! ? end no heading.
  if (final === 46 || final === 44 || final === 33 || final === 63) return undefined;
  // "Impact: all users" and "Impact - all users" are labels.
  for (let i = start + 1; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === 58 || ((code === 45 || code === 0x2013 || code === 0x2014) && isBlank(text.charCodeAt(i + 1))))
      return undefined;
  }
  const name = plainName(ownString(text, start, last), colon);
  return name === undefined ? undefined : { style: 'plain', start, end: last, name, colon };
}

/** Leaves out `:`, `;`, `:-` and blanks at the end. */
function trimColon(text: string, start: number, end: number): number {
  let last = end;
  while (last > start) {
    const code = text.charCodeAt(last - 1);
    if (code !== 58 && code !== 59 && !isBlank(code) && !(code === 45 && text.charCodeAt(last - 2) === 58)) break;
    last--;
  }
  return last;
}

/** Behind "2.", "2)", "III.", "a)", "Part 3:", "Step 1 -": what people number their headings with. */
export function skipNumber(text: string, start: number, end: number): number {
  let i = start;
  if (isDigit(text.charCodeAt(i))) {
    while (i < end && (isDigit(text.charCodeAt(i)) || (text.charCodeAt(i) === 46 && isDigit(text.charCodeAt(i + 1)))))
      i++;
    if (i - start > 6) return start;
  } else if (isAsciiLetter(text.charCodeAt(i))) {
    while (i < end && i < start + 5 && 'IVXivx'.includes(text[i] as string)) i++;
    if (i === start) i++;
  } else {
    return start;
  }
  const mark = text.charCodeAt(i);
  if (
    mark !== 46 &&
    mark !== 41 &&
    !(mark === 58 && isDigit(text.charCodeAt(start)) && !isDigit(text.charCodeAt(i + 1)))
  ) {
    // "2 Timeline" and "0. …" alike: a bare number needs a blank and a capital letter behind it.
    if (!isDigit(text.charCodeAt(start)) || !isBlank(mark) || i - start > 2) return start;
    const next = skipBlanks(text, i, end);
    return next < end && isUpper(text.charCodeAt(next)) ? next : start;
  }
  const next = skipBlanks(text, i + 1, end);
  return next < end && next > i ? next : start;
}

function countWords(text: string, start: number, end: number): number {
  let count = 1;
  for (let i = start + 1; i < end; i++) if (isBlank(text.charCodeAt(i)) && !isBlank(text.charCodeAt(i - 1))) count++;
  return count;
}
