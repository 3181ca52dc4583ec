import { importDocuments, type Library, type Viewer } from '@failonce/library';
import { sampleText } from '@failonce/library/testing';
import { describe, expect, it } from 'vitest';
import { brokenRules, inBrowser, PHONE } from '../testing/in-browser.ts';

const DAYS = ['2025-11-03', '2026-01-09', '2026-02-14', '2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18'];

const takeIn = async (library: Library, viewer: Viewer): Promise<unknown> =>
  await importDocuments(
    library,
    viewer,
    DAYS.map((date, i) => ({
      path: `${i}.md`,
      read: () => ({ text: sampleText({ date, title: `Outage ${i}`, services: i % 2 === 0 ? 'mail' : 'shop' }) }),
    })),
  );

describe('trends in a browser', () => {
  const given = inBrowser(takeIn, { now: '2026-03-31T09:00:00Z' });

  it('lead from every number to the postmortems behind it, by keys as well', async () => {
    const page = await given.browser.open('/trends?years=1', { javaScriptEnabled: false });
    expect(await page.locator('.lead').textContent()).toContain('7 postmortems, Apr 2025 to Mar 2026');
    await page.locator('#detect .over').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toContain(
      'PM-1, Nov 2025: 4 minutes',
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/pm\/1/);
    await page.goBack();
    await page.locator('#detect summary').click();
    const row = page.locator('#detect-numbers tr', { hasText: 'Feb 2026' });
    expect(await row.textContent()).toContain('4 minutes');
    await row.locator('a').first().click();
    await page.waitForURL(/of=detect/);
    expect(await page.locator('.behind-list li').count()).toBe(5);
    await page.goBack();
    await page.locator('select[name=service]').selectOption('mail');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/service=mail/);
    expect(await page.locator('.lead').textContent()).toContain('4 postmortems');
    expect(await page.locator('.lead').textContent()).toContain('of service mail');
  });

  it('fit a phone and break no rule of accessibility, light and dark, with much, little and nothing', {
    timeout: 60_000,
  }, async () => {
    for (const path of [
      '/trends',
      '/trends?years=1&service=shop',
      '/trends?service=nothing',
      '/trends/postmortems?of=resolve',
    ]) {
      const page = await given.browser.open(path);
      expect([path, await brokenRules(page)]).toEqual([path, []]);
      const phone = await given.browser.open(path, { ...PHONE, colorScheme: 'dark' });
      for (const summary of await phone.locator('.behind-it summary').all()) await summary.tap();
      expect([path, await brokenRules(phone, { onlyOfLooks: true })]).toEqual([path, []]);
      expect([path, await phone.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 390]);
    }
  });
});
