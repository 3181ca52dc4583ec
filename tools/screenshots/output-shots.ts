import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { launch } from '../../apps/server/src/testing/real-browser.ts';
import { loadOutput, publishedOfText } from '../../packages/publish/src/index.ts';
import { mailHtml } from '../../packages/publish/src/mail/mail-html.ts';
import { at } from '../root.ts';
import { captured } from './capture.ts';

const SIZES = {
  1440: { viewport: { width: 1440, height: 900 } },
  390: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

/** Takes pictures of what a postmortem looks like to whoever gets it: as a web page and as a mail, both sizes and themes. */
export async function outputShots(folder: string): Promise<number> {
  rmSync(at(folder), { recursive: true, force: true });
  mkdirSync(at(folder), { recursive: true });
  const markdown = readFileSync(at('examples/library/2025-03-11-checkout-certificate.md'), 'utf8');
  const published = publishedOfText(markdown, { today: '2026-11-23', number: 10 });
  const address = 'https://failonce.example.com/pm/10-checkout-refused-half-of-our-shoppers';
  const files = {
    html: String(await (await loadOutput('html')).write(published)),
    mail: mailHtml({ ...published, address }),
  };
  const browser = await launch();
  let taken = 0;
  try {
    for (const [name, file] of Object.entries(files)) {
      for (const [width, size] of Object.entries(SIZES)) {
        const context = await browser.newContext({ ...size, reducedMotion: 'reduce', javaScriptEnabled: false });
        const page = await context.newPage();
        await page.setContent(file);
        const client = await context.newCDPSession(page);
        // A mail has one look: programs that darken it do so by themselves.
        for (const colorScheme of name === 'mail' ? (['light'] as const) : (['light', 'dark'] as const)) {
          await page.emulateMedia({ colorScheme });
          const { cssContentSize } = await client.send('Page.getLayoutMetrics');
          const height = Math.min(2600, Math.max(size.viewport.height, cssContentSize.height));
          writeFileSync(
            at(folder, `${name}-${width}-${colorScheme}.webp`),
            await captured(client, size.viewport.width, height),
          );
          taken++;
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
  }
  return taken;
}
