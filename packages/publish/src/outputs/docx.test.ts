import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Picture, Published } from '../published.ts';
import { publishedOfText } from '../published-of-text.ts';
import { HARD_TEXTS } from '../testing/hard-texts.ts';
import docx from './docx.ts';

const LIBRARY = join(import.meta.dirname, '../../../../examples/library');
const published = (text: string, picture?: Picture): Published =>
  publishedOfText(text, { today: '2026-11-20', number: 42, pictures: async () => picture });
const written = async (text: string, picture?: Picture): Promise<Buffer> =>
  Buffer.from((await docx.write(published(text, picture))) as Uint8Array);
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)|<w:p[ >]/g)].map(([, text]) => text ?? '\n').join('');

const SAMPLE = readFileSync(join(LIBRARY, '2025-03-11-checkout-certificate.md'), 'utf8');

describe('a document for Word', () => {
  it('of the same postmortem has the same bytes', async () => {
    const text = `${SAMPLE}\n[a](https://a.example) [b](https://b.example) ![c](c.png)\n\n1. x\n2. y\n`;
    const picture = { bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/png' };
    const one = await written(text, picture);
    await written('# Another [x](https://x.example)\n\n3. z\n');
    expect(one.equals(await written(text, picture))).toBe(true);
  });

  it('has headings, lists, tables with a head, links and pictures as Word knows them', async () => {
    const text =
      '# A title\n\n## Timeline\n\n- **09:02** It *begins*\n  - below\n\n3. three\n4. four\n\n| a | b |\n|---|--:|\n| `x` | 1 |\n\n[the ticket](https://t.example/1?a=1&b=2) ![the graph](g.png)\n\n### Deeper\n';
    const picture = { bytes: new Uint8Array([137, 80]), mediaType: 'image/png', width: 3000, height: 1000 };
    const parts = partsOf(await written(text, picture));
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toMatch(/<w:pStyle w:val="Title"\/>.*A title/);
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>.*Timeline/);
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>.*Deeper/);
    expect(xml).toMatch(/<w:ilvl w:val="1"\/>/);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toMatch(/descr="the graph"/);
    expect(parts['word/numbering.xml']).toContain('<w:start w:val="3"/>');
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="https://t.example/1?a=1&amp;b=2"');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
  });

  it('says everything that the text says, and names nobody and no day of its own', async () => {
    const parts = partsOf(await written(SAMPLE));
    const words = wordsOf(parts['word/document.xml'] ?? '');
    for (const said of [
      '72 minutes',
      '50 %',
      '12:00 – 13:12 UTC',
      'Escalated to the network team',
      '9 min to detect',
      '(@femi, due 2025-03-21, https://tickets.example.com/NET-240',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('^c1');
    const about = parts['docProps/core.xml'] ?? '';
    expect(about).toContain('<dc:title>Checkout refused half of our shoppers');
    expect(about.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2025-03-11T00:00:00Z', '2025-03-11T00:00:00Z']);
    expect(about).not.toContain('femi');
  });

  it('is made of every postmortem of the sample library', async () => {
    for (const name of readdirSync(LIBRARY).filter((each) => each.endsWith('.md')))
      expect(partsOf(await written(readFileSync(join(LIBRARY, name), 'utf8')))['word/document.xml'], name).toContain(
        '</w:document>',
      );
  });

  it.each(HARD_TEXTS)('is made of %s', async (_, text) => {
    const xml = partsOf(await written(text))['word/document.xml'] ?? '';
    // linear: a test of our own output
    expect(xml.replaceAll(/[\t\n\r]/g, '')).not.toMatch(/\p{Cc}|\ufffe|\uffff/u);
    expect(xml).toContain('</w:document>');
  });
});
