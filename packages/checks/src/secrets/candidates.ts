import type { Source, Span } from '@failonce/document';

/** Where secrets and addresses may stand: found quickly, so that a text without any pays for nothing else. */
export interface Candidates {
  /** Stretches without a blank or quote that hold a word as long as a key. */
  readonly stretches: readonly Span[];
  /** Each `:` and `=` behind a letter that may end the name of a secret. */
  readonly assignments: readonly number[];
  /** Each `@` between two characters. */
  readonly ats: readonly number[];
  /** Each full stop between two digits, at most one for each number. */
  readonly dotted: readonly number[];
  /** Each colon with another one at most four hexadecimal digits behind it. */
  readonly colons: readonly number[];
}

/** A word of fewer characters is no key of a known form. */
const SHORTEST_KEY = 16;
/** Of a longer stretch only the beginning is looked at: no key is as long. */
const LONGEST_STRETCH = 4096;

/** Letters, digits and what joins them in a key; a backslash goes before "_" in Markdown. */
const WORD = new Uint8Array(128);
for (let code = 48; code <= 57; code++) WORD[code] = 1;
for (let code = 65; code <= 90; code++) WORD[code] = WORD[code + 32] = 1;
for (const char of '_-\\') WORD[char.charCodeAt(0)] = 1;

/** What a stretch ends at: blanks, quotes, brackets and signs between words. */
const END = new Uint8Array(128);
for (let code = 0; code <= 32; code++) END[code] = 1;
for (const char of '"\'`<>|()[]{},;') END[char.charCodeAt(0)] = 1;

/** Last letters of the names that a secret has: password, passphrase, secret, token, key, auth, sig, credentials. */
const LAST = new Uint8Array(128);
for (const char of 'DETNYHGSdetnyhgs') LAST[char.charCodeAt(0)] = 1;

const cache = new WeakMap<Source, Candidates>();

/** Where secrets and addresses may stand in this text. */
export function candidatesOf(source: Source): Candidates {
  let candidates = cache.get(source);
  if (candidates === undefined) {
    candidates = scan(source.text);
    cache.set(source, candidates);
  }
  return candidates;
}

function scan(text: string): Candidates {
  const assignments: number[] = [];
  const colons: number[] = [];
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
    if (mayEndName(text, at)) assignments.push(at);
  }
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    if (mayEndName(text, at)) assignments.push(at);
    if (isInNumber(text, at)) colons.push(at);
  }
  const ats: number[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) ats.push(at);
  const dotted: number[] = [];
  let last = -9;
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    if (!isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at - 1))) continue;
    if (at - last > 4) dotted.push(at);
    last = at;
  }
  return { stretches: findStretches(text), assignments: assignments.sort((a, b) => a - b), ats, dotted, colons };
}

/** Whatever word is long enough has one of these characters: every sixteenth is looked at, and those around it. */
function findStretches(text: string): Span[] {
  const stretches: Span[] = [];
  const { length } = text;
  let done = 0;
  for (let at = SHORTEST_KEY - 1; at < length; at += SHORTEST_KEY) {
    if (at < done || !isWord(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (end < length && isWord(text.charCodeAt(end))) end++;
    let start = at;
    const far = Math.max(done, end - SHORTEST_KEY);
    while (start > far && isWord(text.charCodeAt(start - 1))) start--;
    if (end - start < SHORTEST_KEY) continue;
    while (start > done && !isEnd(text.charCodeAt(start - 1))) start--;
    while (end < length && !isEnd(text.charCodeAt(end))) end++;
    stretches.push({ start, end: Math.min(end, start + LONGEST_STRETCH) });
    done = end;
  }
  return stretches;
}

function isWord(code: number): boolean {
  return code < 128 && WORD[code] === 1;
}

function isEnd(code: number): boolean {
  return code >= 128 || END[code] === 1;
}

/** Is the last letter before the sign, behind blanks, quotes and stars, one that names of secrets end in? */
function mayEndName(text: string, at: number): boolean {
  let end = at - 1;
  for (let left = 4; left > 0 && end >= 0; left--, end--) {
    const code = text.charCodeAt(end);
    if (code !== 32 && code !== 34 && code !== 39 && code !== 42 && code !== 96) break;
  }
  return LAST[text.charCodeAt(end)] === 1;
}

/** Before another colon, or before a group of hexadecimal digits that ends with one: no clock time has that. */
function isInNumber(text: string, at: number): boolean {
  for (let i = at + 1; i < at + 6; i++) {
    const code = text.charCodeAt(i);
    if (code === 58) return true;
    if (!isHexadecimal(code)) return false;
  }
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHexadecimal(code: number): boolean {
  return isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 102);
}
