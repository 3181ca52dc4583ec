import { joined, signs } from './bytes.ts';

const TAG = 0x0112;

/** Which way up a camera was held, of what EXIF tells; undefined where it tells nothing that can be read. */
export function orientationOf(tiff: Uint8Array): number | undefined {
  if (tiff.length < 14) return undefined;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return undefined;
  const backwards = order === 0x4949;
  const first = view.getUint32(4, backwards);
  if (first + 2 > tiff.length) return undefined;
  const count = view.getUint16(first, backwards);
  for (let entry = 0; entry < count; entry++) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (view.getUint16(at, backwards) !== TAG) continue;
    const value = view.getUint16(at + 8, backwards);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** EXIF that tells nothing else: a photograph would lie on its side without it. */
export function orientationSegment(orientation: number): Uint8Array {
  const tiff = Uint8Array.of(
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  );
  return joined([Uint8Array.of(0xff, 0xe1, 0, 2 + 6 + tiff.length), signs('Exif\0\0'), tiff]);
}
