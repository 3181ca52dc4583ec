import { addThread, createPostmortem, readPostmortem, revisePostmortem } from '@failonce/library';
import { sampleText } from '@failonce/library/testing';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { brokenRules, inBrowser, PHONE } from '../testing/in-browser.ts';

describe('the review page', () => {
  const markdown = sampleText().replace('nothing watched', 'nothing **really** watched');
  const given = inBrowser(async () => {});
  const begin = async (): Promise<string> =>
    `/pm/${(await createPostmortem(given.library, given.viewer, { markdown })).number}/review`;
  const lastThread = (page: Page) => page.locator('.thread').last();
  /** Selects words of the text, as a drag would. */
  const select = (page: Page, words: string): Promise<unknown> =>
    page.evaluate(`(() => {
      const text = document.querySelector('#text');
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const nodes = []; let whole = '';
      while (walker.nextNode()) { nodes.push([walker.currentNode, whole.length]); whole += walker.currentNode.data; }
      const from = whole.indexOf(${JSON.stringify(words)}); const to = from + ${words.length};
      const at = (place, end) => nodes.findLast(([, start]) => end ? start < place : start <= place);
      const range = document.createRange();
      const [a, b] = [at(from, false), at(to, true)];
      range.setStart(a[0], from - a[1]); range.setEnd(b[0], to - b[1]);
      getSelection().removeAllRanges(); getSelection().addRange(range);
      range.startContainer.parentElement.scrollIntoView({ block: 'center' });
    })()`);

  it('takes comments on words that the mouse selects, beside their height', async () => {
    const page = await given.browser.open(await begin());
    await page
      .locator('#text li', { hasText: 'gateways are reloaded' })
      .getByText('installed')
      .first()
      .scrollIntoViewIfNeeded();
    await select(page, 'nothing really watched');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.keyboard.type('Who should have?');
    await page.getByRole('button', { name: 'Send' }).first().click();
    await page.waitForURL(/#thread-/);
    expect(await page.locator('mark.commented').allTextContents()).toEqual(['nothing ', 'really', ' watched']);
    expect(await lastThread(page).textContent()).toContain('Who should have?');
    const [words, thread] = [
      await page.locator('mark.commented').first().boundingBox(),
      await lastThread(page).boundingBox(),
    ];
    expect(Math.abs((words?.y ?? 0) - (thread?.y ?? 999))).toBeLessThan(40);
    expect(thread?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0));
    // A word in a real double click.
    await page
      .locator('#text')
      .getByText('Reload the gateway')
      .dblclick({ position: { x: 20, y: 8 } });
    await page.locator('.selected-box').waitFor();
    await page.context().close();
  });

  it('takes comments by keys alone, and walks from one to the next', async () => {
    const page = await given.browser.open(await begin());
    await page.keyboard.press('c');
    await page.keyboard.type('Escalated to the payments team');
    await page.keyboard.press('Tab');
    await page.keyboard.type('After ten minutes only.');
    for (let times = 0; times < 6; times++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate('document.activeElement.textContent.trim() === "Send"')) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/#thread-/);
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.className')).toBe('thread');
    expect(await page.locator('mark[data-active]').textContent()).toBe('Escalated to the payments team');
    await page.context().close();
  });

  it('takes comments on a phone', async () => {
    const page = await given.browser.open(await begin(), PHONE);
    await select(page, 'the last deployment is suspected');
    await page.getByRole('button', { name: 'Suggest', exact: true }).tap();
    await page.getByLabel('In their place').fill('we suspect the last deployment');
    await page.getByRole('button', { name: 'Send' }).first().tap();
    await page.waitForURL(/#thread-/);
    expect(await lastThread(page).textContent()).toContain('we suspect');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.context().close();
  });

  it('does without a script: it asks for more words where they stand twice', async () => {
    const address = await begin();
    const page = await given.browser.open(address, { javaScriptEnabled: false });
    const send = async (quote: string): Promise<void> => {
      if (!(await page.getByLabel('Words of the text').isVisible())) await page.locator('#composer > summary').click();
      await page.getByLabel('Words of the text').fill(quote);
      await page.getByLabel('Comment', { exact: true }).fill('Say which.');
      await page.getByRole('button', { name: 'Send' }).first().click();
    };
    await send('gateway');
    expect(await page.locator('.wrong').textContent()).toMatch(/stand \d+ times/);
    expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('Say which.');
    await send('no such words');
    expect(await page.locator('.wrong').textContent()).toContain('do not stand in the text');
    // Of what was refused the console speaks, too.
    given.browser.complaints.splice(0);
    await send('installed a new certificate and reloaded');
    expect(await page.locator('mark.commented').textContent()).toBe('installed a new certificate and reloaded');
    await lastThread(page).getByText('Answer').click();
    await page.getByLabel('Your answer to comment 1').fill('The second one.');
    await lastThread(page).getByRole('button', { name: 'Send' }).click();
    expect(await lastThread(page).textContent()).toContain('The second one.');
    await lastThread(page)
      .getByRole('button', { name: /Resolve/ })
      .click();
    expect(await page.locator('.thread').count()).toBe(0);
    await page.getByRole('link', { name: '1 in all' }).click();
    expect(await lastThread(page).textContent()).toContain('Resolved by');
    await page.context().close();
  });

  it('applies a suggestion by one click, and refuses one whose words have changed', async () => {
    const { library, viewer } = given;
    const address = await begin();
    const id = address.split('/')[2] as string;
    for (const [quote, replacement] of [
      ['Shoppers saw', 'All shoppers saw'],
      ['The errors stay', 'The errors remain'],
    ] as const) {
      const start = markdown.indexOf(quote);
      const words = { span: { start, end: start + quote.length }, revision: 1, quote };
      await addThread(library, viewer, id, { body: '', words, replacement });
    }
    const page = await given.browser.open(address);
    expect(await page.locator('.suggested ins').first().textContent()).toContain('All');
    await page
      .getByRole('button', { name: /^Apply/ })
      .first()
      .click();
    await page.waitForURL(/show=all/);
    const read = await readPostmortem(library, viewer, id);
    expect(read.markdown).toContain('All shoppers saw');
    const text = read.markdown.replace('The errors stay', 'Nothing helps');
    await page.goto(given.browser.origin + address);
    await revisePostmortem(library, viewer, id, { markdown: text, base: read.revision });
    await page
      .getByRole('button', { name: /^Apply/ })
      .first()
      .click();
    expect(await page.locator('[role=alert]').textContent()).toContain('have changed meanwhile');
    expect(await page.locator('.thread').last().textContent()).toContain('These words have changed since');
    expect(await page.locator('.since').textContent()).toContain('What changed since your last look');
    await page.getByRole('button', { name: /I have seen it/ }).click();
    expect(await page.locator('.since').count()).toBe(0);
    given.browser.complaints.splice(0);
    await page.context().close();
  });

  it('breaks no rule of accessibility, light and dark, wide and narrow', async () => {
    const { library, viewer } = given;
    const address = await begin();
    const id = address.split('/')[2] as string;
    const start = markdown.indexOf('Shoppers saw');
    const words = { span: { start, end: start + 12 }, revision: 1, quote: 'Shoppers saw' };
    await addThread(library, viewer, id, { body: 'Why?', words, replacement: 'They saw' });
    await addThread(library, viewer, id, { body: 'A good text.' });
    const page = await given.browser.open(address);
    for (const scheme of ['light', 'dark'] as const)
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        if (process.env['SHOTS'])
          await page.screenshot({ path: `${process.env['SHOTS']}-${width}-${scheme}.png`, fullPage: true });
        expect(await brokenRules(page), `${scheme} ${width}`).toEqual([]);
      }
    await page.locator('#composer > summary').click();
    expect(await brokenRules(page)).toEqual([]);
    await page.context().close();
  });
});
