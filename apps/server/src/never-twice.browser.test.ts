import { addSamples, claimMessages, type Library, SYSTEM, settleMessage } from '@failonce/library';
import { addPerson, freshLibrary } from '@failonce/library/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSamples } from './samples/read-samples.ts';
import { type RealBrowser, realBrowser } from './testing/real-browser.ts';
import { testServer } from './testing/test-server.ts';

// What keeps a failure from coming twice, as people click through it on the samples.

describe('never twice, in a browser', () => {
  let library: Library;
  let remove: () => Promise<void>;
  let browser: RealBrowser;
  let other: Awaited<ReturnType<typeof addPerson>>;

  beforeAll(async () => {
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    ({ library, remove } = fresh);
    const owner = await addPerson(library, { role: 'owner' });
    other = await addPerson(library);
    await addSamples(library, SYSTEM, readSamples());
    browser = await realBrowser((origin) => {
      const { app, as } = testServer(library, undefined, undefined, origin);
      for (const person of [owner, other]) as(person);
      return app;
    }, owner.id);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await remove?.();
  });

  // The answers of an executive's three questions stand on the first screen of one page each, on a phone as well.
  it.each([
    ['What is late?', 'Measures', [/^\d+ of \d+ open tasks are late, the first since/]],
    ['Did anything come back?', 'Again', [/^Nothing has come back this quarter|^Yes:/]],
    [
      'Are we getting better?',
      'Trends',
      [/^Twelve months, and the twelve before$/, /^Half were over within$/, /^Tasks verified in time$/],
    ],
  ] as const)(
    'answers “%s” on the first screen of %s',
    async (_, place, answers) => {
      for (const viewport of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        const page = await browser.open('/', { viewport });
        await page.getByRole('link', { name: place, exact: true }).first().click();
        await page.getByRole('heading', { level: 1, name: place }).waitFor();
        for (const answer of answers) {
          const box = await page.locator('main').getByText(answer).first().boundingBox();
          expect((box?.y ?? Number.NaN) + (box?.height ?? 0), `${answer} at ${viewport.width}`).toBeLessThan(
            viewport.height,
          );
        }
        await page.context().close();
      }
    },
    60_000,
  );

  it('leads from a postmortem to what it is a recurrence of, and back', async () => {
    const page = await browser.open('/pm/21');
    await page.locator('a[href^="/again?pm=21"]').first().click();
    await page.waitForURL(/\/again\?pm=21/);
    const chain = page.locator('#pm-21');
    await chain.getByText('late · leila').waitFor();
    await page.goBack();
    await page.waitForURL(/\/pm\/21/);
    await page.getByRole('heading', { level: 1, name: /disk was full again/ }).waitFor();
    await page.context().close();
  }, 60_000);

  it('leads from the list to a task, which one person does and another verifies', async () => {
    const page = await browser.open('/measures');
    await page.getByRole('link', { name: 'Look into the firewall rules' }).click();
    const task = page.locator('.task', { hasText: 'Look into the firewall rules' });
    await task.getByRole('button', { name: 'Accept it' }).click();
    await page.getByText('It is yours now.').waitFor();
    await task.locator('summary', { hasText: 'It is done' }).click();
    await task.getByLabel('Where it can be seen').fill('https://example.com/rules');
    await task.getByRole('button', { name: 'It is done' }).click();
    await page.getByText('Noted as done. Another person verifies it.').waitFor();
    const theirs = await browser.open('/');
    await theirs.context().setExtraHTTPHeaders({ authorization: `Bearer ${other.id}` });
    await theirs.goto(page.url().replace(/[?#].*$/, ''));
    const same = theirs.locator('.task', { hasText: 'Look into the firewall rules' });
    await same.locator('summary', { hasText: 'Verify it' }).click();
    await same.getByLabel('How you have seen it').fill('I asked the firewall.');
    await same.getByRole('button', { name: 'Verify it' }).click();
    await same.getByText('Verified', { exact: true }).first().waitFor();
    await page.goto(`${browser.origin}/measures`);
    expect(await page.getByRole('link', { name: 'Look into the firewall rules' }).count()).toBe(0);
    await theirs.context().close();
    await page.context().close();
  }, 60_000);

  it('tells a program of events, and shows what it answered', async () => {
    const page = await browser.open('/admin/webhooks');
    await page.getByLabel('What is it?').fill('Our status page');
    await page.getByLabel('Address').fill('https://status.example.com/hooks/1');
    await page.getByLabel('A postmortem is published').check();
    await page.getByRole('button', { name: 'Add it' }).click();
    expect(await page.locator('#secret').inputValue()).toMatch(/^whsec_/);
    await page.goto(`${browser.origin}/admin/webhooks`);
    await page.getByRole('link', { name: 'Our status page' }).click();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('A test is on its way.').waitFor();
    expect(await page.locator('.list li').first().textContent()).toContain('Waits');
    const [test] = await claimMessages(library, { channel: 'post', limit: 5 });
    if (test === undefined) throw new Error('Nothing was to be sent.');
    await settleMessage(library, test, { went: 'sent', status: 204 });
    await page.reload();
    const shown = await page.locator('.list li').first().textContent();
    expect(shown).toContain('Sent');
    expect(shown).toContain('answered 204');
    await page.context().close();
  }, 60_000);
});
