/** Where values stand in a picture, the small ones below: each step up is a multiple, as for what spans many powers. */
export interface Scale {
  readonly y: (value: number) => number;
  /** Values that are marked at the side, far enough apart to be read. */
  readonly ticks: readonly number[];
}

const APART = 24;

/** A scale from nothing at `bottom` to `most` at `top`. */
export function scaleOf(
  most: number,
  { top, bottom, ticks }: { readonly top: number; readonly bottom: number; readonly ticks: readonly number[] },
): Scale {
  const end = ticks.find((tick) => tick >= most && tick > 0) ?? Math.max(1, most);
  const y = (value: number): number => round(bottom - (Math.log1p(value) / Math.log1p(end)) * (bottom - top));
  const marked: number[] = [];
  for (const tick of ticks) {
    if (tick > end) break;
    const last = marked.at(-1);
    if (last === undefined || y(last) - y(tick) >= APART) marked.push(tick);
  }
  return { y, ticks: marked };
}

/** Two figures behind the point are enough for a picture. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
