import { isAsciiLetter, isBlank, isDigit, isUpper, isWord } from './characters.ts';

/** A list marker at the beginning of a line. */
export interface Marker {
  /** As written: "-", "1.", "•". */
  readonly text: string;
  /** `bullet` and `number` are Markdown's own; `glyph` and `letter` are what people type beside it. */
  readonly kind: 'bullet' | 'number' | 'glyph' | 'letter';
  /** The number of a numbered marker, else 0. */
  readonly number: number;
  /** Offset behind the marker itself. */
  readonly end: number;
  /** Does a blank (or the line's end) follow, as Markdown wants it? */
  readonly spaced: boolean;
}

/** Bullets that word processors, chats and slides leave in pasted text. */
const GLYPHS = new Set('•●▪◦‣⁃∙·○■□▫◆◇▶►▸➤➢➔➜→⇒✅✔✓☑☐✗✘❌❖§»⚫🔹🔸🔷🔶👉📌\uf0b7\uf0a7\uf0d8\u2212–');

/** The marker at `at` in a line that ends at `end`; undefined where the line begins with something else. */
export function readMarker(text: string, at: number, end: number): Marker | undefined {
  const code = text.charCodeAt(at);
  if (code === 45 || code === 42 || code === 43) return readBullet(text, at, end, code);
  if (isDigit(code)) return readNumber(text, at, at, end);
  if (code === 40) return readBracketed(text, at, end);
  if (isAsciiLetter(code)) return readLetter(text, at, end);
  return code >= 0xa7 ? readGlyph(text, at, end) : undefined;
}

function spacedAt(text: string, at: number, end: number): boolean {
  return at >= end || isBlank(text.charCodeAt(at));
}

function readBullet(text: string, at: number, end: number, code: number): Marker | undefined {
  const markerEnd = at + 1;
  const spaced = spacedAt(text, markerEnd, end);
  if (!spaced) {
    // "-Restart the server", "-10:30 …", "-**Impact:** …"; but "--", "*emphasis*", "-5", "+1".
    const next = text.charCodeAt(markerEnd);
    if (code === 43) return undefined;
    if (code === 42) {
      if (!isWord(next)) return undefined;
      for (let i = markerEnd; i < end; i++) if (text.charCodeAt(i) === 42) return undefined;
    } else if (isDigit(next)) {
      if (!hasClock(text, markerEnd, end)) return undefined;
    } else if (!isUpper(next) && next !== 91 && !(next === 42 && text.charCodeAt(markerEnd + 1) === 42)) {
      return undefined;
    }
  }
  return { text: text[at] as string, kind: 'bullet', number: 0, end: markerEnd, spaced };
}

/** Does a time such as "9:30" or "14h05" stand at `at`? */
function hasClock(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && i < at + 2 && isDigit(text.charCodeAt(i))) i++;
  const mark = text.charCodeAt(i);
  return i > at && (mark === 58 || mark === 46 || (mark | 32) === 104) && isDigit(text.charCodeAt(i + 1));
}

function readNumber(text: string, markerStart: number, at: number, end: number): Marker | undefined {
  let i = at;
  while (i < end && i < at + 9 && isDigit(text.charCodeAt(i))) i++;
  const mark = text.charCodeAt(i);
  if (i >= end || (mark !== 46 && mark !== 41)) return undefined;
  const markerEnd = i + 1;
  const spaced = spacedAt(text, markerEnd, end);
  if (!spaced) {
    // "1.Patch Nginx", "2)Add …": a letter has to follow; "9.40" is a time and "1.2.3" a version.
    const next = text.charCodeAt(markerEnd);
    if (i > at + 2 || !(isUpper(next) || next === 42 || (mark === 41 && isAsciiLetter(next)))) return undefined;
  }
  return {
    text: text.slice(markerStart, markerEnd),
    kind: 'number',
    number: Number.parseInt(text.slice(at, i), 10),
    end: markerEnd,
    spaced,
  };
}

/** "(1) …", "(a) …". */
function readBracketed(text: string, at: number, end: number): Marker | undefined {
  const first = text.charCodeAt(at + 1);
  let i = at + 1;
  if (isDigit(first)) while (i < end && i < at + 3 && isDigit(text.charCodeAt(i))) i++;
  else if (isAsciiLetter(first)) i++;
  if (i === at + 1 || text.charCodeAt(i) !== 41 || i + 1 >= end || !isBlank(text.charCodeAt(i + 1))) return undefined;
  return { text: text.slice(at, i + 1), kind: 'letter', number: 0, end: i + 1, spaced: true };
}

/** "a) …", "iv) …", "b. …" and the "o" that Word leaves for its second level. */
function readLetter(text: string, at: number, end: number): Marker | undefined {
  const second = text.charCodeAt(at + 1);
  if (
    text.charCodeAt(at) === 111 &&
    at + 2 < end &&
    (second === 9 || (second === 32 && text.charCodeAt(at + 2) === 32))
  ) {
    return { text: 'o', kind: 'glyph', number: 0, end: at + 1, spaced: true };
  }
  let i = at + 1;
  if (second !== 41 && second !== 46) {
    while (i < end && i < at + 4 && isRomanDigit(text.charCodeAt(i))) i++;
    if (!isRomanDigit(text.charCodeAt(at)) || i === at + 1) return undefined;
  }
  const mark = text.charCodeAt(i);
  if (mark !== 41 && !(mark === 46 && !isUpper(text.charCodeAt(at)))) return undefined;
  if (i + 1 >= end || !isBlank(text.charCodeAt(i + 1))) return undefined;
  return { text: text.slice(at, i + 1), kind: 'letter', number: 0, end: i + 1, spaced: true };
}

function isRomanDigit(code: number): boolean {
  const lower = code | 32;
  return lower === 105 || lower === 118 || lower === 120;
}

function readGlyph(text: string, at: number, end: number): Marker | undefined {
  const glyph = String.fromCodePoint(text.codePointAt(at) as number);
  if (!GLYPHS.has(glyph)) return undefined;
  let i = at + glyph.length;
  // The variation selector behind an emoji.
  if (text.charCodeAt(i) === 0xfe0f) i++;
  const spaced = spacedAt(text, i, end);
  // "–10 %" is a number and "§4" a reference; "•Restart" is an item.
  if (!spaced && (glyph === '–' || glyph === '\u2212' || glyph === '§' || glyph === '·' || glyph === '»'))
    return undefined;
  return { text: glyph, kind: 'glyph', number: 0, end: i, spaced };
}
