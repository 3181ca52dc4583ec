import type { Fingerprint } from '../fingerprint.ts';
import { builtInTaxonomy, type Taxonomy } from '../taxonomy.ts';
import { AskedTerms } from './asked-terms.ts';
import { byMostShared } from './by-most-shared.ts';
import { hashOfBytes } from './hash.ts';
import { MECHANISMS, NAMED, NONE, Rows, TERMS } from './rows.ts';
import { Top } from './top.ts';

/** A postmortem of the library that failed alike. */
export interface Hit {
  /** The key it was added under. */
  readonly key: string;
  /** 0 to 1. */
  readonly score: number;
  /** Sure enough to be shown to a person. */
  readonly shown: boolean;
  /** The cause that both tell, where they share one. */
  readonly cause: string | undefined;
}

/** Alike in the mechanism is what counts; of two that are, the one in nearer words is the nearer one. */
const WORDS = 0.05;
/** Where no mechanism is shared, the words alone bring a postmortem into the list, far below. */
const MECHANISM = 0.1;
/** The score of the same text twice, before it is made 1. */
const SAME = (1 + MECHANISM) * (1 + WORDS);

/** A person is shown a hit where each of the two tells the shared cause before any other, with such a share … */
const SURE = 0.16;
/** … and only the first ones: what comes later is seldom right. */
const MOST_SHOWN = 5;

/** The fingerprints of a library's postmortems, and what failed alike among them. Drills are not kept. */
export class RecurrenceIndex {
  readonly #taxonomy: Taxonomy;
  #rows = new Rows();
  /** By row; undefined for a free one. */
  #keys: (string | undefined)[] = [];
  readonly #rowOf = new Map<string, number>();
  readonly #free: number[] = [];

  /** Of fingerprints by one taxonomy. */
  constructor(taxonomy: Taxonomy = builtInTaxonomy) {
    this.#taxonomy = taxonomy;
  }

  get size(): number {
    return this.#rowOf.size;
  }

  /** Adds a postmortem, or replaces the one of this key. */
  set(key: string, fingerprint: Fingerprint): void {
    if (fingerprint.practice) {
      this.delete(key);
      return;
    }
    const row = this.#rowOf.get(key) ?? this.#free.pop() ?? this.#keys.length;
    this.#rows.write(row, fingerprint, (id) => this.#taxonomy.numberOf(id) ?? NONE);
    this.#keys[row] = key;
    this.#rowOf.set(key, row);
  }

  delete(key: string): void {
    const row = this.#rowOf.get(key);
    if (row === undefined) return;
    this.#rows.clear(row);
    this.#keys[row] = undefined;
    this.#rowOf.delete(key);
    this.#free.push(row);
  }

  /**
   * The postmortems most like one, the likest first. `visible` leaves out what the asker may not see, and the document
   * itself, before anything is ranked.
   */
  similar(query: Fingerprint, top = 10, visible: (key: string) => boolean = () => true): Hit[] {
    if (query.practice || query.terms.size === 0) return [];
    const best = this.#rank(query, top, (row) => visible(this.#keys[row] as string));
    const shares = new Map(query.causes.map(({ id, share }) => [this.#taxonomy.numberOf(id) ?? NONE, share]));
    return best.rows.map((row, place) => {
      const shared = this.#sharedCause(shares, row);
      return {
        key: this.#keys[row] as string,
        score: Math.min(1, (best.scores[place] as number) / SAME),
        shown: place < MOST_SHOWN && shared !== undefined && shared.share >= SURE && this.#tellsFirst(query, row),
        cause: shared && this.#taxonomy.causes[shared.cause]?.id,
      };
    });
  }

  /**
   * Exact: the mechanism of every row first, which is cheap, then the words of those that may still come among the
   * best, in the order of their mechanisms.
   */
  #rank(query: Fingerprint, most: number, visible: (row: number) => boolean): Top {
    const { used, mechanisms, mechanismWeights, terms, termWeights } = this.#rows.columns;
    const count = this.#keys.length;
    const asked = new Float32Array(256);
    for (const [cause, weight] of query.mechanism) asked[cause] = weight / 255;
    const shared = new Float32Array(count);
    for (let row = 0; row < count; row++) {
      let sum = 0;
      for (let i = row * MECHANISMS; i < (row + 1) * MECHANISMS; i++)
        sum += (asked[mechanisms[i] as number] as number) * (mechanismWeights[i] as number);
      shared[row] = used[row] === 0 ? -1 : sum;
    }
    const words = new AskedTerms(query.terms);
    const best = new Top(most, (row) => this.#keys[row] as string);
    const nothing = MECHANISM * WORDS;
    for (const row of byMostShared(shared)) {
      const mechanism = (shared[row] as number) + MECHANISM;
      // The rows come by hundredths: from here on none has more than one hundredth above this one.
      if ((mechanism + 0.01) * (1 + WORDS) < best.least) break;
      if (mechanism * (1 + WORDS) < best.least || !visible(row)) continue;
      const score = mechanism * (words.alike(terms, termWeights, row * TERMS) + WORDS);
      if (score > nothing + 1e-9) best.offer(row, score);
    }
    return best;
  }

  /** Is the first cause of both the same? */
  #tellsFirst({ causes: told }: Fingerprint, row: number): boolean {
    return told[0] !== undefined && this.#taxonomy.numberOf(told[0].id) === this.#rows.columns.named[row * NAMED];
  }

  /** The cause that both tell, and the lesser of its two shares; of several, the one with the most. */
  #sharedCause(asked: ReadonlyMap<number, number>, row: number): { cause: number; share: number } | undefined {
    const { named, namedShares } = this.#rows.columns;
    let best: { cause: number; share: number } | undefined;
    for (let i = row * NAMED; i < (row + 1) * NAMED; i++) {
      const cause = named[i] as number;
      const share = Math.min(asked.get(cause) ?? 0, (namedShares[i] as number) / 255);
      if (share > (best?.share ?? 0)) best = { cause, share };
    }
    return best;
  }

  /** Everything in one piece, to be saved. */
  toBytes(): Uint8Array {
    const count = this.#keys.length;
    const rows = this.#rows.toBytes(count);
    const head = { taxonomy: this.#taxonomy.key, keys: this.#keys.map((key) => key ?? null) };
    const text = JSON.stringify(head);
    const bytes = new Uint8Array(8 + text.length * 2 + rows.length);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(8 + i * 2, text.charCodeAt(i));
    bytes.set(rows, 8 + text.length * 2);
    view.setUint32(4, text.length);
    view.setUint32(0, hashOfBytes(bytes.subarray(4)));
    return bytes;
  }

  /** What `toBytes` gave; undefined where it is damaged or of another taxonomy: then it is to be made anew. */
  static fromBytes(bytes: Uint8Array, taxonomy: Taxonomy = builtInTaxonomy): RecurrenceIndex | undefined {
    if (bytes.length < 8) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const length = view.getUint32(4);
    if (view.getUint32(0) !== hashOfBytes(bytes.subarray(4)) || length * 2 > bytes.length - 8) return undefined;
    const head = JSON.parse(textOf(view, 8, length)) as {
      taxonomy: string;
      keys: (string | null)[];
    };
    if (head.taxonomy !== taxonomy.key) return undefined;
    const rows = Rows.fromBytes(bytes.subarray(8 + length * 2), head.keys.length);
    if (rows === undefined) return undefined;
    const index = new RecurrenceIndex(taxonomy);
    index.#rows = rows;
    for (const [row, key] of head.keys.entries()) {
      index.#keys.push(key ?? undefined);
      if (key === null) index.#free.push(row);
      else index.#rowOf.set(key, row);
    }
    return index;
  }
}

/** `length` UTF-16 units from a place on. */
function textOf(view: DataView, from: number, length: number): string {
  const pieces: string[] = [];
  for (let at = 0; at < length; at += 4096) {
    const units = Array.from({ length: Math.min(4096, length - at) }, (_, i) => view.getUint16(from + (at + i) * 2));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}
