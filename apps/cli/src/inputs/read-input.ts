import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { decode } from './decode.ts';
import { describeFault, type Fault } from './faults.ts';

/** No postmortem comes near it: this is a log, an archive or a mistake. */
export const LARGEST = 5 * 1024 * 1024;
const FIRST = 64 * 1024;

// One for all documents of a thread: reading ten thousand files leaves nothing to collect.
let buffer = Buffer.allocUnsafeSlow(FIRST);

/** The text of a file, or why it cannot be judged. */
export function readInput(file: string): string | Fault {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const stat = fstatSync(descriptor);
    if (stat.isDirectory())
      return { code: 'file-unreadable', message: 'This is a folder, where a file was expected. Name a file in it.' };
    if (stat.size > LARGEST) return tooLarge(stat.size);
    let length = 0;
    for (;;) {
      if (length === buffer.length) grow();
      const read = readSync(descriptor, buffer, length, buffer.length - length, null);
      if (read === 0) break;
      length += read;
      // A pipe tells its size only by ending.
      if (length > LARGEST) return tooLarge(undefined);
    }
    return decode(buffer.subarray(0, length));
  } catch (cause) {
    if (isBrokenLink(file, cause)) {
      return {
        code: 'file-not-found',
        message: 'This is a symbolic link to something that is not there. Make it point to the document, or remove it.',
      };
    }
    return describeFault(cause, 'file');
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The text of standard input, or why it cannot be judged. */
export async function readStdin(stream: AsyncIterable<Uint8Array> = process.stdin): Promise<string | Fault> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LARGEST) return tooLarge(undefined);
  }
  if (length === 0)
    return { code: 'not-text', message: 'Nothing came in. Send a document to it, for instance with “< outage.md”.' };
  return decode(Buffer.concat(chunks));
}

function isBrokenLink(file: string, cause: unknown): boolean {
  return (
    (cause as NodeJS.ErrnoException).code === 'ENOENT' &&
    lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
  );
}

function grow(): void {
  const larger = Buffer.allocUnsafeSlow(Math.min(buffer.length * 4, LARGEST + 1));
  buffer.copy(larger);
  buffer = larger;
}

function tooLarge(size: number | undefined): Fault {
  const has = size === undefined ? 'more than 5 MB' : `${(size / 1024 / 1024).toFixed(1)} MB`;
  return {
    code: 'file-too-large',
    message: `The file has ${has}; the limit is 5 MB. A postmortem has 400 to 600 words: name the single document, not a log or an archive.`,
  };
}
