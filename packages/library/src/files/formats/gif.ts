import { ByteReader, joined } from './bytes.ts';
import { damaged, type Picture, refusePicture } from './picture-of.ts';

/** Extensions that tell how often it is shown; every other application's is left out. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);
const MOST_FRAMES = 1000;

/** A GIF, block by block, without comments, texts, XMP and what follows its end. */
export function cleanGif(bytes: Uint8Array): Picture {
  const reader = new ByteReader(bytes);
  reader.take(6);
  const [width, height, flags] = [reader.shortBackwards(), reader.shortBackwards(), reader.byte()];
  reader.take(2);
  colours(reader, flags);
  const parts = [bytes.subarray(0, reader.at)];
  let frames = 0;
  for (;;) {
    const start = reader.at;
    const kind = reader.byte();
    if (kind === 0x3b) break;
    if (kind === 0x2c) {
      const [left, top, wide, high] = [
        reader.shortBackwards(),
        reader.shortBackwards(),
        reader.shortBackwards(),
        reader.shortBackwards(),
      ];
      if (left + wide > width || top + high > height) damaged('one of its pictures is larger than the whole');
      colours(reader, reader.byte());
      reader.byte();
      skipBlocks(reader);
      if (++frames > MOST_FRAMES) refusePicture(`It has more than ${MOST_FRAMES} pictures.`);
      parts.push(bytes.subarray(start, reader.at));
    } else if (kind === 0x21) {
      const label = reader.byte();
      if (label === 0xf9 && reader.bytes[reader.at] === 4) {
        reader.take(5);
        if (reader.byte() !== 0) damaged('one of its parts does not end');
        parts.push(bytes.subarray(start, reader.at));
        continue;
      }
      const isLoop =
        label === 0xff &&
        reader.bytes[reader.at] === 11 &&
        LOOPS.has(String.fromCharCode(...bytes.subarray(reader.at + 1, reader.at + 12)));
      skipBlocks(reader);
      // 3 bytes of it, and no more.
      if (isLoop && reader.at - start === 19) parts.push(bytes.subarray(start, reader.at));
    } else damaged('there is something between its parts');
  }
  if (frames === 0) damaged('it shows nothing');
  parts.push(Uint8Array.of(0x3b));
  return { type: 'gif', width, height, bytes: joined(parts) };
}

function colours(reader: ByteReader, flags: number): void {
  if ((flags & 0x80) !== 0) reader.take(3 * 2 ** ((flags & 7) + 1));
}

function skipBlocks(reader: ByteReader): void {
  for (let length = reader.byte(); length > 0; length = reader.byte()) reader.take(length);
}
