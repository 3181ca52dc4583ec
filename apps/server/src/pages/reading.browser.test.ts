import { createPostmortem } from '@failonce/library';
import { sampleText } from '@failonce/library/testing';
import { describe, expect, it } from 'vitest';
import { inBrowser } from '../testing/in-browser.ts';
import type { RealBrowser } from '../testing/real-browser.ts';

describe('the reading page in a browser', () => {
  const given = inBrowser(async (library, viewer) => {
    await createPostmortem(library, viewer, { markdown: sampleText({ title: 'Mail relay down', date: '2026-01-10' }) });
    await createPostmortem(library, viewer, {
      markdown: sampleText({ extra: '\n\n| a | b |\n|-|-:|\n| 1 | 2 |\n\n```\nx\n```\n' }),
    });
  });
  const open: RealBrowser['open'] = (path, options) => given.browser.open(path, options);

  it('tells events to the keyboard, and leads to their places', async () => {
    const page = await open('/pm/2');
    await page.locator('.lying svg a').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.told').textContent()).toContain('09:06 UTC: Detected: a monitoring alert');
    await page.keyboard.press('End');
    expect(await page.locator('.told').textContent()).toContain('10:03 UTC: Resolved');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#e6');
  });

  it('can be read without a script, and by keyboard from the first key', async () => {
    const page = await open('/pm/2', { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toContain('Checkout down');
    expect(await page.locator('.lying svg a title').count()).toBe(6);
    await page.locator('summary').first().click();
    await page.keyboard.press('Home');
    const fresh = await open('/pm/2');
    await fresh.keyboard.press('Tab');
    expect(await fresh.evaluate('document.activeElement.textContent')).toBe('Skip to the text');
    await fresh.keyboard.press('Enter');
    expect(await fresh.evaluate('document.activeElement.id')).toBe('main');
  });

  it('loads 60 KB at most, of which 15 KB of script, and never moves', async () => {
    const page = await open('/');
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
    const page = await open('/pm/2', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    for (const aside of ['header.top', '.contents', '.skip', '.upright'])
      expect(await page.locator(aside).isVisible(), aside).toBe(false);
    expect(await page.locator('.lying svg').isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe('rgb(29, 33, 37)');
    // Dark ink on white paper, whatever the screen is like, and no page ends within a card, a measure or the timeline.
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toMatch(
      /^rgba\(0, 0, 0, 0\)$|^rgb\(255, 255, 255\)$/,
    );
    for (const whole of ['.summary', '.measures li', '.timeline', '.prose tr', '.prose pre'])
      expect(await page.evaluate(`getComputedStyle(document.querySelector('${whole}')).breakInside`), whole).toBe(
        'avoid',
      );
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
