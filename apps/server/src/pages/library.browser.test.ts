import { createPostmortem } from '@failonce/library';
import { sampleText } from '@failonce/library/testing';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { brokenRules, inBrowser, PHONE } from '../testing/in-browser.ts';
import type { RealBrowser } from '../testing/real-browser.ts';

/** As one remembers it a month later: a few words, the beginning of one, or a piece of a sentence. */
const REMEMBERED = ['relay limit', 'mail rela', '"no limit"'];
const FOUND = /\/pm\/2-mail-lost$/;

describe('the library in a browser', () => {
  const given = inBrowser(async (library, viewer) => {
    const texts = [
      sampleText(),
      sampleText({
        title: 'Mail lost',
        date: '2025-11-03',
        services: 'mail',
        cause: 'The queue of the mail relay had no limit, so that its disk filled up.',
      }),
      sampleText({ title: 'A drill', date: '2026-01-09', kind: 'practice' }),
    ];
    for (const markdown of texts) await createPostmortem(library, viewer, { markdown });
  });
  const open: RealBrowser['open'] = (path, options) => given.browser.open(path, options);

  const rows = (page: Page) => page.locator('.row h2 a');
  const focused = (page: Page) => page.evaluate('document.activeElement.textContent');

  it.each(REMEMBERED)('finds what one half remembers while one types it (%s)', async (text) => {
    const page = await open('/');
    expect(await rows(page).count()).toBe(3);
    await page.locator('#search').pressSequentially(text);
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    expect(await page.evaluate('document.activeElement.id')).toBe('search');
    await expect.poll(() => new URL(page.url()).searchParams.get('text')).toBe(text);
    expect(await page.locator('[role=status]').textContent()).toContain('1 postmortem for');
    await page.reload();
    expect(await rows(page).count()).toBe(1);
    await page.locator('#search').fill('');
    await expect.poll(() => rows(page).count()).toBe(3);
    expect(new URL(page.url()).search).toBe('');
  });

  it.each(REMEMBERED)('finds it without a script (%s)', async (text) => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.locator('#search').fill(text);
    await page.keyboard.press('Enter');
    await page.waitForURL(/text=/);
    expect(await rows(page).count()).toBe(1);
    await rows(page).click();
    expect(page.url()).toMatch(FOUND);
  });

  it.each(REMEMBERED)('finds it on a phone (%s)', async (text) => {
    const page = await open('/', PHONE);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await page.locator('.facets nav').isVisible()).toBe(false);
    await page.locator('#search').tap();
    await page.locator('#search').pressSequentially(text);
    await expect.poll(() => rows(page).count()).toBe(1);
    await rows(page).tap();
    await page.waitForURL(FOUND);
    await page.goBack();
    expect(new URL(page.url()).searchParams.get('text')).toBe(text);
  });

  it.each(REMEMBERED)('finds it by keyboard alone (%s)', async (text) => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Mail lost');
    await page.keyboard.press('Enter');
    await page.waitForURL(FOUND);
  });

  it('goes from row to row, shows its keys, and leaves those of the browser alone', async () => {
    const page = await open('/');
    for (const [key, title] of [
      ['j', 'Checkout down'],
      ['j', 'A drill'],
      ['j', 'Mail lost'],
      ['j', 'Mail lost'],
      ['k', 'A drill'],
      ['Control+k', 'A drill'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page)).toContain(title);
    }
    await page.keyboard.press('?');
    expect(await page.locator('#keys').isVisible()).toBe(true);
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    expect(await page.locator('#keys').isVisible()).toBe(false);
    await page.keyboard.press('/');
    await page.keyboard.type('j?k/');
    expect(await page.locator('#search').inputValue()).toBe('j?k/');
    await expect.poll(() => page.locator('.nothing').count()).toBe(1);
  });

  it('narrows by one tap on a phone, folded away until it is wanted', async () => {
    const page = await open('/', { ...PHONE, javaScriptEnabled: false });
    await page.locator('.facets > summary').tap();
    await page.locator('.facets a', { hasText: 'mail' }).tap();
    await page.waitForURL(/\?service=mail$/);
    await page.locator('.chosen a').tap();
    await page.waitForURL(/\/$/);
    expect(await rows(page).count()).toBe(3);
  });

  it('answers what was typed last, and sends not every letter', async () => {
    const page = await open('/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).search));
    await page.route(/text=mail(&|$)/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue().catch(() => {});
    });
    await page.locator('#search').pressSequentially('mail', { delay: 5 });
    await expect.poll(() => asked.at(-1)).toBe('?text=mail');
    expect(asked.length).toBeLessThan(4);
    await page.locator('#search').fill('drill');
    await expect.poll(() => rows(page).allTextContents()).toEqual(['A drill']);
    await page.waitForTimeout(500);
    expect(await rows(page).allTextContents()).toEqual(['A drill']);
    expect(new URL(page.url()).searchParams.get('text')).toBe('drill');
  });
});
