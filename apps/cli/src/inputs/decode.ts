import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import type { Fault } from './faults.ts';

/** What files begin with that are often dropped among documents. */
const KINDS: readonly (readonly [bytes: string, kind: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a Word document or another zip archive'],
  ['\xd0\xcf\x11\xe0', 'an old Word document'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'a compressed archive'],
  ['\x7fELF', 'a program'],
];

/** The text in `bytes`, a byte order mark included; or why there is none. */
export function decode(bytes: Uint8Array): string | Fault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return empty('The file is empty.');
  const [first, second] = buffer;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return utf16(first === 0xff ? 'UTF-16LE' : 'UTF-16BE');
  const head = buffer.toString('latin1', 0, 8);
  const kind = KINDS.find(([sign]) => head.startsWith(sign))?.[1];
  if (kind !== undefined) {
    return { code: 'not-text', message: `This is ${kind}, not a text. Export it as Markdown first.` };
  }
  const zero = buffer.indexOf(0);
  if (zero >= 0) return withZero(buffer, zero);
  if (isAscii(buffer)) return orEmpty(buffer.toString('latin1'));
  if (isUtf8(buffer)) return orEmpty(buffer.toString('utf8'));
  const at = firstInvalid(buffer);
  const line = countLines(buffer, at) + 1;
  const byte = `0x${(buffer[at] ?? 0).toString(16).padStart(2, '0')}`;
  return {
    code: 'not-text',
    message: `Byte ${at} (${byte}, in line ${line}) is not valid UTF-8. Save the file as UTF-8, for instance with “iconv -f WINDOWS-1252 -t UTF-8”.`,
  };
}

function orEmpty(text: string): string | Fault {
  // U+FEFF counts as a space here: a byte order mark alone is no text.
  return text.length < 4096 && text.trim() === '' ? empty('The file holds nothing but spaces.') : text;
}

function empty(what: string): Fault {
  return { code: 'not-text', message: `${what} “failonce new” writes a template into a new one.` };
}

function utf16(name: string): Fault {
  return {
    code: 'not-text',
    message: `This text is stored as ${name}. Save it as UTF-8, for instance with “iconv -f ${name} -t UTF-8”.`,
  };
}

function withZero(buffer: Buffer, at: number): Fault {
  // Latin text in UTF-16 has a zero in every other byte.
  const sample = Math.min(buffer.length, 512);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i++) {
    if (buffer[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (odd > sample / 3 && even === 0) return utf16('UTF-16LE');
  if (even > sample / 3 && odd === 0) return utf16('UTF-16BE');
  return {
    code: 'not-text',
    message: `This is no text: byte ${at} is zero. A postmortem is one Markdown file in UTF-8; name that one, or export it first.`,
  };
}

/** Offset of the first byte that begins no valid UTF-8 character. */
function firstInvalid(buffer: Buffer): number {
  // Halving: whatever is valid up to a character's beginning can be skipped.
  let low = 0;
  let high = buffer.length;
  while (high - low > 8) {
    let middle = (low + high) >> 1;
    while (middle > low && ((buffer[middle] as number) & 0xc0) === 0x80) middle--;
    if (middle === low) break;
    if (isUtf8(buffer.subarray(low, middle))) low = middle;
    else high = middle;
  }
  for (let at = low; at < buffer.length; ) {
    const size = [1, 2, 3, 4].find(
      (length) => at + length <= buffer.length && isUtf8(buffer.subarray(at, at + length)),
    );
    if (size === undefined) return at;
    at += size;
  }
  return low;
}

function countLines(buffer: Buffer, end: number): number {
  let lines = 0;
  for (let at = buffer.indexOf(10); at >= 0 && at < end; at = buffer.indexOf(10, at + 1)) lines++;
  return lines;
}
