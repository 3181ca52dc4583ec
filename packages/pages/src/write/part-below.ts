import type { Text } from '@codemirror/state';

/** What is folded: from the end of the heading on. */
export interface Fold {
  readonly from: number;
  readonly to: number;
}

/** What folds below a heading: everything up to the next heading of its kind. */
export function partBelow(doc: Text, at: number): Fold | undefined {
  const line = doc.lineAt(at);
  const level = levelOf(line.text);
  if (level === 0) return undefined;
  let end = line.to;
  for (let number = line.number + 1; number <= doc.lines; number++) {
    const { text, to } = doc.line(number);
    const next = levelOf(text);
    if (next > 0 && next <= level) break;
    if (text.trim() !== '') end = to;
  }
  return end > line.to ? { from: line.to, to: end } : undefined;
}

/** 1 to 6 of a heading; 0 of any other line. */
export function levelOf(text: string): number {
  return /^#{1,6}(?= )/.exec(text)?.[0].length ?? 0;
}
