import { defineDocumentSource } from '../define-document-source.ts';
import { withoutData } from '../html/data-pictures.ts';
import { all, parseHtml } from '../html/dom.ts';
import { orderHeadings } from '../html/headings.ts';
import { mainContent } from '../html/main-content.ts';
import { takePictures } from '../html/pictures.ts';
import { boxesAsSigns } from '../html/signs.ts';
import { boldOfStyles } from '../html/styles.ts';
import { toMarkdown } from '../html/to-markdown.ts';
import { textOf } from '../text-of.ts';

export default defineDocumentSource({
  id: 'html',
  title: 'a page of a wiki or a blog',
  endings: ['.html', '.htm', '.xhtml'],
  order: 3,
  knows: ({ name }) => /\.x?html?$/i.test(name),
  read: async ({ bytes }) => {
    const { html, pictures } = withoutData(textOf(bytes));
    const document = parseHtml(html);
    boldOfStyles(document);
    boxesAsSigns(document.body);
    const { title, body, active } = mainContent(document);
    for (const field of all(body, 'input')) field.remove();
    const taken = takePictures(body, (source) => pictures.get(source));
    orderHeadings(body, title);
    const left = active > 0 ? ['Scripts, frames and media of the page were left out.'] : [];
    return { markdown: toMarkdown(body), pictures: taken.pictures, notes: [...left, ...taken.notes] };
  },
});
