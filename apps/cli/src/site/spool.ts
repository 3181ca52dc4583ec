import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Where something lies that was put aside during a run. */
export interface Place {
  readonly thread: number;
  readonly at: number;
  readonly length: number;
}

/** What a thread puts aside on the disk, so that memory does not grow with the number of texts. */
export class SpoolWriter {
  readonly #file: number;
  #at = 0;

  constructor(folder: string) {
    this.#file = openSync(fileOf(folder, threadId), 'w');
  }

  write(text: string): Place {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    const place = { thread: threadId, at: this.#at, length: bytes.length };
    this.#at += bytes.length;
    return place;
  }
}

/** Reads what threads have put aside. */
export class SpoolReader {
  readonly #folder: string;
  readonly #files = new Map<number, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  read({ thread, at, length }: Place): string {
    let file = this.#files.get(thread);
    if (file === undefined) {
      file = openSync(fileOf(this.#folder, thread), 'r');
      this.#files.set(thread, file);
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

function fileOf(folder: string, thread: number): string {
  return join(folder, `spool-${thread}`);
}
