import { readAssets } from '../assets.ts';

/** A face of the style, up to its end. */
// linear: bounded by our own style sheet
const FACE = /@font-face\{[^}]*\}/g;
// linear: bounded by one face of it
const ADDRESS = /url\("?\/assets\/([^")]+)"?\)/;

/**
 * The style of a page that stands by itself: fonts are in it, those that its words need. The others would make it
 * half as large again.
 */
export function handedOnStyle(body: string): string {
  const { file } = readAssets();
  return new TextDecoder()
    .decode(file('handed-on.css'))
    .trim()
    .replace(FACE, (face) => {
      if (!isNeeded(face, body)) return '';
      return (
        face
          .replace(ADDRESS, (_, name: string) => `url(data:font/woff2;base64,${fontOf(name)})`)
          // It is there at once.
          .replace('font-display:optional', 'font-display:block')
      );
    });
}

function isNeeded(face: string, body: string): boolean {
  // Emphasis, and quotations of programs, stand in italics.
  if (face.includes('font-style:italic')) return /<(?:em|i|cite)\b/.test(body);
  // The first file of a face has all that English is written with.
  return face.includes('U+20-7E') || /[\u00a1-\u00ff\u0131\u0152\u0153]/.test(body);
}

const known = new Map<string, string>();

function fontOf(name: string): string {
  let font = known.get(name);
  if (font === undefined) {
    const asset = readAssets().files.get(name);
    if (asset === undefined) throw new Error(`The build has no font ${name}.`);
    font = Buffer.from(asset.body).toString('base64');
    known.set(name, font);
  }
  return font;
}
