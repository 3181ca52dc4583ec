import { type PartName, partName, plainName } from '../parts/part-names.ts';
import { isAsciiLetter, isBlank, isDigit, isPictograph, isUpper, skipBlanks, trimEnd } from './characters.ts';
import { readTag } from './html-tags.ts';
import { skipNumber } from './line-headings.ts';
import { readMarker } from './markers.ts';

/** A line that names a part, whatever it is dressed in: "=== Timeline ===", "- **Timeline**", "<u>Timeline</u>". */
export interface LooseHeading {
  /** The name's place without its dress. */
  readonly start: number;
  readonly end: number;
  readonly name: PartName;
  /** Does it begin with a bullet? Then it may be an item like its neighbours. */
  readonly listed: boolean;
  /** Does it wear marks, or a colon at its end? */
  readonly dressed: boolean;
}

const LONGEST = 300;
const LONGEST_NAME = 80;
const MOST_LAYERS = 24;

/** Signs that people put around a heading. */
const LEFT = new Set('*_`"\'“”‘’«»‹›([{【<~=-#|+>:.!•·●▪◦‣–—\\/');
const RIGHT = new Set('*_`"\'“”‘’«»‹›)]}】>~=-#|+:;.!…•·–—\\/,<');

/** Words that number a heading: "Part 1:", "Step 2 -". */
const NUMBERED =
  /^(?:h[1-6]\.|(?:part|section|step|chapter|phase|slide|page|item|no|question|q)\.? {0,2}(?:\d{1,2}|[IVX]{1,4}|[A-H](?! [a-z]))(?: {0,2}[.:)–—-]{1,2}| )) {0,3}/i;

/** The part's name that the line [at, end) is; undefined where it says more or something else. */
export function readLooseHeading(text: string, at: number, end: number): LooseHeading | undefined {
  if (end - at > LONGEST || end - at < 3) return undefined;
  const marker = readMarker(text, at, end);
  const listed = marker !== undefined && marker.kind !== 'number' && marker.kind !== 'letter' && marker.spaced;
  const { start, end: last } = undress(text, listed ? marker.end : at, end);
  if (last - start < 3 || last - start > LONGEST_NAME || !isLetter(text.charCodeAt(start))) return undefined;
  const dressed = last < end || start > (listed ? marker.end + 1 : at);
  const words = text.slice(start, last);
  if (words.includes('<') || words.includes(': ')) return undefined;
  const name = plainName(words, true) ?? longerName(words);
  return name === undefined ? undefined : { start, end: last, name, listed, dressed };
}

/** Does the name open one of the four parts (or what stands behind them)? */
export function opensPart(name: PartName): boolean {
  switch (name) {
    case 'detail':
    case 'story':
    case 'title':
    case 'context':
      return false;
    default:
      return true;
  }
}

/** "Timeline of Chaos", "Measures against a full disk": the name comes first and few words follow. */
function longerName(words: string): PartName | undefined {
  const behind = words.indexOf(' ');
  const next = words.indexOf(' ', behind + 1);
  const second = words.slice(behind + 1, next === -1 ? undefined : next);
  if (behind === -1 || (second !== 'of' && second !== 'against' && second !== 'for') || !isUpper(words.charCodeAt(0))) {
    return undefined;
  }
  const first = plainName(words.slice(0, behind), true);
  return first === 'timeline' || first === 'measures' || first === 'cause' || first === 'summary'
    ? partName(words)
    : undefined;
}

/** The stretch without the layers of marks, tags, numbers, emoji and blanks around it. */
function undress(text: string, at: number, to: number): { start: number; end: number } {
  let start = at;
  let end = to;
  for (let layer = 0; layer < MOST_LAYERS && start < end; layer++) {
    const before = end - start;
    start = skipSign(text, skipLeft(text, skipBox(text, start, end), end), end);
    end = skipRight(text, start, end);
    const numbered = skipNumber(text, start, end);
    // "A Timeline" has no mark behind its letter.
    start = numbered > start && isNumber(text, start, numbered) ? numbered : start;
    const match = isAsciiLetter(text.charCodeAt(start)) ? NUMBERED.exec(text.slice(start, start + 24)) : null;
    if (match !== null) start += match[0].length;
    if (end - start === before) break;
  }
  return { start, end: Math.max(start, end) };
}

/** "[3]", "[ ]" and "[x]" before the name. */
function skipBox(text: string, from: number, end: number): number {
  const at = skipBlanks(text, from, end);
  if (text.charCodeAt(at) !== 91) return at;
  let i = at + 1;
  while (i < at + 3 && (isDigit(text.charCodeAt(i)) || (i === at + 1 && ' xX'.includes(text[i] as string)))) i++;
  return i > at + 1 && text.charCodeAt(i) === 93 && isBlank(text.charCodeAt(i + 1)) && i < end ? i + 1 : at;
}

/** What remains of an emoji that was saved in another encoding: no letter of English in it, and a blank behind. */
function skipSign(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && i < at + 8 && text.charCodeAt(i) > 0x7f && !isBlank(text.charCodeAt(i))) i++;
  return i > at && isBlank(text.charCodeAt(i)) ? i : at;
}

function isNumber(text: string, from: number, to: number): boolean {
  if (isDigit(text.charCodeAt(from))) return true;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 46 || text.charCodeAt(i) === 41) return true;
  return false;
}

function skipLeft(text: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (isBlank(code) || isPictograph(code) || isKeycap(text, i)) i++;
    else if (code === 60) {
      const tag = readTag(text, i, end);
      i = tag?.end ?? i + 1;
    } else if (code === 38 && text.startsWith('nbsp;', i + 1)) i += 6;
    else if (isNumberSign(text, i, end)) i++;
    else if (LEFT.has(text[i] as string)) i++;
    else break;
  }
  return i;
}

/** The digit of "1️⃣". */
function isKeycap(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at))) return false;
  const next = text.charCodeAt(at + 1);
  return next === 0x20e3 || (next === 0xfe0f && text.charCodeAt(at + 2) === 0x20e3);
}

/** The "1" of "#1 Timeline". */
function isNumberSign(text: string, at: number, end: number): boolean {
  return isDigit(text.charCodeAt(at)) && text.charCodeAt(at - 1) === 35 && at + 1 < end;
}

function skipRight(text: string, at: number, to: number): number {
  let end = to;
  while (end > at) {
    const code = text.charCodeAt(end - 1);
    if (isBlank(code) || isPictograph(code)) {
      end--;
      continue;
    }
    if (code === 59 && text.startsWith('&nbsp;', end - 6)) {
      end -= 6;
      continue;
    }
    if (code === 62) {
      const open = lastIn(text, '<', at, end);
      const tag = open >= at ? readTag(text, open, end) : undefined;
      end = tag !== undefined && tag.end === end ? open : end - 1;
      continue;
    }
    if (code === 41 || code === 93) {
      const target = code === 41 ? lastIn(text, '](', at, end) : -1;
      if (target >= at) end = target;
      // "Timeline (UTC)" keeps its brackets.
      else if (lastIn(text, code === 41 ? '(' : '[', at, end) >= at) break;
      else end--;
      continue;
    }
    if (!RIGHT.has(text[end - 1] as string)) break;
    end--;
  }
  return trimEnd(text, at, end);
}

/** Nothing that stands around a heading's words is longer. */
const LONGEST_TARGET = 1000;

/** Where `sought` begins last between `from` and `before`; -1 where it does not. Looking further back would take time by the square of the text. */
function lastIn(text: string, sought: string, from: number, before: number): number {
  const start = Math.max(from, before - LONGEST_TARGET);
  const found = text.slice(start, before).lastIndexOf(sought);
  return found < 0 ? -1 : start + found;
}

function isLetter(code: number): boolean {
  return isAsciiLetter(code) || code >= 0xc0;
}

/** Where in a heading that goes on with its part's words the name ends: "Timeline 10:00 The alert fired …"; else -1. */
export function nameEndInLongHeading(text: string, at: number, end: number): number {
  if (end - at < 60) return -1;
  let found = -1;
  let wordStart = at;
  for (let i = at; i < Math.min(end, at + LONGEST_NAME); i++) {
    if (!isBlank(text.charCodeAt(i))) continue;
    let next = i;
    while (next < end && isBlank(text.charCodeAt(next))) next++;
    const first = text.charCodeAt(next);
    const last = text.slice(wordStart, i);
    wordStart = next;
    // "Cause: a disk" is read as it is; only a whole text behind the colon is none of the heading.
    if (text.charCodeAt(i - 1) === 58) {
      const named = end - i > LONGEST_NAME ? plainName(text.slice(at, i - 1), true) : undefined;
      if (named !== undefined && opensPart(named)) found = i;
      break;
    }
    if (!isUpper(first) && !isDigit(first)) continue;
    // "Issue Summary On": only a word that says something ends a name.
    const ownName = plainName(last, true);
    const name = ownName === undefined ? undefined : plainName(text.slice(at, i), true);
    if (name !== undefined && opensPart(name)) found = i;
    else if (found !== -1) break;
  }
  return found;
}
