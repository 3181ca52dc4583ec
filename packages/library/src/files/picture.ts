import { AppError } from '@failonce/document';
import { cleanGif } from './formats/gif.ts';
import { cleanJpeg } from './formats/jpeg.ts';
import { cleanPng } from './formats/png.ts';
import { cleanWebp } from './formats/webp.ts';

/** The kinds of pictures that are kept. */
export const PICTURE_TYPES = ['png', 'jpeg', 'webp', 'gif'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** A picture as it is kept: what it shows, and nothing that tells who took it, where or with what. */
export interface Picture {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

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

/** Says why a picture is not kept. */
export function refusePicture(why: string): never {
  throw new AppError('picture-refused', { message: `This picture is not kept. ${why}` });
}

/** Says that a picture ends before it should, or is not what it claims to be. */
export function damaged(what: string): never {
  refusePicture(`It is damaged: ${what}. Save it anew, as PNG for example.`);
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
