/** Why something is left out, as it is counted and explained. */
export type LeftOutKind =
  | 'passage'
  | 'comment'
  | 'markup'
  | 'front-matter'
  | 'person'
  | 'name'
  | 'address'
  | 'task'
  | 'mark'
  | 'secret'
  | 'reference'
  | 'picture'
  | 'hidden';

/** A stretch of the text that is left out, and what stands in its place. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly put: string;
  readonly kind: LeftOutKind;
  /** One sentence for who wrote it: “Maria Lopez is a person of this library.” never: it names no secret. */
  readonly why: string;
}

/** Cuts that share characters become one: what the outermost says counts, and where two only touch ends, nothing is put. */
export function mergeCuts(cuts: readonly Cut[]): Cut[] {
  const sorted = cuts
    .filter(({ start, end, put }) => end > start || put !== '')
    .sort((a, b) => a.start - b.start || b.end - a.end || a.put.length - b.put.length);
  const merged: Cut[] = [];
  for (const cut of sorted) {
    const last = merged[merged.length - 1];
    if (last === undefined || cut.start >= last.end) merged.push(cut);
    else if (cut.end > last.end) {
      const put = last.put === '' || cut.put === '' ? '' : last.put;
      merged[merged.length - 1] = { ...last, end: cut.end, put };
    }
  }
  return merged;
}
