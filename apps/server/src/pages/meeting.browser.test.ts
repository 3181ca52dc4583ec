import { createPostmortem, type Library, readMeeting, readPostmortem, writeEntry } from '@failonce/library';
import { addPerson, freshLibrary, sampleText } from '@failonce/library/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE } from '../testing/hostile-texts.ts';
import { brokenRules, PHONE } from '../testing/in-browser.ts';
import { type RealBrowser, realBrowser } from '../testing/real-browser.ts';
import { testServer } from '../testing/test-server.ts';

describe('a meeting, in a browser', () => {
  let library: Library;
  let remove: () => Promise<void>;
  let browser: RealBrowser;
  let author: Awaited<ReturnType<typeof addPerson>>;
  let pm: string;
  let at: string;

  beforeAll(async () => {
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    ({ library, remove } = fresh);
    author = await addPerson(library);
    const { number, slug } = await createPostmortem(library, author, { markdown: sampleText() });
    [pm, at] = [String(number), `/pm/${number}-${slug}/meeting`];
    browser = await realBrowser((origin) => {
      const { app, as } = testServer(library, undefined, undefined, origin);
      as(author);
      return app;
    }, author.id);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await remove?.();
  });
  afterEach(() => expect(browser.complaints.splice(0)).toEqual([]));

  it('is planned, held by the keyboard, and ends in minutes', async () => {
    const page = await browser.open(at);
    expect(await brokenRules(page)).toEqual([]);
    await page.getByLabel('Day').fill('2026-03-02');
    await page.getByLabel('Zone').fill('Africa/Lagos');
    await page.getByLabel('Who comes').fill('Ada from the vendor\nLee');
    await page.getByRole('button', { name: 'Plan the meeting' }).click();
    await page.getByText('The meeting is planned.').waitFor();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('Under way').waitFor();
    await page.getByRole('button', { name: 'These are here' }).click();
    await page.getByRole('button', { name: 'Go on: What happened' }).click();
    await page.getByText('Event 1 of 6').waitFor();
    const clock = page.locator('.running .meeting-clock');
    const first = await clock.textContent();
    await expect.poll(() => clock.textContent(), { timeout: 4000 }).not.toBe(first);
    await page.keyboard.press('ArrowRight');
    await page.getByText('Event 2 of 6').waitFor();
    const field = page.getByLabel('A note to this event', { exact: true });
    await field.fill('The alert was muted for a week.');
    // In a field the arrows are the field's.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Enter');
    await page.locator('.meeting-said', { hasText: 'The alert was muted' }).waitFor();
    expect([await field.inputValue(), page.url()]).toEqual(['', expect.stringContaining('event=2')]);
    // What is typed and not sent is there again.
    await field.fill('Half a thou');
    await page.reload();
    expect(await field.inputValue()).toBe('Half a thou');
    await field.fill('');
    expect(await brokenRules(page)).toEqual([]);
    await page.getByText('Add a task').click();
    await page.getByLabel('What', { exact: true }).fill('Give the alert an owner');
    await page.getByLabel('Who', { exact: true }).fill('lee');
    await page.getByLabel('By', { exact: true }).fill('2026-04-01');
    await page.getByLabel('For which cause').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Write it into the text' }).click();
    await page.getByRole('link', { name: 'In the text' }).waitFor();
    expect((await readPostmortem(library, author, pm)).markdown).toContain(
      '- [ ] Give the alert an owner (@lee, due 2026-04-01, for ^c1)',
    );
    await page.getByRole('link', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Close', exact: false }).waitFor();
    await page.getByRole('button', { name: 'End the meeting' }).click();
    await page.getByText('Minutes of meeting 1').waitFor();
    expect(await page.getByText('The alert was muted for a week.').count()).toBe(1);
    expect(await page.getByText('There: Ada from the vendor, Lee').count()).toBe(1);
    expect(await brokenRules(page)).toEqual([]);
  }, 60_000);

  it('brings what others note, and loses nothing of two who note at once', async () => {
    const place = `${at}?of=1&item=went`;
    const [one, two] = [await browser.open(place), await browser.open(place)];
    const noteIn = async (page: typeof one, words: string): Promise<void> => {
      const field = page.getByLabel('Went well', { exact: true });
      await field.fill(words);
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => field.inputValue(), { timeout: 8000 }).toBe('');
    };
    const said = (who: string): string[] => Array.from({ length: 6 }, (_, at) => `${who} says ${at}`);
    await Promise.all([
      (async () => {
        for (const words of said('One')) await noteIn(one, words);
      })(),
      (async () => {
        for (const words of said('Two')) await noteIn(two, words);
      })(),
    ]);
    // Typed while the others' notes come: it stays.
    await two.getByLabel('Got in the way', { exact: true }).fill('Being typed');
    for (const page of [one, two])
      await expect.poll(() => page.locator('#notes-went-well .meeting-said').count(), { timeout: 8000 }).toBe(12);
    // The clock is the same for all.
    await one
      .getByRole('button', { name: 'The clock for this item' })
      .or(one.getByRole('button', { name: 'Go on with it' }))
      .click();
    await expect.poll(() => two.locator('#meeting-state').textContent(), { timeout: 8000 }).toBe('Under way');
    await two.getByRole('button', { name: 'Go on: Causes' }).waitFor();
    expect(await two.getByLabel('Got in the way', { exact: true }).inputValue()).toBe('Being typed');
    const { entries } = await readMeeting(library, author, pm, 1);
    for (const words of [...said('One'), ...said('Two')])
      expect(entries.filter(({ body }) => body === words)).toHaveLength(1);
  }, 60_000);

  it('is held without JavaScript, and on a phone', async () => {
    const page = await browser.open(`${at}?of=1&item=events&event=3`, { ...PHONE, javaScriptEnabled: false });
    await page.getByLabel('A note to this event', { exact: true }).fill('Said without a script.');
    await page.getByRole('button', { name: 'Note it' }).click();
    await page.locator('.meeting-said', { hasText: 'Said without a script.' }).waitFor();
    await page.getByRole('link', { name: 'Next event' }).click();
    await page.getByText('Event 4 of 6').waitFor();
    await page.context().close();
    const phone = await browser.open(`${at}?of=1&item=events&event=3`, PHONE);
    for (const item of ['welcome', 'events', 'went', 'causes', 'measures', 'close']) {
      await phone.goto(`${browser.origin}${at}?of=1&item=${item}`);
      expect(await phone.evaluate('document.documentElement.scrollWidth'), item).toBeLessThanOrEqual(390);
    }
    expect(await brokenRules(phone)).toEqual([]);
  }, 60_000);

  it('runs nothing that anybody has noted, decided or is called', async () => {
    const [one = '', ...rest] = HOSTILE.map((text) => text.replaceAll('\0', ''));
    for (const body of [one, ...rest].filter((text) => text.trim() !== ''))
      await writeEntry(library, author, pm, 1, { kind: 'note', item: 'close', body });
    await writeEntry(library, author, pm, 1, {
      kind: 'present',
      item: 'welcome',
      participants: HOSTILE.slice(0, 90).map((text) => text.slice(0, 150).replaceAll('@', ' ')),
    });
    for (const body of HOSTILE.slice(0, 60))
      await writeEntry(library, author, pm, 1, { kind: 'decision', item: 'close', body: body.slice(0, 400) || 'x' });
    for (const path of [`${at}?of=1&item=close`, `${at}?of=1&item=welcome`, `${at}/minutes?of=1`]) {
      const page = await browser.open(path);
      expect(
        await page.evaluate(`({
          ran: window.ran ?? 0,
          strange: [...document.querySelectorAll('main *')].flatMap((each) => [...each.attributes].filter(({ name }) => /^on|^style$|^srcdoc$/i.test(name))).length,
          tags: [...document.querySelectorAll('main :is(script, iframe, object, embed, img, svg, video, math, base, style)')].length,
        })`),
        path,
      ).toEqual({ ran: 0, strange: 0, tags: 0 });
      await page.context().close();
    }
  }, 60_000);
});
