import { isUtf8 } from 'node:buffer';

/** No postmortem comes near it: this is a log, an archive or a mistake. */
const LARGEST = 5 * 1024 * 1024;

/** The text of a file's bytes, or why there is none. */
export type ReadText =
  | {
      readonly text: string;
      /** Pictures that came with it, by the names that its text has for them. */
      readonly pictures?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
      /** What of the file is not in the text, each a sentence. */
      readonly notes?: readonly string[];
    }
  | { readonly why: string };

/** Reads old text in whatever it was saved: UTF-8, UTF-16 with its mark, else Windows-1252, which Latin-1 is part of. */
export function textOfBytes(bytes: Uint8Array): ReadText {
  if (bytes.length > LARGEST) return { why: 'It is larger than 5 MB: a log or an archive, and no postmortem.' };
  const text = decode(bytes);
  if (text === undefined) return { why: 'It is no text.' };
  return text.trim() === '' ? { why: 'It is empty.' } : { text };
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return whole(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return whole(new TextDecoder('utf-16be').decode(bytes));
  // The mark of UTF-8 stays: a text is kept byte for byte.
  if (isUtf8(bytes)) return whole(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
  return bytes.every(isPrinted) ? new TextDecoder('windows-1252').decode(bytes) : undefined;
}

/** No database keeps the character zero in a text. */
function whole(text: string): string | undefined {
  return text.includes('\0') ? undefined : text.toWellFormed();
}

function isPrinted(byte: number): boolean {
  return (byte >= 0x20 && byte !== 0x7f) || (byte >= 0x09 && byte <= 0x0d);
}
