import type { Source, Span } from '@failonce/document';

/** Where secrets and addresses may stand: found in one pass over the text, so that a text without any pays for nothing else. */
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

const WORD = 1;
const JOINT = 2;
const AT = 4;
const PAIR = 8;
const DOT = 16;
const END = 32;

/** What each ASCII character may be part of. */
const KINDS = new Uint8Array(128);
for (let code = 0; code <= 32; code++) KINDS[code] = END;
for (let code = 48; code <= 57; code++) KINDS[code] = WORD;
for (let code = 65; code <= 90; code++) KINDS[code] = KINDS[code + 32] = WORD;
for (const char of '_-\\') KINDS[char.charCodeAt(0)] = WORD;
for (const char of '+/~%?&#!$*.') KINDS[char.charCodeAt(0)] = JOINT;
for (const char of '"\'`<>|()[]{},;') KINDS[char.charCodeAt(0)] = END;
KINDS[46] = DOT;
KINDS[58] = KINDS[61] = PAIR;
KINDS[64] = AT;

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
  const stretches: Span[] = [];
  const assignments: number[] = [];
  const ats: number[] = [];
  const dotted: number[] = [];
  const colons: number[] = [];
  const { length } = text;
  let long = false;
  let start = 0;
  let lastDot = -9;
  for (let at = 0; at <= length; at++) {
    let code = 0;
    let kind = END;
    const word = at;
    while (at < length) {
      code = text.charCodeAt(at);
      kind = code < 128 ? (KINDS[code] as number) : END;
      if (kind !== WORD) break;
      at++;
    }
    if (at - word >= SHORTEST_KEY) long = true;
    if (at === length) kind = END;
    if (kind === END) {
      if (long) {
        stretches.push({ start, end: Math.min(at, start + LONGEST_STRETCH) });
        long = false;
      }
      start = at + 1;
    } else if (kind === PAIR) {
      if (mayEndName(text, at)) assignments.push(at);
      if (code === 58 && isInNumber(text, at)) colons.push(at);
    } else if (kind === AT) ats.push(at);
    else if (kind === DOT && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) {
      if (at - lastDot > 4) dotted.push(at);
      lastDot = at;
    }
  }
  return { stretches, assignments, ats, dotted, colons };
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
