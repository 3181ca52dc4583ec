import { isAsciiLetter, isBlank, isUpper, skipBlanks, trimEnd } from './characters.ts';

/** `***`, `- - -`, `___`: three or more of one sign and nothing else. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign !== 42 && sign !== 45 && sign !== 95) return false;
  let count = 0;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === sign) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}

/** The level that a line of `=` (1) or `-` (2) gives to the paragraph above it; 0 for any other line. */
export function setextLevel(text: string, at: number, end: number): 0 | 1 | 2 {
  const sign = text.charCodeAt(at);
  if (sign !== 61 && sign !== 45) return 0;
  for (let i = at; i < end; i++) if (text.charCodeAt(i) !== sign) return 0;
  return sign === 61 ? 1 : 2;
}

/** An ATX heading's level and the span of its words. */
export interface AtxLine {
  readonly level: number;
  readonly start: number;
  readonly end: number;
  /** Does a blank stand behind the `#`, as Markdown wants it? */
  readonly spaced: boolean;
}

/** `## Words ##` and `##Words`; not `#214`, `#!/bin/sh` or a line of #hash #tags. */
export function readAtx(text: string, at: number, end: number): AtxLine | undefined {
  let i = at;
  while (i < end && text.charCodeAt(i) === 35) i++;
  const level = i - at;
  if (level === 0 || level > 6) return undefined;
  const spaced = i >= end || isBlank(text.charCodeAt(i));
  if (!spaced && !opensUnspacedHeading(text, i, end, level)) return undefined;
  const start = skipBlanks(text, i, end);
  let last = trimEnd(text, start, end);
  // Closing "#" count only behind a blank (or where nothing else is there), unless the heading is unspaced itself.
  let close = last;
  while (close > start && text.charCodeAt(close - 1) === 35) close--;
  if (close < last && (close === start || isBlank(text.charCodeAt(close - 1)) || !spaced))
    last = trimEnd(text, start, close);
  return { level, start: Math.min(start, last), end: last, spaced };
}

function opensUnspacedHeading(text: string, at: number, end: number, level: number): boolean {
  const code = text.charCodeAt(at);
  if (!isAsciiLetter(code) && code !== 42 && code < 0xc0) return false;
  for (let i = at; i < end - 1; i++) {
    // A second hash tag.
    if (text.charCodeAt(i) === 35 && isBlank(text.charCodeAt(i - 1)) && isAsciiLetter(text.charCodeAt(i + 1)))
      return false;
  }
  return level > 1 || isUpper(code) || code === 42 || code >= 0xc0;
}

/** A fence's sign and length. */
export interface Fence {
  readonly sign: number;
  readonly length: number;
}

/** ```` ``` ```` or `~~~` that opens a code block. */
export function readFence(text: string, at: number, end: number): Fence | undefined {
  const sign = text.charCodeAt(at);
  if (sign !== 96 && sign !== 126) return undefined;
  let i = at;
  while (i < end && text.charCodeAt(i) === sign) i++;
  const length = i - at;
  if (length < 3) return undefined;
  // "```code```" in one line is a code span.
  if (sign === 96) for (; i < end; i++) if (text.charCodeAt(i) === 96) return undefined;
  return { sign, length };
}

/** Does the line close the fence? */
export function closesFence(text: string, at: number, end: number, fence: Fence): boolean {
  let i = at;
  while (i < end && text.charCodeAt(i) === fence.sign) i++;
  return i - at >= fence.length && skipBlanks(text, i, end) === end;
}

const COMMANDS = new Set(
  'sudo cd cat echo export service systemctl apt apt-get yum npm node python python3 pip git curl wget ssh scp docker kubectl chmod chown mkdir rm cp mv ls grep sed awk kill pkill ps netstat strace puppet exec return import from def function const let var if else for while fi done SELECT INSERT UPDATE DELETE'.split(
    ' ',
  ),
);

/** Does an indented line look like code? Only then indentation makes it code: people indent plain text too. */
export function looksLikeCode(text: string, at: number, end: number): boolean {
  const first = text.charCodeAt(at);
  const last = text.charCodeAt(end - 1);
  // { } $ < | and "#!"
  if (first === 123 || first === 125 || (first === 36 && isBlank(text.charCodeAt(at + 1)))) return true;
  if (first === 35 && text.charCodeAt(at + 1) === 33) return true;
  if (last === 123 || last === 59 || last === 92) return true;
  let wordEnd = at;
  while (wordEnd < end && !isBlank(text.charCodeAt(wordEnd))) wordEnd++;
  const word = text.slice(at, Math.min(wordEnd, at + 40));
  if (!word.includes('=') && !COMMANDS.has(word)) return false;
  // A command has no full stop behind it and is not the beginning of a sentence.
  return last !== 46 && last !== 58;
}

/** `[name]: https://…`: the target of a link, no text. */
export function isReference(text: string, at: number, end: number): boolean {
  const limit = Math.min(end, at + 60);
  for (let i = at + 1; i < limit; i++) {
    if (text.charCodeAt(i) !== 93) continue;
    if (text.charCodeAt(i + 1) !== 58 || i === at + 1 || text.charCodeAt(at + 1) === 94) return false;
    let next = i + 2;
    while (next < end && isBlank(text.charCodeAt(next))) next++;
    return (
      text.startsWith('http', next) ||
      text.startsWith('<', next) ||
      text.startsWith('/', next) ||
      text.startsWith('.', next) ||
      text.startsWith('#', next)
    );
  }
  return false;
}
