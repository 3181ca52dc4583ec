import { crc32 } from 'node:zlib';
import { ByteReader, joined } from './bytes.ts';
import { damaged, type Picture, refusePicture } from './picture-of.ts';

/** The chunks that make the picture; all others (text, EXIF, colour profiles, times, private ones) are left out. */
const KEPT = new Set('IHDR PLTE tRNS IDAT IEND gAMA cHRM sRGB sBIT bKGD pHYs acTL fcTL fdAT'.split(' '));
/** Bytes of the small ones: a longer one holds something else. */
const FIXED: Readonly<Record<string, readonly number[]>> = {
  IHDR: [13],
  IEND: [0],
  gAMA: [4],
  cHRM: [32],
  sRGB: [1],
  pHYs: [9],
  acTL: [8],
  fcTL: [26],
  sBIT: [1, 2, 3, 4],
  bKGD: [1, 2, 6],
};
/** The depths that each kind of colour may have. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** As in a GIF. */
const MOST_FRAMES = 1000;

/** A PNG, chunk by chunk, without those that are not the picture. */
export function cleanPng(bytes: Uint8Array): Picture {
  const reader = new ByteReader(bytes);
  const parts = [reader.take(8)];
  let size: { width: number; height: number } | undefined;
  let hasData = false;
  let frames = 0;
  for (;;) {
    const start = reader.at;
    const length = reader.long();
    const name = reader.name();
    const data = reader.take(length);
    const sum = reader.long();
    if (size === undefined && name !== 'IHDR') damaged('it does not begin as a PNG does');
    if (!KEPT.has(name)) continue;
    if (
      FIXED[name]?.includes(length) === false ||
      (name === 'PLTE' && length > 768) ||
      (name === 'tRNS' && length > 256)
    )
      damaged(`its part ${name} has ${length} bytes`);
    if (crc32(bytes.subarray(start + 4, start + 8 + length)) !== sum)
      damaged(`its part ${name} is not the one that was written`);
    if (name === 'IHDR') {
      if (size !== undefined) damaged('it begins twice');
      size = sizeOf(new ByteReader(data));
    }
    if (name === 'IDAT') hasData = true;
    if (name === 'fcTL') {
      if (++frames > MOST_FRAMES) refusePicture(`It moves in more than ${MOST_FRAMES} frames. Save it shorter.`);
      if (size === undefined || !isInside(new ByteReader(data), size)) damaged('a frame of it is larger than it is');
    }
    parts.push(bytes.subarray(start, reader.at));
    if (name === 'IEND') break;
  }
  if (size === undefined || !hasData) damaged('it shows nothing');
  return { type: 'png', ...size, bytes: joined(parts) };
}

/** Does a frame of a picture that moves lie in it? */
function isInside(reader: ByteReader, size: { readonly width: number; readonly height: number }): boolean {
  reader.long();
  const [width, height, left, top] = [reader.long(), reader.long(), reader.long(), reader.long()];
  return width > 0 && height > 0 && left + width <= size.width && top + height <= size.height;
}

function sizeOf(reader: ByteReader): { width: number; height: number } {
  const [width, height, depth, colour, compression, filter, interlaced] = [
    reader.long(),
    reader.long(),
    reader.byte(),
    reader.byte(),
    reader.byte(),
    reader.byte(),
    reader.byte(),
  ];
  if (DEPTHS[colour]?.includes(depth) !== true || compression !== 0 || filter !== 0 || interlaced > 1)
    damaged('it is written in no way that a PNG may be');
  return { width, height };
}
