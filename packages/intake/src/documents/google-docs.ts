import { AppError } from '@failonce/document';
import { strFromU8 } from 'fflate';
import { defineDocumentSource, type GivenFile, type TakenDocument } from '../define-document-source.ts';
import { withoutData } from '../html/data-pictures.ts';
import { all, type DomDocument, type DomElement, hasClass, holds, parseHtml, renamed, textIn } from '../html/dom.ts';
import { orderHeadings } from '../html/headings.ts';
import { counted, takePictures } from '../html/pictures.ts';
import { boldOfStyles } from '../html/styles.ts';
import { toMarkdown } from '../html/to-markdown.ts';
import { textOf } from '../text-of.ts';
import { isZip, listArchive, unpack } from '../unpack.ts';

const MB = 1024 * 1024;
/** How an export names its parts: one page beside a folder of pictures. */
const PAGE = /^[^/\\]{1,200}\.html?$/i;
const PICTURE = /^images\/[^/\\]{1,100}\.(?:png|jpe?g|gif|webp)$/i;
const MOST_PAGE = 10 * MB;
const MOST_PICTURE = 8 * MB;
const MOST_PICTURES = 60 * MB;

export default defineDocumentSource({
  id: 'google-docs',
  title: 'Google Docs',
  endings: ['.zip', '.html'],
  order: 2,
  knows: (file) => (isZip(file.bytes) ? listArchive(file.bytes).some(({ name }) => PAGE.test(name)) : isGoogle(file)),
  read: async (file) => {
    if (!isZip(file.bytes)) {
      const { html, pictures } = withoutData(textOf(file.bytes));
      return takenOf(html, file.name, (source) => pictures.get(source));
    }
    const parts = unpack(file.bytes, (name) =>
      PAGE.test(name) ? MOST_PAGE : PICTURE.test(name) ? MOST_PICTURE : undefined,
    );
    const pages = [...parts].filter(([name]) => PAGE.test(name));
    const [page] = pages;
    if (page === undefined || pages.length > 1)
      throw new AppError('document-unknown', {
        message:
          page === undefined
            ? 'There is no page in the archive.'
            : `There are ${pages.length} pages in the archive; an export of Google Docs has one. Unpack it and import the folder.`,
      });
    const sizes = [...parts.values()].reduce((sum, { length }) => sum + length, 0);
    if (sizes > MOST_PICTURES)
      throw new AppError('document-too-large', { message: 'Its pictures have more than 60 MB.' });
    const { html, pictures } = withoutData(textOf(page[1]));
    return takenOf(html, page[0], (source) => pictures.get(source) ?? parts.get(source));
  },
});

function isGoogle({ name, bytes }: GivenFile): boolean {
  if (!/\.html?$/i.test(name)) return false;
  const head = strFromU8(bytes.subarray(0, 200_000), true);
  return /lst-kix_|themes\.googleusercontent\.com|docs-internal-guid|class="c\d+ doc-content"|id="cmnt\d/.test(head);
}

function takenOf(html: string, name: string, bytesOf: (source: string) => Uint8Array | undefined): TakenDocument {
  const document = parseHtml(html);
  const { body } = document;
  const notes = withoutComments(body);
  boldOfStyles(document);
  for (const each of all(body, 'style, script, iframe, object, embed, link, meta')) each.remove();
  for (const title of all(body, 'p.title')) renamed(title, 'h1').setAttribute('class', 'title');
  for (const empty of all(body, 'p')) if (textIn(empty) === '' && !holds(empty, 'img, hr')) empty.remove();
  nestLists(body);
  const taken = takePictures(body, bytesOf);
  orderHeadings(body, titleOf(document) ?? name.replace(/\.html?$/i, ''));
  return { markdown: toMarkdown(body), pictures: taken.pictures, notes: [...notes, ...taken.notes] };
}

function titleOf(document: DomDocument): string | undefined {
  return document.title.trim() || undefined;
}

/** Comments stand at the end, and their letters in the text: neither belongs to it. */
function withoutComments(body: DomElement): readonly string[] {
  let comments = 0;
  for (const mark of all(body, 'a[id^="cmnt_ref"]')) {
    const around = mark.parentNode;
    if (around?.nodeName === 'SUP') around.remove();
    else mark.remove();
  }
  for (const mark of all(body, 'a[id^="cmnt"]')) {
    comments++;
    let block = mark.parentNode;
    while (block !== null && block.nodeName !== 'DIV' && block.parentNode !== body) block = block.parentNode;
    if (block !== null && block !== body) block.remove();
  }
  return comments === 0 ? [] : [`${counted(comments, 'comment')} ${comments === 1 ? 'was' : 'were'} left out.`];
}

const LEVEL = /\blst-kix_[a-z0-9_]{1,60}-(\d)\b/i;

/** Google writes a list in a list behind it, and only its class says how deep it is. */
function nestLists(body: DomElement): void {
  for (const list of all(body, 'ul, ol')) {
    const level = levelOf(list);
    if (level === undefined || level === 0) continue;
    const before = list.previousElementSibling;
    if (before === null || levelOf(before) === undefined) continue;
    const item = lastItem(before, level - 1);
    item?.appendChild(list);
  }
  // What comes back to a level goes on with the list that it left.
  for (const list of all(body, 'ul, ol')) {
    const before = list.previousElementSibling;
    if (before === null || before.nodeName !== list.nodeName || levelOf(list) === undefined) continue;
    if (levelOf(before) !== levelOf(list) || hasClass(list, 'start')) continue;
    while (list.firstChild !== null) before.appendChild(list.firstChild);
    list.remove();
  }
}

function levelOf(list: DomElement): number | undefined {
  const level = LEVEL.exec(list.getAttribute('class') ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
}

/** The last item of a list at a level, or above it where there is none. */
function lastItem(list: DomElement, level: number): DomElement | undefined {
  let at = list;
  for (let depth = levelOf(list) ?? 0; ; depth++) {
    const item = Array.from(at.children).findLast(({ nodeName }) => nodeName === 'LI');
    if (item === undefined || depth >= level) return item;
    const below = Array.from(item.children).findLast(({ nodeName }) => nodeName === 'UL' || nodeName === 'OL');
    if (below === undefined) return item;
    at = below;
  }
}
