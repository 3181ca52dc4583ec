import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../apps/server/src/testing/real-browser.ts';
import { loadOutput, publishedOfText } from '../../packages/publish/src/index.ts';
import { at } from '../root.ts';

const SAMPLES = { certificate: '2025-03-11-checkout-certificate', 'disk-again': '2026-06-09-order-queue-disk-again' };
/** A page of A4 at 100 dots to the inch. */
const PAGE = { width: 827, height: 1169 };

/** Takes pictures of the first two pages of PDFs, and of a Word document as LibreOffice shows it. Needs poppler and LibreOffice. */
export async function documentShots(folder: string): Promise<number> {
  rmSync(at(folder), { recursive: true, force: true });
  mkdirSync(at(folder), { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'failonce-documents-'));
  const browser = await launch();
  let taken = 0;
  try {
    for (const [name, file] of Object.entries(SAMPLES)) {
      const markdown = readFileSync(at(`examples/library/${file}.md`), 'utf8');
      const published = publishedOfText(markdown, { today: '2026-11-23', number: 10 });
      for (const form of ['pdf', 'docx'] as const) {
        writeFileSync(join(work, `${name}.${form}`), await (await loadOutput(form)).write(published));
        if (form === 'docx') {
          const options = ['--headless', '--convert-to', 'pdf', '--outdir', work, join(work, `${name}.docx`)];
          execFileSync('soffice', options, { stdio: 'ignore' });
        }
        const pages = join(work, `${name}-${form}`);
        execFileSync('pdftoppm', ['-r', '100', '-png', '-l', '2', join(work, `${name}.pdf`), pages]);
      }
    }
    const page = await browser.newPage({ viewport: PAGE });
    const client = await page.context().newCDPSession(page);
    for (const shot of readdirSync(work).filter((each) => each.endsWith('.png'))) {
      const source = readFileSync(join(work, shot)).toString('base64');
      await page.setContent(
        `<body style="margin:0"><img style="display:block;width:100%" src="data:image/png;base64,${source}">`,
      );
      const { data } = await client.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
      writeFileSync(at(folder, shot.replace('.png', '.webp')), Buffer.from(data, 'base64'));
      taken++;
    }
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
  return taken;
}
