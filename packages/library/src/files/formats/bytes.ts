import { damaged } from './picture-of.ts';

/** Reads numbers and stretches of bytes, and refuses a picture that ends too early. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  take(length: number): Uint8Array {
    if (length < 0 || length > this.left) damaged('it ends too early');
    const taken = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return taken;
  }

  byte(): number {
    return this.take(1)[0] as number;
  }

  /** A number of two bytes, the greater first. */
  short(): number {
    this.take(2);
    return this.#view.getUint16(this.at - 2);
  }

  /** Two bytes, the smaller first. */
  shortBackwards(): number {
    this.take(2);
    return this.#view.getUint16(this.at - 2, true);
  }

  long(): number {
    this.take(4);
    return this.#view.getUint32(this.at - 4);
  }

  longBackwards(): number {
    this.take(4);
    return this.#view.getUint32(this.at - 4, true);
  }

  name(length = 4): string {
    return String.fromCharCode(...this.take(length));
  }
}

/** Stretches of bytes as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The codes of some signs. */
export function signs(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** A number in four bytes, the smaller first. */
export function longBackwards(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
