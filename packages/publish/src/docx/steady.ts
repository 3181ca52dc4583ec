import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The oldest day that a ZIP knows, in every zone. */
const DAY = '1980-01-02T00:00:00Z';
const RANDOM_ID = /\bId="(rId[a-z0-9_-]{12,40})"/g;

/**
 * The same document in the same bytes: its parts in their order, without the time at which they were packed, and with
 * numbers for the random ids that the library gives to links. `made` is the only time in its properties.
 */
export function steady(docx: Uint8Array, made: string): Uint8Array {
  const parts = unzipSync(docx);
  const relations = 'word/_rels/document.xml.rels';
  const decode = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  const ids = new Map([...decode(relations).matchAll(RANDOM_ID)].map(([, id = ''], at) => [id, `rIdLink${at + 1}`]));
  const encoder = new TextEncoder();
  const changed: Record<string, string> = {
    [relations]: decode(relations).replaceAll(RANDOM_ID, (whole, id: string) => `Id="${ids.get(id) ?? whole}"`),
    'word/document.xml': decode('word/document.xml').replaceAll(
      /\b(r:(?:id|embed)=")(rId[a-z0-9_-]{12,40})"/g,
      (whole, before: string, id: string) => (ids.has(id) ? `${before}${ids.get(id)}"` : whole),
    ),
    'docProps/core.xml': decode('docProps/core.xml').replaceAll(
      /(<dcterms:(?:created|modified)[^>]{0,200}>)[^<]{0,200}/g,
      `$1${made}`,
    ),
  };
  const packed: Zippable = {};
  for (const name of Object.keys(parts).sort(byPlace)) {
    const bytes = changed[name] === undefined ? (parts[name] ?? new Uint8Array()) : encoder.encode(changed[name]);
    packed[name] = [bytes, { mtime: DAY, level: 6 }];
  }
  return zipSync(packed);
}

/** The list of types stands first: some programs know the file by it. */
function byPlace(a: string, b: string): number {
  const first = (name: string): number => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);
  return first(a) - first(b) || (a < b ? -1 : 1);
}
