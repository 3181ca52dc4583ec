import { ByteReader, joined, longBackwards, signs } from './bytes.ts';
import { damaged, type Picture, refusePicture } from './picture-of.ts';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);
const IN_FRAME = new Set(['VP8 ', 'VP8L', 'ALPH']);
/** Bits that say that a profile, EXIF or XMP is there. */
const ABOUT = 0x20 | 0x08 | 0x04;
const FRAME_HEAD = 16;
const MOST_FRAMES = 1000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A WebP, chunk by chunk, without profiles, EXIF, XMP, unknown chunks and what follows its end. */
export function cleanWebp(bytes: Uint8Array): Picture {
  const whole = new ByteReader(bytes);
  whole.take(4);
  const length = whole.longBackwards();
  const reader = new ByteReader(whole.take(length));
  reader.take(4);
  const parts: Uint8Array[] = [signs('WEBP')];
  let canvas: Size | undefined;
  let picture: Size | undefined;
  let frames = 0;
  for (const { name, data } of chunksOf(reader)) {
    if (!KEPT.has(name)) continue;
    let kept = data;
    if (name === 'VP8X') {
      if (data.length !== 10 || canvas !== undefined) damaged('its head is not that of a WebP');
      canvas = { width: three(data, 4) + 1, height: three(data, 7) + 1 };
      kept = data.slice();
      kept[0] = (data[0] as number) & ~ABOUT;
    } else if (name === 'ANMF') {
      if (++frames > MOST_FRAMES) refusePicture(`It has more than ${MOST_FRAMES} pictures.`);
      const inner = frameOf(data);
      picture ??= inner.size;
      kept = inner.bytes;
    } else if (name === 'ANIM' && data.length !== 6) damaged('its head is not that of a WebP');
    else picture = sizeOf(name, data) ?? picture;
    parts.push(chunk(name, kept));
  }
  if (picture === undefined) damaged('it shows nothing');
  const { width, height } = canvas ?? picture;
  if (picture.width > width || picture.height > height) damaged('one of its pictures is larger than the whole');
  const body = joined(parts);
  return { type: 'webp', width, height, bytes: joined([signs('RIFF'), longBackwards(body.length), body]) };
}

function* chunksOf(reader: ByteReader): Generator<{ readonly name: string; readonly data: Uint8Array }> {
  while (reader.left > 0) {
    const name = reader.name();
    const data = reader.take(reader.longBackwards());
    if (data.length % 2 === 1 && reader.left > 0) reader.take(1);
    yield { name, data };
  }
}

/** One picture of an animation, without unknown chunks of its own. */
function frameOf(data: Uint8Array): { readonly size: Size; readonly bytes: Uint8Array } {
  const reader = new ByteReader(data);
  const parts = [reader.take(FRAME_HEAD)];
  let size: Size | undefined;
  for (const { name, data: inner } of chunksOf(reader)) {
    if (!IN_FRAME.has(name)) continue;
    size = sizeOf(name, inner) ?? size;
    parts.push(chunk(name, inner));
  }
  if (size === undefined) damaged('one of its pictures shows nothing');
  return { size, bytes: joined(parts) };
}

function sizeOf(name: string, data: Uint8Array): Size | undefined {
  const reader = new ByteReader(data);
  if (name === 'VP8 ') {
    reader.take(3);
    if (reader.name(3) !== '\x9d\x01\x2a') damaged('it shows nothing');
    return { width: reader.shortBackwards() & 0x3fff, height: reader.shortBackwards() & 0x3fff };
  }
  if (name === 'VP8L') {
    if (reader.byte() !== 0x2f) damaged('it shows nothing');
    const bits = reader.longBackwards();
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return undefined;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  return joined([signs(name), longBackwards(data.length), data, new Uint8Array(data.length % 2)]);
}

function three(data: Uint8Array, at: number): number {
  return (data[at] as number) | ((data[at + 1] as number) << 8) | ((data[at + 2] as number) << 16);
}
