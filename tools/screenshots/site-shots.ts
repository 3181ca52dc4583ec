import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../../apps/server/src/testing/real-browser.ts';
import { at } from '../root.ts';
import { captured } from './capture.ts';

const SIZES = {
  1440: { viewport: { width: 1440, height: 900 } },
  390: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

const PAGES = {
  library: 'index.html',
  search: 'index.html?text=disk',
  reading: 'pm/no-orders-for-47-minutes-the-order-queue-s-disk-was-full.html',
  cause: 'cause/disk-full.html',
  causes: 'causes.html',
} as const;

/** Takes pictures of a static site of the sample library, opened from the disk, both sizes and themes. */
export async function siteShots(folder: string): Promise<number> {
  rmSync(at(folder), { recursive: true, force: true });
  mkdirSync(at(folder), { recursive: true });
  const place = mkdtempSync(join(tmpdir(), 'failonce-'));
  const args = ['site', at('examples/library'), '--out', join(place, 'site'), '--title', 'Outages of the garden shop'];
  const { status, stderr } = spawnSync(process.execPath, [at('apps/cli/bin/failonce.cjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, FAILONCE_CACHE: 'off' },
  });
  if (status !== 0) throw new Error(`The site could not be made: ${stderr}`);
  const browser = await launch();
  let taken = 0;
  try {
    for (const [width, size] of Object.entries(SIZES)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ ...size, colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        const client = await context.newCDPSession(page);
        for (const [name, address] of Object.entries(PAGES)) {
          await page.goto(`${pathToFileURL(join(place, 'site')).href}/${address}`);
          await page.evaluate('document.fonts.ready');
          if (name === 'search') await page.locator('.hits .row').first().waitFor();
          const { cssContentSize } = await client.send('Page.getLayoutMetrics');
          const height = Math.min(1800, Math.max(size.viewport.height, cssContentSize.height));
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
    rmSync(place, { recursive: true, force: true });
  }
  return taken;
}
