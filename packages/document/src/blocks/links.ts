/** Where each `[` of the line finds its `]`. */
export function matchBrackets(text: string, start: number, end: number): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 91) open.push(i);
    else if (code === 93) {
      const from = open.pop();
      if (from !== undefined) pairs.set(from, i);
    }
  }
  return pairs;
}

/** Behind a `]`: the offset behind `(target)` or `[reference]`; `at` itself where none follows. */
export function targetEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (at >= end) return at;
  if (code === 91) {
    const limit = Math.min(end, at + 100);
    let close = at + 1;
    while (close < limit && text.charCodeAt(close) !== 93) close++;
    return close > at + 1 && close < limit ? close + 1 : at;
  }
  if (code !== 40) return at;
  let depth = 0;
  for (let i = at; i < end && depth < 9; i++) {
    const here = text.charCodeAt(i);
    if (here === 92) i++;
    else if (here === 40) depth++;
    else if (here === 41 && --depth === 0) return i + 1;
  }
  return at;
}
