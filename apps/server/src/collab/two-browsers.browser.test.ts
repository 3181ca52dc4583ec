import { setTimeout as pause } from 'node:timers/promises';
import { createPostmortem, readPostmortem, SYSTEM } from '@failonce/library';
import { addPerson, freshLibrary } from '@failonce/library/testing';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { killedServer } from '../testing/killed-server.ts';
import { writingBrowser } from '../testing/real-browser.ts';

/** Edits of each. By hand: FAILONCE_EDITS=1000 npx vitest run two-browsers */
const EDITS = Number(process.env['FAILONCE_EDITS'] ?? 30);
const KILLS = 2;
const START = '# A\n\n## Summary\n\nIt failed.\n';

it(`two real browsers lose nothing of ${EDITS} edits each, whatever breaks`, {
  timeout: 120_000 + EDITS * 1000,
}, async () => {
  const fresh = await freshLibrary('sqlite');
  if (fresh === undefined) throw new Error('SQLite is always there.');
  const { library, place, remove } = fresh;
  const people = [await addPerson(library), await addPerson(library)] as const;
  const { id, number } = await createPostmortem(library, people[0], { markdown: START });
  const server = await killedServer(place, people);
  const browsers = await Promise.all(people.map((person) => writingBrowser(server.url, person.id)));
  try {
    const pages = await Promise.all(browsers.map((browser) => open(browser.open, `/pm/${number}/edit`)));
    let typing = true;
    const cutting = (async () => {
      while (typing) {
        await pause(500 + Math.random() * 2000);
        const page = pages[Math.floor(Math.random() * pages.length)] as Page;
        await page.evaluate('for (const socket of sockets.splice(0)) socket.close()');
      }
    })();
    const typed = Promise.all(pages.map((page, who) => typeMarks(page, 'ab'[who] as string)));
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(1000 + Math.random() * 1000);
      await server.kill();
    }
    await typed;
    typing = false;
    await cutting;
    const [one, other] = pages as [Page, Page];
    for (const page of pages)
      await expect.poll(() => page.locator('.saved').textContent(), { timeout: 60_000 }).toBe('Saved');
    await expect.poll(() => textOf(other), { timeout: 60_000 }).toBe(await textOf(one));
    const text = await textOf(one);
    for (const who of 'ab') expect(marksOf(text, who)).toEqual(Array.from({ length: EDITS }, (_, count) => count));
    expect(text.replaceAll(/[ab]\d+;/g, '')).toBe(START);
    for (const page of pages) await page.close({ runBeforeUnload: false });
    // The last one has left: what was typed becomes a revision.
    const stored = async () => (await readPostmortem(library, SYSTEM, id)).markdown;
    await expect.poll(stored, { timeout: 30_000 }).toBe(text);
  } finally {
    for (const browser of browsers) await browser.close();
    await server.stop();
    await remove();
  }
});

/** Opens the editor, with a list of the sockets that the page opens. */
async function open(openPage: (path: string) => Promise<Page>, path: string): Promise<Page> {
  const page = await openPage('/robots.txt');
  await page.context().addInitScript(`
    const sockets = [];
    window.sockets = sockets;
    window.WebSocket = class extends WebSocket {
      constructor(...given) { super(...given); sockets.push(this); }
    };`);
  await page.goto(new URL(path, page.url()).href);
  await page.locator('.cm-content').waitFor();
  await expect.poll(() => page.locator('.saved').textContent(), { timeout: 20_000 }).toBe('Saved');
  return page;
}

/** Types one mark behind the other, from a place of its own. */
async function typeMarks(page: Page, who: string): Promise<void> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press(who === 'a' ? 'Control+Home' : 'Control+End');
  if (who === 'a') await page.keyboard.press('End');
  for (let count = 0; count < EDITS; count++) await page.keyboard.type(`${who}${count};`, { delay: 5 });
}

function textOf(page: Page): Promise<string> {
  return page.evaluate(
    '(({ cmTile, cmView }) => (cmTile ?? cmView).view.state.doc.toString())(document.querySelector(".cm-content"))',
  );
}

function marksOf(text: string, who: string): number[] {
  return [...text.matchAll(/([ab])(\d+);/g)].filter(([, of]) => of === who).map(([, , count]) => Number(count));
}
