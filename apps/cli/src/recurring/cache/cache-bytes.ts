import { crc32 } from 'node:zlib';
import type { Kept } from '../keep.ts';

/** A postmortem of a library, and how to see that it is still the same. */
export interface Entry {
  /** Of the file when it was read; empty where it has to be read again. */
  readonly stamp: string;
  /** The digest of the settings that it was read with. */
  readonly settings: string;
  readonly kept: Kept;
}

/** What is kept of a library. */
export interface KeptLibrary {
  /** By the path within the folder. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Of all that are no drills. */
  readonly index: Uint8Array;
}

/** What the file begins with; then the sum of all that follows, and the length of the head. */
const MAGIC = 'failonce';
const HEAD = 16;

/** What stands before the numbers and the texts: JSON. */
interface Head {
  readonly program: string;
  readonly index: number;
  readonly entries: readonly Row[];
}

/** Path, stamp, settings, content, number of terms, bytes of the facts and of the words. */
type Row = readonly [string, string, string, string, number, number, number];

/** A library in one piece: head, hashes, weights, index, texts. `program` is what may read it again. */
export function toBytes({ entries, index }: KeptLibrary, program: string): Uint8Array[] {
  const rows: Row[] = [];
  const numbers: Uint8Array[] = [];
  const texts: Uint8Array[] = [];
  for (const [path, { stamp, settings, kept }] of entries) {
    const [facts, words] = [Buffer.from(kept.facts), Buffer.from(kept.words)];
    rows.push([path, stamp, settings, kept.content, kept.hashes.length, facts.length, words.length]);
    numbers.push(bytesOf(kept.hashes), bytesOf(kept.weights));
    texts.push(facts, words);
  }
  const head: Head = { program, index: index.length, entries: rows };
  const text = Buffer.from(JSON.stringify(head));
  const padded = Buffer.alloc(Math.ceil(text.length / 4) * 4, ' ');
  text.copy(padded);
  const body = [padded, ...numbers, index, ...texts];
  const first = Buffer.alloc(HEAD);
  first.write(MAGIC);
  first.writeUInt32LE(padded.length, 12);
  first.writeUInt32LE(
    body.reduce((sum, bytes) => crc32(bytes, sum), crc32(first.subarray(12))),
    8,
  );
  return [first, ...body];
}

/** The library again; undefined where this was damaged, or is of another program. */
export function fromBytes(bytes: Buffer, program: string): KeptLibrary | undefined {
  if (bytes.length < HEAD || bytes.toString('latin1', 0, 8) !== MAGIC) return undefined;
  if (bytes.readUInt32LE(8) !== crc32(bytes.subarray(12))) return undefined;
  const from = HEAD + bytes.readUInt32LE(12);
  const head = JSON.parse(bytes.toString('utf8', HEAD, from)) as Head;
  if (head.program !== program) return undefined;
  const terms = head.entries.reduce((sum, [, , , , count]) => sum + count, 0);
  // Numbers have to lie at a multiple of four, where small files do not.
  const numbers = bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + from + terms * 8);
  const textsFrom = from + terms * 8 + head.index;
  const entries = new Map<string, Entry>();
  let [number, text] = [0, textsFrom];
  for (const [path, stamp, settings, content, count, facts, words] of head.entries) {
    const hashes = new Uint32Array(numbers, number, count);
    const weights = new Float32Array(numbers, number + count * 4, count);
    const kept = new SavedKept(content, hashes, weights, bytes, text, text + facts, text + facts + words);
    entries.set(path, { stamp, settings, kept });
    number += count * 8;
    text += facts + words;
  }
  return { entries, index: bytes.subarray(from + terms * 8, textsFrom) };
}

/** Its texts are taken out of the file's bytes when they are asked for. */
class SavedKept implements Kept {
  readonly content: string;
  readonly hashes: Uint32Array;
  readonly weights: Float32Array;
  readonly #bytes: Buffer;
  readonly #from: number;
  readonly #middle: number;
  readonly #to: number;

  constructor(
    content: string,
    hashes: Uint32Array,
    weights: Float32Array,
    bytes: Buffer,
    from: number,
    middle: number,
    to: number,
  ) {
    this.content = content;
    this.hashes = hashes;
    this.weights = weights;
    this.#bytes = bytes;
    this.#from = from;
    this.#middle = middle;
    this.#to = to;
  }

  get facts(): string {
    return this.#bytes.toString('utf8', this.#from, this.#middle);
  }

  get words(): string {
    return this.#bytes.toString('utf8', this.#middle, this.#to);
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
