import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '@failonce/checks';
import { sampleText } from '@failonce/library/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readServerSettings } from './config/settings.ts';
import { type Started, start } from './start.ts';
import { brokenRules, PHONE } from './testing/in-browser.ts';
import { type RealBrowser, writingBrowser } from './testing/real-browser.ts';

// The whole way of a postmortem, by the people of a company in their browsers: from an empty library to one that is read.

const FILLER =
  'The gateway is the one way from the shop to the bank, and it checks the certificate of the bank at every payment. When the certificate ended, each new connection was refused, while those that were open went on until they were closed. ';
const TEXT = sampleText({ extra: FILLER.repeat(5) });
const PASSWORD = 'four quiet lanterns by the sea';

describe('the story of a postmortem', () => {
  let folder: string;
  let server: Started;
  let browser: RealBrowser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'failonce-story-'));
    server = await start({
      place: join(folder, 'library.db'),
      server: readServerSettings({ flags: { port: '0' }, env: {}, yaml: {} }),
      checks: defaultSettings,
      version: '0.0.0',
      log: { write: () => {} },
    });
    browser = await writingBrowser(server.url, 'nobody');
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A window of somebody who comes in by an invitation, and makes an account. */
  const comesIn = async (link: string, name: string): Promise<Page> => {
    const page = await browser.open(link.replace(server.address, ''));
    page.setDefaultTimeout(12_000);
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('E-mail').fill(`${name.toLowerCase()}@example.com`);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.waitForURL(`${browser.origin}/`);
    return page;
  };
  const invites = async (owner: Page, name: string, role: string): Promise<Page> => {
    await owner.goto(`${browser.origin}/admin/invitations`);
    await owner.getByLabel('E-mail').fill(`${name.toLowerCase()}@example.com`);
    await owner.getByLabel('As').selectOption(role);
    await owner.getByRole('button', { name: 'Make the link' }).click();
    return await comesIn(await owner.locator('#secret').inputValue(), name);
  };
  const panel = (page: Page) => page.getByRole('complementary', { name: 'Where the review stands' });
  const asksFor = async (page: Page, who: string, part: string): Promise<void> => {
    await panel(page).getByText('Ask somebody').click();
    await panel(page).getByLabel('Who').fill(who);
    await panel(page).getByLabel('As').selectOption(part);
    await panel(page).getByRole('button', { name: 'Ask', exact: true }).click();
    await panel(page).getByText('Asked', { exact: true }).last().waitFor();
  };
  const signs = async (page: Page): Promise<void> => {
    await page.goto(`${browser.origin}/queue`);
    await page.getByRole('link', { name: /^Review/ }).click();
    for (const yes of await panel(page).getByLabel('Yes').all()) await yes.check();
    await panel(page).getByRole('button', { name: 'Sign off' }).click();
    await panel(page).getByText('Signed off', { exact: true }).last().waitFor();
  };

  const savesVersion = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Save a version' }).click();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  };
  /** Waits until a page shows words that somebody else's saving brings. */
  const showsAfterReload = async (page: Page, url: string, words: string): Promise<void> => {
    const shown = async (): Promise<boolean> => {
      await page.goto(url);
      return (await page.content()).includes(words);
    };
    await expect.poll(shown, { timeout: 15_000, interval: 500 }).toBe(true);
  };

  it('leads from the first account to a postmortem that an executive finds again', { timeout: 180_000 }, async () => {
    const owner = await comesIn(server.ownerLink ?? '', 'Olga');
    const [maria, lee, quinn, ed] = [
      await invites(owner, 'Maria', 'editor'),
      await invites(owner, 'Lee', 'reviewer'),
      await invites(owner, 'Quinn', 'quality-reviewer'),
      await invites(owner, 'Ed', 'reader'),
    ] as const;

    // Begun by the guide, and written to its end in the editor.
    await maria.goto(`${browser.origin}/new`);
    await maria.waitForFunction("document.activeElement?.matches('input, textarea')");
    await maria.keyboard.insertText('Checkout down for 61 minutes: the certificate of the payment gateway expired');
    await maria.keyboard.press('Enter');
    await maria.waitForURL('**ask=when');
    const address = new URL(maria.url()).pathname.replace(/\/guide$/, '');
    await maria.goto(`${browser.origin}${address}/edit`);
    const text = maria.locator('.cm-content');
    await text.click();
    await maria.keyboard.press('Control+a');
    await maria.keyboard.insertText(TEXT.replace('61 minutes, from', '66 minutes, from'));
    await expect.poll(() => maria.locator('.w-found').count(), { timeout: 10_000 }).toBeGreaterThan(0);
    await maria.keyboard.press('Control+Home');
    await maria.keyboard.press('Control+.');
    await maria.locator('.finding-box button').first().waitFor();
    await maria.keyboard.press('Enter');
    await savesVersion(maria);
    await showsAfterReload(lee, `${browser.origin}${address}`, '61 minutes, from');

    // Asked for, signed by a peer, changed, signed again, signed by a quality reviewer, published.
    const review = `${browser.origin}${address}/review`;
    await maria.goto(review);
    await panel(maria).getByRole('button', { name: 'It is new' }).click();
    await panel(maria).getByText('New, as far as we know').waitFor();
    await panel(maria).getByRole('button', { name: 'Ask for review' }).click();
    await asksFor(maria, 'Lee', 'peer');
    await asksFor(maria, 'quinn@example.com', 'quality');
    expect(await panel(maria).getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);

    await lee.goto(review);
    await lee.locator('#composer > summary').click();
    await lee.getByLabel('Words of the text').fill('could not order');
    await lee.getByLabel('Comment', { exact: true }).fill('@Maria Not even by telephone?');
    await lee.getByText('Suggest other words').click();
    await lee.getByLabel('In their place').fill('could not order online');
    await lee.getByRole('button', { name: 'Send' }).click();
    await lee.getByRole('article', { name: 'Comment 1' }).waitFor();
    await panel(lee).getByLabel('What you say to it').fill('One suggestion, then it is good.');
    await panel(lee).getByRole('button', { name: 'Ask for changes' }).click();
    await panel(lee).getByText('Asks for changes', { exact: true }).waitFor();

    await maria.goto(`${browser.origin}/queue`);
    await maria.getByText('Not even by telephone?').waitFor();
    await maria.getByText('A reviewer asks for changes').waitFor();
    await maria.goto(review);
    await maria.getByRole('button', { name: 'Apply comment 1' }).click();
    await maria.locator('#text', { hasText: 'could not order online' }).waitFor();
    await showsAfterReload(lee, review, 'Changed since');
    await signs(lee);
    await signs(quinn);
    await maria.goto(review);
    await panel(maria).getByRole('heading', { name: 'Nothing is missing' }).waitFor();
    await panel(maria).getByRole('button', { name: 'Publish', exact: true }).click();
    await panel(maria).getByText('Published by Maria').waitFor();
    for (const page of [maria, lee, quinn]) expect(await brokenRules(page)).toEqual([]);

    // Read by an executive, on a phone, and found again by words that are half remembered.
    await ed.setViewportSize(PHONE.viewport);
    await ed.goto(`${browser.origin}${address}`);
    expect(await ed.locator('.of').textContent()).toContain('Published');
    expect(await ed.locator('.summary').textContent()).toContain('61 minutes');
    await ed.goto(`${browser.origin}/?text=certificate+gateway`);
    await ed
      .getByRole('link', { name: /Checkout down/ })
      .first()
      .click();
    await ed.waitForURL(`**${address}`);
    expect(browser.complaints).toEqual([]);
  });
});
