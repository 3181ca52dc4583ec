import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Where something lies that was put aside during a run. */
export interface Place {
  /** In which of the files. */
  readonly file: string;
  readonly at: number;
  readonly length: number;
}

/** In this thread so far: each has a file of its own. */
let writers = 0;

/** What a thread puts aside on the disk, so that memory does not grow with the number of texts. */
export class SpoolWriter {
  readonly #name = `${threadId}-${writers++}`;
  readonly #file: number;
  #at = 0;

  constructor(folder: string) {
    this.#file = openSync(fileOf(folder, this.#name), 'w');
  }

  write(text: string): Place {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    const place = { file: this.#name, at: this.#at, length: bytes.length };
    this.#at += bytes.length;
    return place;
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Reads what threads have put aside. */
export class SpoolReader {
  readonly #folder: string;
  readonly #files = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  read({ file: name, at, length }: Place): string {
    let file = this.#files.get(name);
    if (file === undefined) {
      file = openSync(fileOf(this.#folder, name), 'r');
      this.#files.set(name, file);
    }
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const read = readSync(file, bytes, done, length - done, at + done);
      if (read === 0) throw new Error('What was put aside is cut off.');
      done += read;
    }
    return bytes.toString();
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
  }
}

function fileOf(folder: string, name: string): string {
  return join(folder, `spool-${name}`);
}
