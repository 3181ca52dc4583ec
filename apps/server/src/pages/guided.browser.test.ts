import { judged } from '@failonce/checks';
import { type Library, readPostmortem } from '@failonce/library';
import { addPerson, freshLibrary } from '@failonce/library/testing';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { brokenRules } from '../testing/in-browser.ts';
import { type RealBrowser, realBrowser } from '../testing/real-browser.ts';
import { testServer } from '../testing/test-server.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
/** Clicks and keys beyond the words themselves: what an afternoon's patience allows. */
const MOST_STEPS = 60;

describe('a postmortem by questions, in a browser', () => {
  let library: Library;
  let remove: () => Promise<void>;
  let browser: RealBrowser;
  let viewer: Awaited<ReturnType<typeof addPerson>>;

  beforeAll(async () => {
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    ({ library, remove } = fresh);
    viewer = await addPerson(library);
    browser = await realBrowser((origin) => {
      const { app, as } = testServer(library, undefined, undefined, origin);
      as(viewer);
      return app;
    }, viewer.id);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await remove?.();
  });
  afterEach(() => expect(browser.complaints.splice(0)).toEqual([]));

  it('is written from blank by the keyboard: five hundred words, and few keys beyond them', async () => {
    const page = await browser.open('/');
    let steps = 0;
    const click = async (text: string): Promise<void> => {
      steps++;
      await page.getByRole('link', { name: text, exact: true }).first().click();
    };
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        steps++;
        await page.keyboard.press(key);
      }
    };
    const type = (words: string): Promise<void> => page.keyboard.insertText(words);
    /** A day in the browser's own field, which is left by itself once the year is whole. */
    const day = async (digits: string): Promise<void> => {
      await page.keyboard.type(digits);
      await press('Tab', 'Tab');
    };
    /** A browser gives the first field the keys a moment after the page is there. */
    const ready = async (): Promise<void> => {
      await page.waitForFunction("document.activeElement?.matches('input, textarea')");
    };
    const next = async (ask: string): Promise<void> => {
      await page.waitForURL(`**ask=${ask}`);
      if (ask !== 'end') await ready();
    };
    await click('Write');
    await page.waitForURL('**/new');
    await ready();
    await type('Checkout down for 61 minutes: the certificate of the payment gateway expired');
    await press('Enter');
    await next('when');
    await day('02142026');
    await type('902');
    await press('Tab');
    await type('1003');
    await press('Tab');
    await type('UTC');
    await press('Enter');
    await next('impact');
    await type('The checkout API was down.');
    await press('Tab');
    await type(
      'Shoppers saw “Payment failed” after they had typed their card, and could not order anything for an hour.',
    );
    await press('Tab');
    await type('38');
    await press('Enter');
    await next('began');
    await type('The payment gateway starts to refuse connections, and the first orders fail.');
    await press('Enter');
    await next('noticed');
    await type('906');
    await press('Tab');
    await type('A monitoring alert on the payment error rate pages the on-call engineer of the shop team.');
    await press('Enter');
    await next('looked-into');
    const events = [
      ['910', 'The last deployment is suspected, because it went out seven minutes before the alert.'],
      ['936', 'The logs of the gateway show that every connection ends during the TLS handshake.'],
      ['944', 'The payments team finds with openssl that the certificate ended at nine o’clock.'],
    ];
    for (const [at, what] of events) {
      await type(at as string);
      await press('Tab');
      await type(what as string);
      await press(at === '944' ? 'Enter' : 'Tab');
    }
    await next('misled');
    await type('921');
    await press('Tab');
    await type('The deployment is rolled back, and the errors stay: it was the wrong path.');
    await press('Enter');
    await next('called');
    await type('931');
    await press('Tab');
    await type('the payments team, who own the gateway and its certificates.');
    await press('Enter');
    await next('fixed');
    await type('A new certificate is installed on both gateways, they are reloaded, and orders go through again.');
    await press('Tab');
    await type(
      'The payments team asked the certificate authority for a new certificate at 09:47 and had it nine minutes later. They installed it on the first gateway, reloaded it, and watched a test order go through before they did the same on the second one. At 10:03 the error rate was back at its usual level. In the afternoon the same people looked through all other certificates of the company and found two that would have ended within a month; both were renewed on the same day, and the dates of all others were written down in one place.',
    );
    await press('Tab', 'Enter');
    await next('cause');
    await type('The TLS certificate of the payment gateway expired, and nothing watched its end date.');
    await press('Tab');
    await type(
      'The certificate of the payment gateway ended on 2026-02-14 at 09:00 UTC. From that minute on, every service that opened a new connection to the gateway refused its certificate, so that payments failed as soon as the connections that were already open had been closed. The certificate had been renewed by hand a year before. The reminder for it went to the mailbox of an engineer who has since moved to another team, and nobody read it there. No alert watches the end dates of certificates inside of our network, because the tool that does so looks at public addresses alone, and the gateway has none. The first suspicion fell on the deployment, because the alert told only that payments failed and not that the handshake did; so 26 minutes went by before anybody looked at the gateway itself.',
    );
    await press('Tab', 'Enter');
    await next('improve');
    await type('Certificates should be renewed by a machine, not by memory.');
    await press('Enter');
    await type('An alert should say which step of a payment fails, not only that it fails.');
    await press('Tab', 'Enter');
    await next('tasks');
    const tasks = [
      ['Add an alert 30 days before any internal certificate ends', 'maria', '03012026'],
      ['Renew the certificates of both gateways with the ACME client', 'lee', '03152026'],
      ['Show the failed step in the payment error alert', 'sam', '03312026'],
    ];
    for (const [what, owner, due] of tasks) {
      await type(what as string);
      await press('Tab');
      await type(owner as string);
      await press('Tab');
      if (owner === 'sam') await page.keyboard.type(due as string);
      else await day(due as string);
    }
    await press('Enter');
    await next('went-well');
    await type('The alert came within four minutes, and the rollback was done in eleven.');
    await press('Tab', 'Enter');
    await next('end');
    expect(steps).toBeLessThanOrEqual(MOST_STEPS);
    const { markdown } = await readPostmortem(library, viewer, '1');
    expect(markdown.split('\n').filter((line) => line.includes('[not yet known]'))).toEqual([]);
    const { report, document } = judged(markdown, library.settings);
    expect(document.words).toBeGreaterThanOrEqual(480);
    expect(report.requirements.filter(({ met }) => !met).map(({ id }) => id)).toEqual([]);
    expect(report.findings.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([]);
  }, 120_000);

  it('works on a phone without a script, and breaks no rule of accessibility', async () => {
    const page = await browser.open('/new', { ...PHONE, javaScriptEnabled: false });
    await page.getByLabel('What broke, in a few words?').fill('The lamp of the porch is dark');
    await page.getByRole('button', { name: 'Answer questions' }).click();
    await page.getByRole('link', { name: 'Skip', exact: true }).click();
    await page.getByLabel('What did its users see?').fill('They stood in the dark.');
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    expect(await page.getByLabel('What did its users see?').inputValue()).toBe('They stood in the dark.');
    const address = new URL(page.url()).pathname;
    for (const colorScheme of ['light', 'dark'] as const)
      for (const path of ['/new', '/queue', ...['when', 'tasks', 'cause', 'end'].map((ask) => `${address}?ask=${ask}`)])
        expect(await broken(await browser.open(path, { ...PHONE, colorScheme })), path).toEqual([]);
  }, 120_000);
});

/** The rules of accessibility that a page breaks, and whether it is wider than a phone. */
async function broken(page: Page): Promise<string[]> {
  const rules = await brokenRules(page);
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth')) > 390 ? ['wider than a phone'] : [];
  await page.context().close();
  return [...rules, ...wide];
}
