/** A label that wants to stand at a place. */
export interface Wanted {
  readonly x: number;
  readonly width: number;
  /** Which part of it stands at `x`. */
  readonly anchor: 'start' | 'middle';
}

export interface Placed {
  readonly left: number;
  /** 0 is next to the line. */
  readonly row: number;
}

/** Places labels beside one another where there is room, else in further rows; none leaves the drawing. */
export function placeLabels(wanted: readonly Wanted[], full: number, gap = 12): readonly Placed[] {
  const rows: number[] = [];
  return wanted.map(({ x, width, anchor }) => {
    const left = Math.max(0, Math.min(full - width, anchor === 'start' ? x : x - width / 2));
    let row = 0;
    while ((rows[row] ?? Number.NEGATIVE_INFINITY) + gap > left) row++;
    rows[row] = left + width;
    return { left, row };
  });
}

/** About how wide a text of 12 px is. */
export function widthOf(text: string): number {
  return text.length * 6.9;
}
