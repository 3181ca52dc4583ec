import { mkdirSync } from 'node:fs';
import { changeTask, createPostmortem, type Library, type TaskDeed } from '@failonce/library';
import { addPerson, freshLibrary, sampleText } from '@failonce/library/testing';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE } from '../testing/hostile-texts.ts';
import { brokenRules, PHONE } from '../testing/in-browser.ts';
import { type RealBrowser, realBrowser } from '../testing/real-browser.ts';
import { testServer } from '../testing/test-server.ts';

const PICTURES = process.env['FAILONCE_PICTURES'];
const WIDE = { width: 1440, height: 900 };

/** A postmortem with two causes and these tasks. */
const withTasks = (tasks: readonly string[], title?: string): string =>
  sampleText({ ...(title === undefined ? {} : { title }), cause: 'The certificate of the gateway expired. ^c1' })
    .replace(
      '### Resolution',
      'Nothing watched its end date, and the page of the bank named nobody to call. ^c2\n### Resolution',
    )
    .replace(/### Tasks\n[\s\S]*$/, `### Tasks\n${tasks.join('\n')}\n`);

describe('measures, in a browser', () => {
  let library: Library;
  let remove: () => Promise<void>;
  let browser: RealBrowser;
  let author: Awaited<ReturnType<typeof addPerson>>;

  const waitedFor = async (markdown: string): Promise<string> => {
    const { id, number, slug } = await createPostmortem(library, author, { markdown });
    await library.database.write((writing) =>
      writing.updateTable('postmortem').set({ state: 'published' }).where('id', '=', id).execute(),
    );
    return `/pm/${number}-${slug}/measures`;
  };

  beforeAll(async () => {
    const fresh = await freshLibrary('sqlite');
    if (fresh === undefined) throw new Error('SQLite is always there.');
    ({ library, remove } = fresh);
    author = await addPerson(library, { role: 'owner' });
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

  /** Looks at a page wide and narrow, light and dark: no rule broken, no wider than a phone. */
  const looked = async (page: Page, name: string): Promise<void> => {
    for (const scheme of ['light', 'dark'] as const) {
      for (const viewport of [WIDE, PHONE.viewport]) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        expect(await brokenRules(page), `${name}, ${viewport.width}, ${scheme}`).toEqual([]);
        const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
        expect(width, `${name}, ${viewport.width}`).toBeLessThanOrEqual(viewport.width);
        if (PICTURES === undefined) continue;
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: `${PICTURES}/${name}-${viewport.width}-${scheme}.png`, fullPage: true });
      }
    }
    await page.setViewportSize(WIDE);
  };

  it('say what is late at once, with nothing, little and much', async () => {
    const page = await browser.open('/measures');
    await page.getByText('No task is open.').waitFor();
    await looked(page, 'measures-nothing');
    const at = await waitedFor(
      withTasks([
        '- [ ] Add an alert 30 days before any certificate ends (@maria, due 2020-03-01, for ^c2) ^t1',
        '- [ ] Renew all certificates by a machine (due 2099-04-01, for ^c1)',
        '- [ ] Put a circuit breaker before the gateway (@lee, due 2099-05-01, for ^c1)',
        '- [ ] Write a runbook for a certificate that has ended (@lee, due 2099-02-01, for ^c2)',
        '- [ ] Decide who owns the gateway (due 2099-02-01)',
        '- [ ] Ask the bank for a second line',
      ]),
    );
    const pm = at.split(/[/-]/)[2] as string;
    const editor = await addPerson(library);
    const deed = (task: string, given: TaskDeed, by = author): Promise<void> =>
      changeTask(library, by, pm, task, given);
    await deed('1', { action: 'postpone', due: '2099-01-01', reason: 'The team moves house.' });
    await deed('2', { action: 'accept' });
    await deed('2', { action: 'done', evidence: { kind: 'address', value: 'https://github.com/acme/infra/pull/819' } });
    await deed('3', { action: 'done', evidence: { kind: 'address', value: 'https://github.com/acme/shop/pull/4' } });
    await deed('3', { action: 'verify', words: 'I cut the line and the shop stayed up.' }, editor);
    await deed('6', { action: 'ask-decline', reason: 'The bank has none.' });
    await page.goto(`${browser.origin}${at}`);
    await page.getByText('1 of 6 tasks is verified').waitFor();
    await looked(page, 'postmortem-measures-little');
    await page.goto(`${browser.origin}/measures`);
    await looked(page, 'measures-little');
    for (let i = 0; i < 12; i++) {
      const lines = Array.from({ length: 10 }, (_, at) => {
        const due = `20${20 + (i % 3)}-0${1 + (at % 8)}-1${i % 10}`;
        return `- [ ] Replace part ${at} of machine ${i} by one that says when it is worn (@lee, due ${due})`;
      });
      await waitedFor(withTasks(lines, `Machine ${i} stood still for a day because a part of it was worn out`));
    }
    await page.goto(`${browser.origin}/measures`);
    await page.getByText(/\d+ of \d+ open tasks are late, the first since/).waitFor();
    await looked(page, 'measures-much');
    await page.getByRole('link', { name: 'Go on' }).click();
    await page.getByRole('link', { name: 'To the beginning' }).waitFor();
    await page.getByLabel('Standing').selectOption('To verify');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('link', { name: 'Renew all certificates by a machine' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
  }, 120_000);

  it('are taken on by the keyboard alone, and what is wrong comes back beside its field', async () => {
    const at = await waitedFor(withTasks(['- [ ] Rehearse the switch to the second line (due 2099-01-01)']));
    const page = await browser.open(at);
    await page.getByRole('button', { name: 'Accept it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('It is yours now.').waitFor();
    await page.locator('summary', { hasText: 'It is done' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'It is done' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Show that it is done').waitFor();
    await looked(page, 'postmortem-measures-wrong');
    await page.getByLabel('Where it can be seen').fill('https://example.com/drill');
    await page.keyboard.press('Enter');
    await page.getByText('Noted as done. Another person verifies it.').waitFor();
    // That a form came back, and that the address led to the task, is told there.
    browser.complaints.splice(0);
  });

  it('show whatever is typed as it was typed, and nothing of it runs', async () => {
    const at = await waitedFor(withTasks(['- [ ] Rehearse the switch (due 2099-01-01)']));
    const pm = at.split(/[/-]/)[2] as string;
    let day = 2;
    for (const words of HOSTILE.map((each) => each.slice(0, 900)).filter(
      (each) => each.trim() !== '' && !each.includes('\0'),
    )) {
      const due = `2099-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`;
      day++;
      await changeTask(library, author, pm, '1', { action: 'postpone', due, reason: words });
    }
    await changeTask(library, author, pm, '1', {
      action: 'done',
      evidence: { kind: 'address', value: 'https://example.com/"><script>document.title="broken"</script>' },
    });
    await changeTask(library, await addPerson(library), pm, '1', {
      action: 'verify',
      words: '<img src=x onerror=alert(1)>',
    });
    const page = await browser.open(at);
    await page.locator('.task-history summary').click();
    await page.getByText('<img src=x onerror=alert(1)>').last().waitFor();
    expect(await page.title()).toContain('Measures');
    expect(await page.locator('.task img, .task script').count()).toBe(0);
    const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
    expect(width).toBeLessThanOrEqual(WIDE.width);
  });
});
