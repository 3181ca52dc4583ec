import { describe, expect, it } from 'vitest';
import { joined, signs } from './formats/bytes.ts';
import { readPicture } from './picture.ts';
import { gif, jpeg, PICTURES, PLANTED, png, pngChunk, webp } from './testing/pictures.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe.each(Object.entries(PICTURES))('a picture in %s', (type, make) => {
  it('is kept without anything that it tells beside what it shows', () => {
    const given = make();
    expect(text(given).split(PLANTED).length).toBeGreaterThan(3);
    const clean = readPicture(given);
    expect(clean.type).toBe(type);
    expect(text(clean.bytes)).not.toContain('Planted');
    // What was cleaned is clean, and the same whatever was told beside it.
    expect(readPicture(clean.bytes)).toEqual(clean);
    expect(readPicture(make({ planted: `${PLANTED} again` })).bytes).toEqual(clean.bytes);
  });

  it('is refused wherever it is cut off, and in plain words', () => {
    const whole = readPicture(make()).bytes;
    for (let length = 0; length < whole.length; length++)
      expect(() => readPicture(whole.subarray(0, length)), `${length} bytes`).toThrow(
        /^This picture is not kept\. .+\.$/,
      );
  });

  it('never breaks the reader, whichever byte is another', () => {
    const whole = make();
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = (changed[at] as number) ^ 0xff;
      try {
        expect(text(readPicture(changed).bytes)).not.toContain(PLANTED);
      } catch (error) {
        expect(error).toMatchObject({ code: 'picture-refused' });
      }
    }
  });

  it('of huge size is refused by its numbers, before anybody unpacks it', () => {
    expect(() => readPicture(make({ width: 9999, height: 9999 }))).toThrow(
      /99(?:99)? × 9999|9999 × 9999 pixels|larger than/,
    );
  });
});

it('knows sizes, and keeps the way up of a photograph', () => {
  expect(readPicture(png({ width: 7, height: 5 }))).toMatchObject({ width: 7, height: 5 });
  expect(readPicture(gif())).toMatchObject({ width: 2, height: 2 });
  expect(readPicture(webp())).toMatchObject({ width: 3, height: 2 });
  const photo = readPicture(jpeg({ width: 4, height: 3 }));
  expect([photo.width, photo.height]).toEqual([3, 4]);
  expect(text(photo.bytes)).toContain('Exif');
});

const moving = (frames: readonly Uint8Array[]): Uint8Array => {
  const whole = png();
  return joined([whole.subarray(0, 33), pngChunk('acTL', new Uint8Array(8)), ...frames, whole.subarray(33)]);
};
const frame = (width: number, left = 0): Uint8Array => {
  const data = new Uint8Array(26);
  const view = new DataView(data.buffer);
  for (const [at, value] of [width, 1, left].entries()) view.setUint32(4 + 4 * at, value);
  return pngChunk('fcTL', data);
};

it('keeps a PNG that moves within its size, and not for ever', () => {
  expect(readPicture(moving([frame(2), frame(1, 1)]))).toMatchObject({ width: 2, height: 2 });
  for (const wrong of [frame(3), frame(2, 1), frame(0), frame(0xffffffff)])
    expect(() => readPicture(moving([wrong]))).toThrow('a frame of it is larger');
  expect(() => readPicture(moving(Array.from({ length: 1001 }, () => frame(1))))).toThrow('more than 1000 frames');
});

it.each([
  ['an SVG', signs('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'can carry scripts'],
  ['a page', signs('\n <!doctype html>'), 'can carry scripts'],
  ['a text', signs('hello'), 'neither PNG'],
  ['nothing', new Uint8Array(), 'neither PNG'],
  ['a PNG within another', joined([signs('%PDF-1.4\n'), png()]), 'neither PNG'],
  ['a PNG of a wrong sum', png().map((byte, at) => (at === 30 ? byte ^ 1 : byte)), 'damaged'],
  [
    'a PNG of a file as its colours',
    joined([png().subarray(0, 33), pngChunk('PLTE', new Uint8Array(900))]),
    'has 900 bytes',
  ],
  ['too many bytes', new Uint8Array(5 * 1024 * 1024), '5 MB'],
])('refuses %s', (_, bytes, why) => {
  expect(() => readPicture(bytes)).toThrow(why);
});
