import { diffIndices } from 'node-diff3';
import type { TextEdit } from '../edits/edit.ts';

/** Words of two stretches are compared where there are so many pairs of them at most; beyond it the stretch is one edit. */
const MOST_PAIRS = 1_000_000;
const WORD = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/**
 * What turns one text into another: few and short edits, in the order of their places, all by the offsets of `from`. Whole
 * lines that stay are left alone, and so are the words that stay in a changed line, so that whoever is typing beside
 * them is not disturbed.
 */
export function differenceOf(from: string, to: string): readonly TextEdit[] {
  if (from === to) return [];
  return compare(from.match(/[^\n]*\n|[^\n]+$/g) ?? [], to.match(/[^\n]*\n|[^\n]+$/g) ?? [], 0, byWords);
}

type Within = (from: string, to: string, at: number) => readonly TextEdit[];

function byWords(from: string, to: string, at: number): readonly TextEdit[] {
  const [words, others] = [from.match(WORD) ?? [], to.match(WORD) ?? []];
  const whole: Within = (old, text, start) => [{ span: { start, end: start + old.length }, text }];
  return words.length * others.length > MOST_PAIRS ? whole(from, to, at) : compare(words, others, at, whole);
}

/** Compares two texts by their pieces; `within` says how a stretch that differs is written. */
function compare(from: readonly string[], to: readonly string[], at: number, within: Within): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let [piece, offset] = [0, at];
  for (const { buffer1, buffer2Content } of diffIndices([...from], [...to])) {
    const [first, count] = buffer1;
    while (piece < first) offset += (from[piece++] as string).length;
    const old = from.slice(first, first + count).join('');
    edits.push(...within(old, buffer2Content.join(''), offset));
  }
  return edits;
}
