import { firstScreenOf } from '@failonce/pages';
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { contentOf, narrowTables } from '../content/content-of.ts';
import { defineOutput } from '../define-output.ts';
import { aboveTitle, notesAbove, summaryTable, timelineTable } from '../docx/first-page.ts';
import { MADE, numberingOf, PAGE, styles } from '../docx/paper.ts';
import { ProseWriter } from '../docx/prose.ts';
import { steady } from '../docx/steady.ts';

/** Columns of a table that a page has room for. */
const COLUMNS = 10;

export default defineOutput({
  id: 'docx',
  title: 'Word',
  summary: 'To go on writing in Word or LibreOffice: real headings, lists and tables.',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: async (published) => {
    const { reading, address } = published;
    const first = firstScreenOf(reading);
    const content = await contentOf(published, true);
    const prose = new ProseWriter(content.pictures);
    const text = prose.write(narrowTables(content.blocks, COLUMNS));
    const [title] = prose.runs([{ kind: 'words', text: first.title }]);
    const document = new Document({
      title: first.title.replaceAll(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, ' '),
      // Nobody’s name: who has written it stands in the text, if it does.
      creator: 'Failonce',
      lastModifiedBy: 'Failonce',
      styles,
      numbering: numberingOf(prose.starts),
      sections: [
        {
          properties: {
            page: {
              size: { width: PAGE.width, height: PAGE.height },
              margin: { top: 1300, bottom: 1300, left: PAGE.margin, right: PAGE.margin },
            },
          },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  style: MADE,
                  alignment: AlignmentType.RIGHT,
                  children: [
                    ...(address === undefined ? [] : [new TextRun({ text: `${address}    ` })]),
                    new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
                  ],
                }),
              ],
            }),
          },
          children: [
            aboveTitle(first, reading.number),
            new Paragraph({ heading: HeadingLevel.TITLE, children: title === undefined ? [] : [title] }),
            ...notesAbove(first),
            summaryTable(first, published),
            ...timelineTable(first),
            ...text,
          ],
        },
      ],
    });
    const day = /^\d{4}-\d\d-\d\d/.exec(reading.updatedAt ?? reading.startDate ?? '')?.[0] ?? '1980-01-02';
    return steady(await Packer.pack(document, 'uint8array'), `${day}T00:00:00Z`);
  },
});
