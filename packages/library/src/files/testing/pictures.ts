import { crc32, deflateSync } from 'node:zlib';
import { joined, longBackwards, signs } from '../formats/bytes.ts';

/** A word that no picture shows, wherever it stands in a file. */
export const PLANTED = 'Planted-Latitude-52.5200';

const long = (value: number): Uint8Array => longBackwards(value).reverse();
const short = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 255);
const shortBackwards = (value: number): Uint8Array => short(value).reverse();

/** A chunk of a PNG. */
export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined([signs(name), data]);
  return joined([long(data.length), body, long(crc32(body))]);
}

/** A small PNG, with a word in every chunk that may hold one, and behind its end. */
export function png({ width = 2, height = 2, planted = PLANTED } = {}): Uint8Array {
  const rows = new Uint8Array(Math.min(height, 100) * (1 + Math.min(width, 100)));
  return joined([
    signs('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', joined([long(width), long(height), Uint8Array.of(8, 0, 0, 0, 0)])),
    pngChunk('iCCP', signs(`p\0\0${planted}`)),
    pngChunk('tEXt', signs(`Comment\0${planted}`)),
    pngChunk('zTXt', signs(`Comment\0\0${planted}`)),
    pngChunk('iTXt', signs(`XML:com.adobe.xmp\0\0\0\0\0${planted}`)),
    pngChunk('eXIf', signs(`MM\0*${planted}`)),
    pngChunk('prVt', signs(planted)),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('tIME', new Uint8Array(7)),
    pngChunk('IEND', new Uint8Array()),
    signs(`<script>${planted}</script>`),
  ]);
}

const segment = (marker: number, data: Uint8Array): Uint8Array =>
  joined([Uint8Array.of(0xff, marker), short(data.length + 2), data]);

/** A JPEG of two bytes of numbers, held sideways, with a word wherever one may stand. */
export function jpeg({ width = 4, height = 3, planted = PLANTED } = {}): Uint8Array {
  const exif = joined([
    signs('Exif\0\0II*\0'),
    longBackwards(8),
    shortBackwards(1),
    shortBackwards(0x112),
    shortBackwards(3),
    longBackwards(1),
    shortBackwards(6),
    shortBackwards(0),
    signs(planted),
  ]);
  return joined([
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, joined([signs('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 1, 1), signs(planted)])),
    segment(0xe1, exif),
    segment(0xe1, signs(`http://ns.adobe.com/xap/1.0/\0${planted}`)),
    segment(0xe2, signs(`ICC_PROFILE\0${planted}`)),
    segment(0xed, signs(`Photoshop 3.0\0${planted}`)),
    segment(0xfe, signs(planted)),
    segment(0xdb, new Uint8Array(65)),
    segment(0xc0, joined([Uint8Array.of(8), short(height), short(width), Uint8Array.of(1, 1, 0x11, 0)])),
    segment(0xc4, new Uint8Array(17)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    Uint8Array.of(0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56),
    Uint8Array.of(0xff, 0xd9),
    signs(planted),
  ]);
}

/** A GIF that moves, with a word wherever one may stand. */
export function gif({ width = 2, height = 2, planted = PLANTED } = {}): Uint8Array {
  const blocks = (text: string): Uint8Array => joined([Uint8Array.of(text.length), signs(text), Uint8Array.of(0)]);
  return joined([
    signs('GIF89a'),
    shortBackwards(width),
    shortBackwards(height),
    Uint8Array.of(0x80, 0, 0),
    new Uint8Array(6),
    Uint8Array.of(0x21, 0xff, 11),
    signs('NETSCAPE2.0'),
    Uint8Array.of(3, 1, 0, 0, 0),
    Uint8Array.of(0x21, 0xff, 11),
    signs('XMP DataXMP'),
    blocks(planted),
    Uint8Array.of(0x21, 0xfe),
    blocks(planted),
    Uint8Array.of(0x21, 0xf9, 4, 0, 0, 0, 0, 0),
    Uint8Array.of(0x2c, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 2, 0x4c, 1, 0),
    Uint8Array.of(0x3b),
    signs(planted),
  ]);
}

/** A WebP with a word wherever one may stand. */
export function webp({ width = 3, height = 2, planted = PLANTED } = {}): Uint8Array {
  const chunk = (name: string, data: Uint8Array): Uint8Array =>
    joined([signs(name), longBackwards(data.length), data, new Uint8Array(data.length % 2)]);
  const three = (value: number): Uint8Array => longBackwards(value).subarray(0, 3);
  const body = joined([
    signs('WEBP'),
    chunk('VP8X', joined([Uint8Array.of(0x2c, 0, 0, 0), three(width - 1), three(height - 1)])),
    chunk('ICCP', signs(planted)),
    chunk('VP8L', joined([Uint8Array.of(0x2f), longBackwards(2 | (1 << 14)), new Uint8Array(3)])),
    chunk('EXIF', signs(planted)),
    chunk('XMP ', signs(planted)),
    chunk('ODD ', signs(planted)),
  ]);
  return joined([signs('RIFF'), longBackwards(body.length), body, signs(planted)]);
}

export const PICTURES = { png, jpeg, gif, webp } as const;
