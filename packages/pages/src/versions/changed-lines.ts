import { diffWordsWithSpace } from 'diff';

/** A stretch of a line: as it was, gone, or new. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

export type Line = readonly Piece[];

/** Beyond this a comparison word by word takes longer than anybody waits. */
const MOST_MILLISECONDS = 300;

/** What changed from one text to another, word by word, as lines; undefined where the texts are too unlike to tell. */
export function changedLines(before: string, after: string): readonly Line[] | undefined {
  const parts = diffWordsWithSpace(before, after, { timeout: MOST_MILLISECONDS });
  if (parts === undefined) return undefined;
  const lines: Piece[][] = [[]];
  for (const { value, added, removed } of parts) {
    const kind = added ? 'new' : removed ? 'gone' : 'same';
    for (const [at, text] of value.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ kind, text });
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** The lines that changed with what stands around them; undefined stands for what is left out. */
export function aroundChanges(lines: readonly Line[], around = 2): readonly (Line | undefined)[] {
  const changed = lines.map((line) => line.some(({ kind }) => kind !== 'same'));
  const shown: (Line | undefined)[] = [];
  let left = false;
  for (const [at, line] of lines.entries()) {
    if (changed.slice(Math.max(0, at - around), at + around + 1).includes(true)) {
      if (left) shown.push(undefined);
      left = false;
      shown.push(line);
    } else left = true;
  }
  if (left && shown.length > 0) shown.push(undefined);
  return shown;
}
