import { addSamples, SYSTEM } from '@failonce/library';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readSamples } from './samples/read-samples.ts';
import { inBrowser, PHONE } from './testing/in-browser.ts';
import { ANSWERS } from './testing/two-minute-answers.ts';

// docs/reading-test.md by a machine: what a manager asks stands on the first screen, and within two screens of a phone.

/** The words that stand wholly above a line, as somebody sees them, and the breaks between the pieces of a page. */
const SEEN = `(bound) => {
  const seen = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const element = text.parentElement;
    if (text.data.trim() === '' || element.closest('.aside-from-view') !== null) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    for (const { 0: word, index } of text.data.matchAll(/\\S+/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const { width, top, bottom, left, right } = range.getBoundingClientRect();
      if (width > 0 && top >= 0 && bottom <= bound && left >= 0 && right <= innerWidth) seen.push(word);
    }
    seen.push('|');
  }
  return seen.join(' ');
}`;

describe('the two-minute test', () => {
  const samples = readSamples();
  const given = inBrowser((library) => addSamples(library, SYSTEM, samples), {
    role: 'reader',
    now: '2026-11-22T12:00:00Z',
  });

  /** The answers that somebody looks for in vain on a page. */
  const missing = async (page: Page, path: string, bound: number): Promise<string[]> => {
    const { what, howLongAndForWhom, why, done, before } = ANSWERS[path.replace('.md', '')] as (typeof ANSWERS)[string];
    const seen = String(await page.evaluate(`(${SEEN})(${bound})`));
    const card = String(await page.evaluate(`document.querySelector('.cell.before').textContent`));
    return [
      ...[what, ...howLongAndForWhom, why, ...done, ...before].filter((answer) => !seen.includes(answer)),
      // A short “No” could stand anywhere.
      ...before.filter((answer) => !card.includes(answer)).map((answer) => `${answer} (in the card)`),
    ].map((answer) => `${path}: ${answer}`);
  };

  it('has the answers of every sample', () => {
    expect(samples.map(({ path }) => path.replace('.md', ''))).toEqual(Object.keys(ANSWERS));
  });

  it.each([
    ['the first screen', {}, 900],
    ['two screens of a phone', PHONE, 2 * 844],
  ] as const)(
    'is answered on %s',
    async (_, options, bound) => {
      const page = await given.browser.open('/guide', options);
      const vain: string[] = [];
      for (const [at, { path }] of samples.entries()) {
        await page.goto(`${given.browser.origin}/pm/${at + 1}`);
        vain.push(...(await missing(page, path, bound)));
      }
      expect(vain).toEqual([]);
    },
    60_000,
  );
});
