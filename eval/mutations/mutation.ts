/** A document with a fault in it. */
export interface Planted {
  readonly text: string;
  /** The line (from 1) of the new text at which the fault has to be found; undefined where something is missing as a whole. */
  readonly line: number | undefined;
}

/** One kind of fault that people make. */
export interface Mutation {
  readonly id: string;
  /** The requirement or check that has to find it. */
  readonly expects: string;
  /** Others that are bound to speak of the same fault; `*` stands for any ending. */
  readonly follows?: readonly string[];
  /** Plants the fault in a good document; undefined where it has no place for it. */
  plant(draft: Draft): Planted | undefined;
}

/** A good document, by its lines. */
export class Draft {
  readonly lines: readonly string[];

  constructor(text: string) {
    this.lines = text.split('\n');
  }

  /** Index of the first line that matches, from `from` on; -1 where none does. */
  find(pattern: RegExp, from = 0): number {
    return this.lines.findIndex((line, index) => index >= from && pattern.test(line));
  }

  /** The lines under a heading, as indexes: from the heading to before the next one of its level or above. */
  section(heading: RegExp): { readonly from: number; readonly to: number } | undefined {
    const from = this.find(heading);
    if (from < 0) return undefined;
    const level = levelOf(this.lines[from] ?? '');
    const next = this.lines.findIndex((line, index) => index > from && levelOf(line) > 0 && levelOf(line) <= level);
    return { from, to: next < 0 ? this.lines.length : next };
  }

  /** Indexes of the timeline's events. */
  get events(): readonly number[] {
    return this.lines.flatMap((line, index) => (/^- \*\*\d\d:\d\d\*\* /.test(line) ? [index] : []));
  }

  /** Index of the event that begins with a word: "Detected". */
  event(word: string): number {
    return this.events.find((index) => this.lines[index]?.includes(`** ${word}`)) ?? -1;
  }

  /** Indexes of the tasks. */
  get tasks(): readonly number[] {
    return this.lines.flatMap((line, index) => (/^- \[[ x]\] /.test(line) ? [index] : []));
  }

  /** The document with line `index` written anew; undefined where that changes nothing. */
  rewrite(index: number, change: (line: string) => string): Planted | undefined {
    const before = this.lines[index];
    if (before === undefined) return undefined;
    const after = change(before);
    if (after === before) return undefined;
    return { text: this.lines.with(index, after).join('\n'), line: index + 1 };
  }

  /** The document with `added` before line `index`; the fault is in its line `at`. */
  insert(index: number, added: readonly string[], at = 0): Planted | undefined {
    if (index < 0) return undefined;
    return { text: this.lines.toSpliced(index, 0, ...added).join('\n'), line: index + at + 1 };
  }

  /** The document without some lines; the fault is nowhere. */
  without(from: number, to: number): Planted | undefined {
    return from < 0 ? undefined : { text: this.lines.toSpliced(from, to - from).join('\n'), line: undefined };
  }
}

function levelOf(line: string): number {
  return /^(#{1,6}) /.exec(line)?.[1]?.length ?? 0;
}

/** "09:05" moved by some minutes, within the day. */
export function moved(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = (((hour * 60 + minute + minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** The times in a line, in order: ["12:00", "13:12"]. */
export function timesIn(line: string): readonly string[] {
  return line.match(/\b\d\d:\d\d\b/g) ?? [];
}
