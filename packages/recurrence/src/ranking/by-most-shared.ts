const STEPS = 101;

/** The rows by what they share, the most first, to the hundredth: a counting sort. Rows below 0 are left out. */
export function byMostShared(shared: Float32Array): Uint32Array {
  const starts = new Uint32Array(STEPS + 1);
  for (const each of shared) if (each >= 0) starts[stepOf(each) + 1] = (starts[stepOf(each) + 1] as number) + 1;
  for (let step = 1; step <= STEPS; step++) starts[step] = (starts[step] as number) + (starts[step - 1] as number);
  const ordered = new Uint32Array(starts[STEPS] as number);
  for (const [row, each] of shared.entries()) {
    if (each < 0) continue;
    const step = stepOf(each);
    const at = starts[step] as number;
    ordered[at] = row;
    starts[step] = at + 1;
  }
  return ordered;
}

/** 0 for all of it, 100 for nothing. */
function stepOf(shared: number): number {
  return 100 - Math.min(100, Math.ceil(shared * 100));
}
