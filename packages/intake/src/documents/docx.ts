import { AppError } from '@failonce/document';
import { strFromU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { defineDocumentSource, type TakenDocument } from '../define-document-source.ts';
import { all, holds, parseHtml, textIn } from '../html/dom.ts';
import { orderHeadings } from '../html/headings.ts';
import { counted, takePictures } from '../html/pictures.ts';
import { toMarkdown } from '../html/to-markdown.ts';
import { type Entry, isZip, listArchive, unpack } from '../unpack.ts';

const MB = 1024 * 1024;
/** The parts that are read, and how large each may be. All else in the archive is never unpacked. */
const PARTS: readonly (readonly [name: RegExp, most: number])[] = [
  [/^\[Content_Types\]\.xml$/, MB],
  [/^_rels\/\.rels$/, MB],
  [/^word\/[a-z]{1,20}\d{0,3}\.xml$/i, 3 * MB],
  [/^word\/_rels\/[a-z]{1,20}\d{0,3}\.xml\.rels$/i, MB],
  [/^word\/media\/[^/\\]{1,100}\.(?:png|jpe?g|gif|webp)$/i, 8 * MB],
  [/^docProps\/core\.xml$/, MB],
];
/** What all the pictures together may have. */
const MOST_MEDIA = 60 * MB;
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Failonce made'] => !",
  "p[style-name='Failonce code'] => pre:separator('\\n')",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Code'] => pre:separator('\\n')",
  "p[style-name='Source Code'] => pre:separator('\\n')",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "r[style-name='Failonce code words'] => code",
  "r[style-name='HTML Code'] => code",
  "r[style-name='Verbatim Char'] => code",
  'strike => s',
];

export default defineDocumentSource({
  id: 'docx',
  title: 'Word',
  endings: ['.docx', '.docm', '.dotx', '.dotm'],
  order: 1,
  knows: ({ name, bytes }) =>
    isZip(bytes) &&
    (/\.do[ct][xm]$/i.test(name) || listArchive(bytes).some((entry) => entry.name === 'word/document.xml')),
  read: async ({ bytes }) => {
    const entries = listArchive(bytes);
    if (!entries.some(({ name }) => name === 'word/document.xml'))
      throw new AppError('document-unknown', { message: 'It is an archive, but there is no Word document in it.' });
    const parts = partsOf(bytes);
    for (const [name, part] of parts) if (/\.(?:xml|rels)$/i.test(name)) refuseDeclarations(name, part);
    // Only what was looked at goes on.
    const clean = zipSync(Object.fromEntries([...parts].map(([name, part]) => [name, part])), { level: 0 });
    const pictures = new Map<string, Uint8Array>();
    const { value } = await mammoth.convertToHtml(
      { buffer: clean as never },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const src = `part-${pictures.size + 1}`;
          pictures.set(src, new Uint8Array(await image.readAsArrayBuffer()));
          return { src };
        }),
      },
    );
    return takenOf(value, pictures, notesOf(entries, parts), titleIn(parts));
  },
});

function takenOf(
  html: string,
  pictures: ReadonlyMap<string, Uint8Array>,
  notes: readonly string[],
  title: string | undefined,
): TakenDocument {
  const document = parseHtml(html);
  const { body } = document;
  for (const table of all(body, 'table')) if (textIn(table) === '' && !holds(table, 'img')) table.remove();
  const taken = takePictures(body, (source) => pictures.get(source));
  orderHeadings(body, title);
  return { markdown: toMarkdown(body), pictures: taken.pictures, notes: [...notes, ...taken.notes] };
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = unpack(bytes, (name) => PARTS.find(([wanted]) => wanted.test(name))?.[1]);
  if (!parts.has('word/document.xml'))
    throw new AppError('document-damaged', { message: 'The text of the document is missing in the archive.' });
  let media = 0;
  for (const [name, part] of parts) if (name.startsWith('word/media/')) media += part.length;
  if (media > MOST_MEDIA) throw new AppError('document-too-large', { message: 'Its pictures have more than 60 MB.' });
  return parts;
}

/** Word writes none; one could name files and addresses, or grow without end. */
function refuseDeclarations(name: string, part: Uint8Array): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part, true)))
    throw new AppError('document-refused', {
      message: `Its part ${name} declares entities, which Word never does and which can reach other files.`,
    });
}

/** What of it does not come along. */
function notesOf(entries: readonly Entry[], parts: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const text = (name: string): string => {
    const part = parts.get(name);
    return part === undefined ? '' : strFromU8(part);
  };
  const count = (of: string, pattern: RegExp): number => [...of.matchAll(pattern)].length;
  const body = text('word/document.xml');
  const comments = count(text('word/comments.xml'), /<w:comment[ >]/g);
  const embedded = entries.filter(({ name }) => /^word\/(?:embeddings|activeX|charts)\/[^/]+$/.test(name)).length;
  const changes = count(body, /<w:(?:ins|del|moveFrom|moveTo) /g);
  return [
    ...(entries.some(({ name }) => /vbaProject\.bin$/i.test(name)) ? ['Its macros were left out.'] : []),
    ...(comments > 0 ? [`${counted(comments, 'comment')} ${comments === 1 ? 'was' : 'were'} left out.`] : []),
    ...(changes > 0
      ? [`${counted(changes, 'tracked change')} ${changes === 1 ? 'was' : 'were'} taken as accepted.`]
      : []),
    ...(embedded > 0 ? [`${counted(embedded, 'embedded file')} ${embedded === 1 ? 'was' : 'were'} left out.`] : []),
  ];
}

function titleIn(parts: ReadonlyMap<string, Uint8Array>): string | undefined {
  const core = parts.get('docProps/core.xml');
  const written = core && /<dc:title>([^<]{1,500})</.exec(strFromU8(core))?.[1];
  const plain = written && textIn(parseHtml(written).body);
  return plain === '' ? undefined : plain;
}
