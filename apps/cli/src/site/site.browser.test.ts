import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../testing/run.ts';
import { CERTIFICATE, makeSite, outage, write } from './testing/make-site.ts';
import { serveFolder } from './testing/serve-folder.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
/** On a machine that does much else. */
const SLOW = { timeout: 15_000 };
const PAGES = [
  'index.html',
  'causes.html',
  'services.html',
  'cause/disk-full.html',
  'service/checkout.html',
  'pm/orders-stood-still-again.html',
  'pm/orders-stood-still.html',
];

describe('a site in a browser', { timeout: 90_000 }, () => {
  let place: ReturnType<typeof folderWith>;
  let browser: Browser;
  let host: Awaited<ReturnType<typeof serveFolder>>;
  let disk: string;
  const complaints: string[] = [];
  beforeAll(async () => {
    place = folderWith({});
    const texts = join(place.path, 'postmortems');
    write(texts, {
      'a.md': outage({ title: 'Orders stood still', date: '2025-03-11', more: '\nThe crocodile ate the logs.\n' }),
      'b.md': outage({ title: 'Orders stood still again', date: '2026-06-09', matter: 'recurrence-of: a.md\n' }),
      'c.md': outage({ title: 'Gateway refused everybody', cause: CERTIFICATE, services: 'gateway, checkout' }),
    });
    await makeSite(texts, join(place.path, 'site'), { search: true });
    host = await serveFolder(join(place.path, 'site'), '/some/where/');
    disk = `${pathToFileURL(join(place.path, 'site')).href}/`;
    const own = '/usr/bin/chromium';
    const executablePath = existsSync(own) ? own : await (await import('@sparticuz/chromium')).default.executablePath();
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    host?.close();
    place?.remove();
  });

  const open = async (address: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(`${address}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`${address}: ${error.message}`));
    await page.goto(address);
    return page;
  };

  it('is pleasant from below a path and from a disk, light and dark, wide and narrow', async () => {
    for (const from of [host.url, disk]) {
      for (const page of PAGES) {
        for (const colorScheme of ['light', 'dark'] as const) {
          for (const options of [{}, PHONE]) {
            const shown = await open(from + page, { colorScheme, ...options });
            const room = options === PHONE ? 390 : 1440;
            expect(await shown.evaluate('document.documentElement.scrollWidth'), page).toBeLessThanOrEqual(room);
            if (from === host.url) {
              await shown.evaluate(axe.source);
              const broken = await shown.evaluate(
                'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
              );
              expect(broken, `${page} ${colorScheme}`).toEqual([]);
            }
            await shown.context().close();
          }
        }
      }
    }
    expect(complaints.splice(0)).toEqual([]);
  });

  it('finds by words of the texts, from the field of any page', async () => {
    const page = await open(`${host.url}pm/orders-stood-still.html`);
    await page.keyboard.press('/');
    await page.locator('#find').fill('crocodile');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.hits h2 a').allTextContents(), SLOW).toEqual(['Orders stood still']);
    expect(await page.locator('.hits mark').first().textContent()).toBe('crocodile');
    expect(await page.locator('#found').isHidden()).toBe(true);
    await page.locator('#search').fill('');
    await expect.poll(() => page.locator('#found').isHidden(), SLOW).toBe(false);
    await page.locator('#search').fill('zzzz');
    await expect.poll(() => page.locator('[role=status]').textContent(), SLOW).toBe('Nothing found for “zzzz”');
    await page.locator('#search').fill('gateway');
    await expect.poll(() => page.locator('.hits h2 a').first().textContent(), SLOW).toBe('Gateway refused everybody');
    await page.locator('.hits h2 a').first().click();
    expect(await page.locator('h1').textContent()).toBe('Gateway refused everybody');
    await page.context().close();
    expect(complaints.splice(0)).toEqual([]);
  });

  it('finds by titles, causes and services from a disk, and says so', async () => {
    const page = await open(`${disk}index.html`);
    await page.locator('#search').fill('GATEWAY certificate');
    await expect.poll(() => page.locator('.hits h2 a').allTextContents(), SLOW).toEqual(['Gateway refused everybody']);
    expect(await page.locator('[role=status]').textContent()).toContain('from a disk, the texts are not searched');
    await page.locator('.hits h2 a').click();
    expect(await page.locator('h1').textContent()).toBe('Gateway refused everybody');
    await page.context().close();
    expect(complaints.splice(0)).toEqual([]);
  });

  it('does without a script all but the search', async () => {
    const page = await open(`${disk}index.html`, { javaScriptEnabled: false });
    expect(await page.locator('.search').isVisible()).toBe(false);
    await page.locator('.facets a', { hasText: 'gateway' }).click();
    await page.locator('.row h2 a').click();
    expect(await page.locator('h1').textContent()).toBe('Gateway refused everybody');
    expect(await page.locator('.timeline svg').isVisible()).toBe(true);
    await page.context().close();
  });
});
