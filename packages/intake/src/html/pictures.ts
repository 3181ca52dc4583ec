import type { TakenPicture } from '../define-document-source.ts';
import { all, type DomElement } from './dom.ts';

/** Pictures of one document at most. */
const MOST = 100;
const KINDS: readonly (readonly [begins: RegExp, ending: string])[] = [
  [/^\x89PNG/, 'png'],
  [/^\xff\xd8\xff/, 'jpg'],
  [/^GIF8/, 'gif'],
  [/^RIFF.{4}WEBP/s, 'webp'],
];

/** Gives names of ours to the pictures of a page that are at hand; the others stay as their words. */
export function takePictures(
  body: DomElement,
  bytesOf: (source: string) => Uint8Array | undefined,
): { readonly pictures: readonly TakenPicture[]; readonly notes: readonly string[] } {
  const pictures = new Map<string, TakenPicture>();
  let elsewhere = 0;
  let unshown = 0;
  for (const image of all(body, 'img')) {
    const source = image.getAttribute('src') ?? '';
    const known = pictures.get(source);
    const bytes = known?.bytes ?? bytesOf(source);
    const ending = bytes && endingOf(bytes);
    if (bytes === undefined) elsewhere++;
    else if (ending === undefined || pictures.size >= MOST) unshown++;
    else {
      const picture = known ?? { name: `picture-${pictures.size + 1}.${ending}`, bytes };
      pictures.set(source, picture);
      image.setAttribute('data-taken', picture.name);
    }
  }
  return {
    pictures: [...pictures.values()],
    notes: [
      ...(elsewhere > 0
        ? [`${counted(elsewhere, 'picture')} not in the file ${elsewhere === 1 ? 'was' : 'were'} left out.`]
        : []),
      ...(unshown > 0
        ? [
            `${counted(unshown, 'picture')} in a format that browsers do not show ${unshown === 1 ? 'was' : 'were'} left out.`,
          ]
        : []),
    ],
  };
}

/** “1 picture”, “3 pictures”. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** By its content, whatever it is called. */
function endingOf(bytes: Uint8Array): string | undefined {
  const begin = String.fromCharCode(...bytes.subarray(0, 12));
  return KINDS.find(([begins]) => begins.test(begin))?.[1];
}
