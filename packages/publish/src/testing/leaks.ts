import { spawnSync } from 'node:child_process';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** A string that is planted where nobody outside may see it. */
export interface Planted {
  /** “in a comment” */
  readonly place: string;
  readonly word: string;
}

/** So many layers of compression are looked into. */
const DEEPEST = 3;

/**
 * Which planted strings stand in some bytes: as they are in any letter case, in UTF-16, as entities, percent signs, escapes
 * of JSON or PDF, hexadecimal or base64, parted by tags or signs, and in whatever of it is compressed, be it a ZIP, a PDF, or
 * gzip, deflate and Brotli at any place.
 */
export function leaksIn(bytes: Uint8Array, planted: readonly Planted[]): string[] {
  const found = new Set<string>();
  for (const layer of layersOf(Buffer.from(bytes), DEEPEST)) {
    const views = viewsOf(layer);
    const exact = layer.toString('latin1');
    for (const { place, word } of planted) {
      const lower = word.toLowerCase();
      if (views.some((view) => view.includes(lower)) || encodedIn(exact, word)) found.add(place);
    }
  }
  return [...found];
}

// Node's own `toString('utf16le')` writes beyond its memory where the bytes are odd in number.
const UTF_16 = new TextDecoder('utf-16le');
const UTF_16_BACKWARDS = new TextDecoder('utf-16be');

function viewsOf(layer: Buffer): string[] {
  const text = layer.toString('utf8');
  const decoded = decodedOf(text);
  const plain = [
    text,
    // With each byte as the first one.
    ...[layer, layer.subarray(1)].flatMap((bytes) => [UTF_16.decode(bytes), UTF_16_BACKWARDS.decode(bytes)]),
    decoded,
    decodedOf(decoded),
    // Parted by tags of HTML or of Word, by marks, by blanks and line breaks.
    decoded.replace(/<[^<>]*>/g, ''),
    decoded.replace(/<[^<>]*>/g, '').replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  return plain.map((view) => view.toLowerCase());
}

function decodedOf(text: string): string {
  return text
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, code: string) => point(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});?/g, (_, code: string) => point(Number(code)))
    .replace(/\\u\{?([0-9a-f]{4})\}?/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\x([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)))
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function point(code: number): string {
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}

/** In hexadecimal and base64, of UTF-8 and UTF-16, as it was planted, and in small and large letters. */
function encodedIn(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  for (const each of new Set([word, word.toLowerCase(), word.toUpperCase()])) {
    for (const bytes of [Buffer.from(each), Buffer.from(each, 'utf16le'), Buffer.from(each, 'utf16le').swap16()]) {
      if (lower.includes(bytes.toString('hex'))) return true;
      // What base64 makes of it hangs on where it begins: the characters in the middle are the same.
      for (let before = 0; before < 3; before++) {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        const middle = encoded.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 8) / 6) - 1);
        if (text.includes(middle) || text.includes(middle.replaceAll('+', '-').replaceAll('/', '_'))) return true;
      }
    }
  }
  return false;
}

/** The bytes, and all that is compressed in them. */
function layersOf(bytes: Buffer, deep: number): Buffer[] {
  const layers = [bytes];
  if (deep === 0) return layers;
  const within: Buffer[] = [];
  for (const open of [gunzipSync, brotliDecompressSync, inflateSync]) {
    const opened = tried(() => open(bytes));
    if (opened !== undefined && opened.length > 0) within.push(opened);
  }
  const text = bytes.toString('latin1');
  // ZIP: each entry by its local header.
  for (let at = text.indexOf('PK\x03\x04'); at >= 0; at = text.indexOf('PK\x03\x04', at + 4)) {
    const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const opened = tried(() => inflateRawSync(bytes.subarray(data), { finishFlush: 2 }));
    if (opened !== undefined) within.push(opened);
  }
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const opened = tried(() => inflateSync(bytes.subarray(start), { finishFlush: 2 }));
    if (opened !== undefined) within.push(opened);
  }
  // What data: addresses hold.
  for (const match of text.matchAll(/;base64,([A-Za-z0-9+/=]{16,})/g))
    within.push(Buffer.from(match[1] as string, 'base64'));
  // gzip anywhere else, as pages of a search index have it.
  for (let at = text.indexOf('\x1f\x8b\x08', 1); at >= 0; at = text.indexOf('\x1f\x8b\x08', at + 3)) {
    const opened = tried(() => gunzipSync(bytes.subarray(at), { finishFlush: 2 }));
    if (opened !== undefined) within.push(opened);
  }
  if (text.startsWith('%PDF-')) within.push(...readPdf(bytes));
  for (const each of within) layers.push(...layersOf(each, deep - 1));
  return layers;
}

/** What a reader of PDF reads: its words stand there as numbers of glyphs. */
function readPdf(bytes: Buffer): Buffer[] {
  return [
    ['pdftotext', ['-', '-']],
    ['pdfinfo', ['-']],
  ].flatMap(([program, options]) => {
    const { stdout, error } = spawnSync(program as string, options as string[], { input: bytes });
    return error === undefined ? [stdout] : [];
  });
}

function tried(open: () => Buffer): Buffer | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
