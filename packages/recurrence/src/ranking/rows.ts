import type { Fingerprint } from '../fingerprint.ts';
import { hashOf } from './hash.ts';

/** Terms that are kept of a postmortem: its weightiest. */
export const TERMS = 48;
/** Causes that count in comparing. */
export const MECHANISMS = 16;
/** Causes that are named. */
export const NAMED = 3;
/** Stands where there is none. */
export const NONE = 255;

/** A column of the rows: so many numbers a row. */
interface Column {
  readonly width: number;
  readonly wide?: boolean;
}

const COLUMNS = {
  /** 1 for a row in use. */
  used: { width: 1 },
  mechanisms: { width: MECHANISMS },
  /** In 255ths. */
  mechanismWeights: { width: MECHANISMS },
  named: { width: NAMED },
  /** In 255ths. */
  namedShares: { width: NAMED },
  /** Hashes. */
  terms: { width: TERMS, wide: true },
  /** In 255ths. */
  termWeights: { width: TERMS },
} as const satisfies Record<string, Column>;

type Name = keyof typeof COLUMNS;
type Arrays = { [N in Name]: (typeof COLUMNS)[N] extends { wide: true } ? Uint32Array : Uint8Array };

const names = Object.keys(COLUMNS) as Name[];
const BYTES_PER_ROW = names.reduce((sum, name) => sum + widthOf(name) * bytesOf(name), 0);

function widthOf(name: Name): number {
  return COLUMNS[name].width;
}

function bytesOf(name: Name): number {
  return 'wide' in COLUMNS[name] ? 4 : 1;
}

/** Fingerprints as columns of numbers: what is compared with a hundred thousand others has to be small and flat. */
export class Rows {
  columns: Arrays;
  #room: number;

  constructor(room = 64, columns = allocate(room)) {
    this.#room = room;
    this.columns = columns;
  }

  get room(): number {
    return this.#room;
  }

  /** Writes a row; there is room for it afterwards. */
  write(row: number, { mechanism, causes, terms }: Fingerprint, causeNumber: (id: string) => number): void {
    if (row >= this.#room) this.#grow(Math.max(row + 1, this.#room * 2));
    const { columns } = this;
    this.clear(row);
    columns.used[row] = 1;
    fill(columns.mechanisms, columns.mechanismWeights, row * MECHANISMS, MECHANISMS, [...mechanism]);
    fill(
      columns.named,
      columns.namedShares,
      row * NAMED,
      NAMED,
      causes.map(({ id, share }) => [causeNumber(id), share]),
    );
    fill(columns.terms, columns.termWeights, row * TERMS, TERMS, keptTerms(terms));
  }

  /** Frees a row. */
  clear(row: number): void {
    for (const name of names) {
      const width = widthOf(name);
      this.columns[name].fill(name === 'mechanisms' || name === 'named' ? NONE : 0, row * width, (row + 1) * width);
    }
  }

  #grow(room: number): void {
    const next = allocate(room);
    for (const name of names) next[name].set(this.columns[name] as never);
    this.columns = next;
    this.#room = room;
  }

  /** The first `count` rows as bytes. */
  toBytes(count: number): Uint8Array {
    const bytes = new Uint8Array(count * BYTES_PER_ROW);
    let at = 0;
    for (const name of names) {
      const column = this.columns[name].subarray(0, count * widthOf(name));
      bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
      at += column.byteLength;
    }
    return bytes;
  }

  /** Rows from what `toBytes` gave; undefined where that is damaged. */
  static fromBytes(bytes: Uint8Array, count: number): Rows | undefined {
    if (bytes.length !== count * BYTES_PER_ROW) return undefined;
    const columns = allocate(count);
    let at = 0;
    for (const name of names) {
      const column = columns[name];
      const target = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
      target.set(bytes.subarray(at, at + target.length));
      at += target.length;
    }
    return new Rows(count, columns);
  }
}

/** The weightiest terms by their hash, as if there were no others: length 1. */
export function keptTerms(terms: ReadonlyMap<string, number>): (readonly [number, number])[] {
  const kept = [...terms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TERMS);
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return kept.map(([term, weight]) => [hashOf(term), weight / length]);
}

function fill(
  keys: Uint8Array | Uint32Array,
  weights: Uint8Array,
  at: number,
  most: number,
  entries: readonly (readonly [number, number])[],
): void {
  for (const [i, [key, weight]] of entries.slice(0, most).entries()) {
    keys[at + i] = key;
    weights[at + i] = Math.round(Math.min(1, weight) * 255);
  }
}

function allocate(room: number): Arrays {
  return Object.fromEntries(
    names.map((name) => {
      const length = room * widthOf(name);
      return [name, bytesOf(name) === 4 ? new Uint32Array(length) : new Uint8Array(length)];
    }),
  ) as Arrays;
}
