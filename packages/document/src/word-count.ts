import type { Block } from './blocks/block.ts';
import { readAnnotation } from './measures/annotation.ts';
import type { Text } from './text.ts';

/**
 * The words of the body: headings, paragraphs, list items and tables. Front matter, code blocks and link targets are
 * not counted, nor is what the history of a task adds to the text: `^t1`, "done 2026-02-15", "evidence https://…".
 */
export function countWords(blocks: readonly Block[]): number {
  let words = 0;
  for (const block of blocks) {
    if (block.kind === 'code') continue;
    words += countIn(block.text.plain);
    if (block.kind === 'item' && mayCarryProgress(block.text.plain)) words -= progressWords(block.text);
  }
  return words;
}

const SIGN = 0;
const LETTER = 1;
const BLANK = 2;

/** What each ASCII character is; a look-up is what makes this a single quick pass. */
const KINDS = new Uint8Array(128);
for (let code = 0; code <= 32; code++) KINDS[code] = BLANK;
for (let code = 48; code <= 57; code++) KINDS[code] = LETTER;
for (let code = 65; code <= 90; code++) KINDS[code] = KINDS[code + 32] = LETTER;

/** Words stand between blanks and hold a letter or digit; addresses ("https://…") and marks ("^c1") are none. */
function countIn(plain: string): number {
  const { length } = plain;
  let words = 0;
  let i = 0;
  while (i < length) {
    const code = plain.charCodeAt(i);
    const kind = code < 128 ? KINDS[code] : kindOf(code);
    if (kind === LETTER) {
      if (code !== 104 || !isAddress(plain, i)) words++;
      // Once a letter was met the rest of the word adds nothing.
      i = wordEnd(plain, i + 1);
    } else if (code === 94 && isIdentity(plain, i)) i = wordEnd(plain, i + 1);
    else i++;
  }
  return words;
}

function wordEnd(plain: string, from: number): number {
  const { length } = plain;
  let i = from;
  for (; i < length; i++) {
    const code = plain.charCodeAt(i);
    if (code <= 32 || (code >= 128 && kindOf(code) === BLANK)) break;
  }
  return i;
}

/** Beyond ASCII all is letters but for the blocks of punctuation, arrows, symbols and pictures. */
function kindOf(code: number): number {
  if (code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0x3000) return BLANK;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : SIGN;
  if (code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code < 0x2c00)) return SIGN;
  if ((code >= 0x3001 && code < 0x3004) || (code >= 0x3008 && code < 0x3021)) return SIGN;
  return (code >= 0xd83c && code <= 0xd83e) || (code >= 0xdc00 && code < 0xe000) || code >= 0xfe00 ? SIGN : LETTER;
}

function isAddress(plain: string, at: number): boolean {
  return plain.startsWith('https://', at) || plain.startsWith('http://', at);
}

/** `^c1` or `^t1`. */
function isIdentity(plain: string, at: number): boolean {
  const letter = plain.charCodeAt(at + 1);
  const digit = plain.charCodeAt(at + 2);
  return (letter === 99 || letter === 116) && digit >= 48 && digit <= 57;
}

function mayCarryProgress(plain: string): boolean {
  return plain.includes('done') || plain.includes('evidence');
}

/** The words of the "done …" and "evidence …" that stand in brackets behind a task. */
function progressWords(text: Text): number {
  const { annotation } = readAnnotation(text);
  if (annotation === undefined) return 0;
  let words = 0;
  if (annotation.done) words += annotation.done.value === undefined ? 1 : 2;
  if (annotation.evidence) words += 1 + countIn(annotation.evidence.value);
  return words;
}
