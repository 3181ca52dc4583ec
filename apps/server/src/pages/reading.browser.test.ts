import { AxeBuilder } from '@axe-core/playwright';
import { createPostmortem, type Library } from '@failonce/library';
import { addPerson, freshLibrary, sampleText } from '@failonce/library/testing';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type RealBrowser, realBrowser } from '../testing/real-browser.ts';
import { testServer } from '../testing/test-server.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe('the reading page in a browser', () => {
  let library: Library;
  let remove: () => Promise<void>;
  let browser: RealBrowser;

  beforeAll(async () => {
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    ({ library, remove } = fresh);
    const viewer = await addPerson(library);
    const { app, as } = testServer(library);
    as(viewer);
    await createPostmortem(library, viewer, { markdown: sampleText({ title: 'Mail relay down', date: '2026-01-10' }) });
    await createPostmortem(library, viewer, {
      markdown: sampleText({ extra: '\n\n| a | b |\n|-|-:|\n| 1 | 2 |\n\n```\nx\n```\n' }),
    });
    browser = await realBrowser(app, viewer.kind === 'person' ? viewer.id : '');
  });
  afterAll(async () => {
    await browser?.close();
    await remove?.();
  });
  afterEach(() => expect(browser.complaints.splice(0)).toEqual([]));

  const bottomOf = async (page: Page, selector: string): Promise<number> => {
    const box = await page.locator(selector).boundingBox();
    return (box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0);
  };

  it('answers everything on the first screen, and within two of a phone', async () => {
    const wide = await browser.open('/pm/2');
    for (const part of ['.summary', '.measures']) expect(await bottomOf(wide, part)).toBeLessThan(900);
    const phone = await browser.open('/pm/2', PHONE);
    for (const part of ['.summary', '.measures']) expect(await bottomOf(phone, part)).toBeLessThan(2 * 844);
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await phone.locator('.upright').isVisible()).toBe(true);
  });

  it.each(['light', 'dark'] as const)(
    'breaks no rule of accessibility (%s)',
    async (colorScheme) => {
      for (const [options, paths] of [
        [{ colorScheme }, ['/pm/2', '/pm/2/versions', '/', '/dev/parts', '/nowhere']],
        [{ ...PHONE, colorScheme }, ['/pm/2']],
      ] as const) {
        for (const path of paths) {
          const page = await browser.open(path, options);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`)).toEqual([]);
          await page.context().close();
        }
      }
      // Nothing stands at the last of them, and the console says so.
      browser.complaints.splice(0);
    },
    120_000,
  );

  it('tells events to the keyboard, and leads to their places', async () => {
    const page = await browser.open('/pm/2');
    await page.locator('.lying svg a').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.told').textContent()).toContain('09:06 UTC: Detected: a monitoring alert');
    await page.keyboard.press('End');
    expect(await page.locator('.told').textContent()).toContain('10:03 UTC: Resolved');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#e6');
  });

  it('can be read without a script, and by keyboard from the first key', async () => {
    const page = await browser.open('/pm/2', { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toContain('Checkout down');
    expect(await page.locator('.lying svg a title').count()).toBe(6);
    await page.locator('summary').first().click();
    await page.keyboard.press('Home');
    const fresh = await browser.open('/pm/2');
    await fresh.keyboard.press('Tab');
    expect(await fresh.evaluate('document.activeElement.textContent')).toBe('Skip to the text');
    await fresh.keyboard.press('Enter');
    expect(await fresh.evaluate('document.activeElement.id')).toBe('main');
  });

  it('loads 60 KB at most, of which 15 KB of script, and never moves', async () => {
    const page = await browser.open('/');
    const sizes = new Map<string, number>();
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    const kinds = new Map<string, string>();
    client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? '';
      sizes.set(kind, (sizes.get(kind) ?? 0) + encodedDataLength);
    });
    await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.goto(new URL('/pm/2', page.url()).href, { waitUntil: 'networkidle' });
    const moved = await page.evaluate(
      `new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      })`,
    );
    expect(moved).toBe(0);
    expect(sizes.get('Script') ?? 0).toBeLessThan(15 * 1024);
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024);
  });

  it('prints as what it says', async () => {
    const page = await browser.open('/pm/2', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header.top').isVisible()).toBe(false);
    expect(await page.locator('.lying svg').isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe('rgb(29, 33, 37)');
    // As wide as an A4 page between its margins: nothing stands beyond it, and the whole line of the timeline is there.
    await page.setViewportSize({ width: 673, height: 990 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(673);
    expect((await page.locator('.lying svg').boundingBox())?.width).toBeGreaterThan(600);
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = printed.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThanOrEqual(1);
    expect(sheets).toBeLessThanOrEqual(4);
  });
});
