import { EarlierNamed } from './earlier.ts';
import { FACETS, type FacetName } from './filters.ts';

/** What is known by heart of a postmortem: enough to filter, to count and to order by. */
export interface Entry {
  readonly number: number;
  /** Sorts by the day of the outage, else by the day of writing. */
  readonly when: number;
  readonly values: readonly Value[];
  readonly practice: boolean;
  readonly open: boolean;
  /** When its open tasks are due, the earliest first. */
  readonly due: readonly string[];
  /** How many of its tasks are open, verified, and wait to be verified. */
  readonly tasks: readonly [open: number, verified: number, toVerify: number];
  /** What it says it is a recurrence of: “pm/17”, or the name of a file. */
  readonly earlier: readonly string[];
  /** Numbers of those that its text names, and of which people said that they had another cause. */
  readonly otherCause: readonly number[];
  /** A draft, or withdrawn: it takes no part in what came back. */
  readonly apart: boolean;
  /** What the file was called that it was taken in from. */
  readonly file: string | null;
}

/** One value as one postmortem writes it. */
export interface Value {
  readonly facet: FacetName;
  readonly value: string;
  readonly name: string;
}

/** Bits of what no value says of a postmortem; that it is there at all is one of them. */
export const THERE = 1;
export const PRACTICE = 2;
export const OPEN = 4;
export const RECURS = 8;
export const APART = 16;

const FIRST_ROOM = 1024;

/**
 * All postmortems in few bytes each, in columns by their numbers, so that a hundred thousand of them are filtered and
 * counted in milliseconds and alike over both databases. It knows nothing of who may see what: whoever reads it says whom
 * it is for.
 */
export class Catalogue {
  /** Numbers below this may be there. */
  size = 0;
  when = new Float64Array(FIRST_ROOM);
  flags = new Uint8Array(FIRST_ROOM);
  /** Where the due dates of a number's open tasks begin among all, and how many it has. */
  dueFrom = new Uint32Array(FIRST_ROOM);
  dueMany = new Uint16Array(FIRST_ROOM);
  /** Due dates as 20261122, those of one postmortem in a row, the earliest first. */
  due = new Int32Array(FIRST_ROOM);
  #dueUsed = 0;
  /** Three counts of tasks a number, as `Entry` has them. */
  tasks = new Uint16Array(3 * FIRST_ROOM);
  /** Where the values of a number begin among all, and how many it has. */
  from = new Uint32Array(FIRST_ROOM);
  many = new Uint16Array(FIRST_ROOM);
  /** Numbers of values, those of one postmortem in a row. */
  all = new Uint32Array(FIRST_ROOM);
  #used = 0;
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #earlier = new EarlierNamed();
  readonly #byValue = new Map<string, number[]>();

  has(number: number): boolean {
    return number < this.size && this.flags[number] !== 0;
  }

  /** Does a postmortem take part in what came back, and in what is counted of it? A drill, a draft and one withdrawn do not. */
  takesPart(number: number): boolean {
    return this.has(number) && ((this.flags[number] as number) & (PRACTICE | APART)) === 0;
  }

  /** Adds a postmortem, or replaces the one of its number. */
  set({ number, when, values, practice, open, due, tasks, earlier, otherCause, apart, file }: Entry): void {
    this.#makeRoom(number, values.length, due.length);
    this.size = Math.max(this.size, number + 1);
    this.when[number] = when;
    this.tasks.set(tasks, 3 * number);
    this.flags[number] =
      THERE | (practice ? PRACTICE : 0) | (open ? OPEN : 0) | (earlier.length > 0 ? RECURS : 0) | (apart ? APART : 0);
    this.#earlier.set(number, { named: earlier, otherCause, file });
    // What it had before stays behind, unused, until the catalogue is read anew.
    this.from[number] = this.#used;
    this.many[number] = values.length;
    for (const value of values) this.all[this.#used++] = this.#numberOf(value);
    this.dueFrom[number] = this.#dueUsed;
    this.dueMany[number] = due.length;
    for (const date of due) this.due[this.#dueUsed++] = dayOf(date);
  }

  /** Forgets a postmortem that is gone. */
  delete(number: number): void {
    if (number < this.size) this.flags[number] = 0;
    this.#earlier.delete(number);
  }

  /** The numbers of a value in all its ways of writing. */
  numbersOf(facet: FacetName, value: string): readonly number[] {
    return this.#byValue.get(keyOf(facet, value.trim().toLowerCase())) ?? [];
  }

  /** The values of a kind that a postmortem has, as it writes them. */
  namesOf(number: number, facet: FacetName): readonly string[] {
    if (!this.has(number)) return [];
    const from = this.from[number] as number;
    return [...this.all.subarray(from, from + (this.many[number] as number))].flatMap((value) => {
      const known = this.values[value];
      return known?.facet === facet ? [known.name] : [];
    });
  }

  /** How many open tasks of a postmortem were due before a day, as of `dayOf`. */
  lateOf(number: number, day: number): number {
    const from = this.dueFrom[number] as number;
    const end = from + (this.dueMany[number] as number);
    let at = from;
    while (at < end && (this.due[at] as number) < day) at++;
    return at - from;
  }

  /** The earlier failures that a postmortem says it is a recurrence of, of those that one may see. */
  earlierOf(number: number, isHidden: (number: number) => boolean): readonly number[] {
    if (((this.flags[number] ?? 0) & RECURS) === 0) return [];
    return this.#earlier.of(number, (each) => this.has(each) && !isHidden(each));
  }

  /** The postmortem that was taken in from a file, of those that one may see. */
  numberOfFile(path: string, isHidden: (number: number) => boolean): number | undefined {
    return this.#earlier.ofFile(path, (each) => this.has(each) && !isHidden(each));
  }

  #makeRoom(number: number, values: number, due: number): void {
    if (number >= this.flags.length) {
      const length = Math.max(2 * this.flags.length, number + 1);
      this.when = grown(this.when, new Float64Array(length));
      this.flags = grown(this.flags, new Uint8Array(length));
      this.dueFrom = grown(this.dueFrom, new Uint32Array(length));
      this.dueMany = grown(this.dueMany, new Uint16Array(length));
      this.tasks = grown(this.tasks, new Uint16Array(3 * length));
      this.from = grown(this.from, new Uint32Array(length));
      this.many = grown(this.many, new Uint16Array(length));
    }
    if (this.#used + values > this.all.length)
      this.all = grown(this.all, new Uint32Array(Math.max(2 * this.all.length, this.#used + values)));
    if (this.#dueUsed + due > this.due.length)
      this.due = grown(this.due, new Int32Array(Math.max(2 * this.due.length, this.#dueUsed + due)));
  }

  #numberOf({ facet, value, name }: Value): number {
    const key = `${keyOf(facet, value)}\n${name}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.values.length;
      this.values.push({ facet, value, name });
      this.#numbers.set(key, number);
      const same = keyOf(facet, value);
      this.#byValue.set(same, [...(this.#byValue.get(same) ?? []), number]);
    }
    return number;
  }
}

/** “2026-11-22” as 20261122. */
export function dayOf(date: string): number {
  return Number(date.slice(0, 10).replaceAll('-', '')) || 0;
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}

function keyOf(facet: FacetName, value: string): string {
  return `${FACETS.indexOf(facet)}${value}`;
}
