import { TextDecoder } from './web.ts';

// linear: bounded by the beginning of a page
const DECLARED = /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([a-z0-9_-]{2,40})/i;

/** The text of a page's bytes: by its mark, as it says itself, else UTF-8, else Windows-1252. */
export function textOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le') ?? '';
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be') ?? '';
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes, 'utf-8') ?? '';
  const utf8 = decoded(bytes, 'utf-8', true);
  if (utf8 !== undefined) return utf8;
  const head = decoded(bytes.subarray(0, 4096), 'windows-1252') ?? '';
  const declared = DECLARED.exec(head)?.[1];
  return (declared && decoded(bytes, declared)) || (decoded(bytes, 'windows-1252') ?? '');
}

function decoded(bytes: Uint8Array, encoding: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
