import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Picture, Published } from '../published.ts';
import { publishedOfText } from '../published-of-text.ts';
import { HARD_TEXTS } from '../testing/hard-texts.ts';
import pdf from './pdf.ts';

const LIBRARY = join(import.meta.dirname, '../../../../examples/library');
const published = (text: string, pictures?: (address: string) => Promise<Picture | undefined>): Published =>
  publishedOfText(text, { today: '2026-11-20', number: 42, ...(pictures && { pictures }) });
const written = async (text: string): Promise<Buffer> => Buffer.from((await pdf.write(published(text))) as Uint8Array);
const poppler = (program: string, bytes: Uint8Array, ...options: readonly string[]): string | undefined => {
  const { stdout, error } = spawnSync(program, [...options, '-', ...(program === 'pdftotext' ? ['-'] : [])], {
    input: bytes,
    encoding: 'utf8',
  });
  return error === undefined ? stdout : undefined;
};
const isPdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, 5).toString() === '%PDF-' && bytes.subarray(-7).toString().includes('%%EOF');

const SAMPLE = readFileSync(join(LIBRARY, '2025-03-11-checkout-certificate.md'), 'utf8');

describe('a PDF', () => {
  it('of the same postmortem has the same bytes', async () => {
    const [one, two] = [await written(SAMPLE), await written(SAMPLE)];
    await written('# Another\n');
    expect(isPdf(one)).toBe(true);
    expect(one.equals(two)).toBe(true);
    expect(one.equals(await written(SAMPLE))).toBe(true);
  });

  it('is made of every postmortem of the sample library', async () => {
    for (const name of readdirSync(LIBRARY).filter((each) => each.endsWith('.md')))
      expect(isPdf(await written(readFileSync(join(LIBRARY, name), 'utf8'))), name).toBe(true);
  });

  it('says everything that the text says, names itself, and tells nobody when it was made', async (context) => {
    const bytes = await written(SAMPLE);
    const text = poppler('pdftotext', bytes, '-raw');
    if (text === undefined) context.skip('because pdftotext is not installed');
    const words = String(text).split(/\s+/).join(' ');
    for (const said of [
      '72 minutes',
      '50 %',
      '12:00 – 13:12 UTC',
      'Issue Summary',
      'Escalated to the network team',
      '9 min to detect',
    ])
      expect(words).toContain(said);
    const about = String(poppler('pdfinfo', bytes));
    expect(about).toMatch(/Title: +Checkout refused half of our shoppers/);
    expect(about).toMatch(/Tagged: +yes/);
    // The day of the outage, of which the file says it; never the day on which it was made.
    expect(about).toMatch(/CreationDate: +Tue Mar 11 00:00:00 2025/);
    expect(about).not.toMatch(/Author/);
  });

  it('reads nothing of the text as a program', async (context) => {
    const hostile =
      '# #panic() $x$ *a* @b\n\n#panic("x") $ 1/0 $ #read("/etc/passwd") `#eval("1")` </text> \\ " [x] {y}\n\n| #panic() | $ |\n|-|-|\n| #{ | ] |\n';
    const text = poppler('pdftotext', await written(hostile));
    if (text === undefined) context.skip('because pdftotext is not installed');
    expect(text).toContain('#panic("x") $ 1/0 $ #read("/etc/passwd")');
  });

  it.each(HARD_TEXTS)('is made of %s', async (_, text) => {
    expect(isPdf(await written(text))).toBe(true);
  });

  it('has pictures with their words, and words alone for one that cannot be read', async (context) => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const of = (bytes: Uint8Array) =>
      pdf.write(
        published('# A\n\nBefore ![the graph](a.png) after\n', async () => ({ bytes, mediaType: 'image/png' })),
      );
    const [whole, cut] = [
      Buffer.from((await of(png)) as Uint8Array),
      Buffer.from((await of(png.subarray(0, 40))) as Uint8Array),
    ];
    expect([isPdf(whole), isPdf(cut)]).toEqual([true, true]);
    const text = poppler('pdftotext', cut);
    if (text === undefined) context.skip('because pdftotext is not installed');
    expect(text).toContain('the graph');
    expect(poppler('pdftotext', whole)).not.toContain('the graph');
  });
});
