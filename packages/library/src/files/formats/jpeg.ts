import { ByteReader, joined, signs } from './bytes.ts';
import { orientationOf, orientationSegment } from './orientation.ts';
import { damaged, type Picture } from './picture-of.ts';

const SOF = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
/** Tables and restarts, which the picture needs. */
const TABLES = new Set([0xc4, 0xcc, 0xdb, 0xdd, 0xdc]);
const EXIF = 'Exif\0\0';

/** A JPEG, segment by segment, without EXIF, XMP, profiles, previews, comments and what follows its end; the way up stays. */
export function cleanJpeg(bytes: Uint8Array): Picture {
  const reader = new ByteReader(bytes);
  const parts = [reader.take(2)];
  let size: { width: number; height: number } | undefined;
  let orientation = 1;
  let scans = 0;
  for (;;) {
    const marker = nextMarker(reader);
    if (marker === 0xd9) break;
    const data = reader.take(reader.short() - 2);
    const whole = bytes.subarray(reader.at - data.length - 4, reader.at);
    const begins = (text: string): boolean => signs(text).every((code, at) => data[at] === code);
    if (marker === 0xe1 && begins(EXIF)) orientation = orientationOf(data.subarray(EXIF.length)) ?? orientation;
    else if (marker === 0xe0 && begins('JFIF\0') && data.length >= 14) parts.push(jfifOf(data));
    // Which colours the numbers mean: without it they would be others.
    else if (marker === 0xee && begins('Adobe') && data.length === 12) parts.push(whole);
    else if (TABLES.has(marker)) parts.push(whole);
    else if (SOF.has(marker)) {
      if (size !== undefined) damaged('it begins twice');
      size = { height: ((data[1] ?? 0) << 8) | (data[2] ?? 0), width: ((data[3] ?? 0) << 8) | (data[4] ?? 0) };
      if (orientation > 1) parts.splice(1, 0, orientationSegment(orientation));
      parts.push(whole);
    } else if (marker === 0xda) {
      if (size === undefined) damaged('it shows nothing');
      scans++;
      parts.push(whole, scanOf(reader));
    }
  }
  if (size === undefined || scans === 0) damaged('it shows nothing');
  parts.push(Uint8Array.of(0xff, 0xd9));
  const turned = orientation >= 5;
  return {
    type: 'jpeg',
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    bytes: joined(parts),
  };
}

function nextMarker(reader: ByteReader): number {
  if (reader.byte() !== 0xff) damaged('there is something between its parts');
  let marker = reader.byte();
  while (marker === 0xff) marker = reader.byte();
  if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) damaged('one of its parts has no beginning');
  return marker;
}

/** The resolution, without the preview that may stand behind it. */
function jfifOf(data: Uint8Array): Uint8Array {
  const fixed = data.slice(0, 14);
  fixed[12] = 0;
  fixed[13] = 0;
  return joined([Uint8Array.of(0xff, 0xe0, 0, 16), fixed]);
}

/** The numbers of the picture: up to the next marker that is none of theirs. */
function scanOf(reader: ByteReader): Uint8Array {
  const { bytes } = reader;
  const start = reader.at;
  for (let at = start; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] as number;
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at++;
    else if (next !== 0xff) {
      reader.at = at;
      return bytes.subarray(start, at);
    }
  }
  damaged('it ends too early');
}
