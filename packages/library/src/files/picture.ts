import { cleanGif } from './formats/gif.ts';
import { cleanJpeg } from './formats/jpeg.ts';
import { type Picture, refusePicture } from './formats/picture-of.ts';
import { cleanPng } from './formats/png.ts';
import { cleanWebp } from './formats/webp.ts';

/** Bytes of a picture at most. */
export const MOST_BYTES = 4 * 1024 * 1024;
const MOST_SIDE = 10_000;
const MOST_PIXELS = 40_000_000;

/**
 * Reads a picture by its content, whatever it is called, and leaves out all that is not the picture itself: places,
 * cameras, comments, previews, and whatever was hung on behind its end. Throws `picture-refused`, which says why.
 */
export function readPicture(bytes: Uint8Array): Picture {
  if (bytes.length > MOST_BYTES)
    refusePicture(`It has ${megabytes(bytes.length)} MB; at most ${megabytes(MOST_BYTES)} are kept. Save it smaller.`);
  const clean = cleanerOf(bytes)(bytes);
  const { width, height } = clean;
  if (width < 1 || height < 1) refusePicture('It is damaged: it has no width or no height.');
  if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS)
    refusePicture(
      `It has ${width} × ${height} pixels; at most ${MOST_PIXELS / 1e6} million, and ${MOST_SIDE} on a side, are kept. Save it smaller.`,
    );
  return clean;
}

const CLEANERS: readonly (readonly [begins: (text: string) => boolean, (bytes: Uint8Array) => Picture])[] = [
  [(text) => text.startsWith('\x89PNG\r\n\x1a\n'), cleanPng],
  [(text) => text.startsWith('\xff\xd8\xff'), cleanJpeg],
  [(text) => text.startsWith('GIF87a') || text.startsWith('GIF89a'), cleanGif],
  [(text) => text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP', cleanWebp],
];

function cleanerOf(bytes: Uint8Array): (bytes: Uint8Array) => Picture {
  const begin = String.fromCharCode(...bytes.subarray(0, 16));
  const found = CLEANERS.find(([begins]) => begins(begin));
  if (found !== undefined) return found[1];
  if (/^(?:\xef\xbb\xbf)?\s*</.test(begin)) refusePicture('An SVG, or a page, can carry scripts. Export it as PNG.');
  refusePicture('By its content it is neither PNG, JPEG, WebP nor GIF. Save it as one of these.');
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace('.0', '');
}
