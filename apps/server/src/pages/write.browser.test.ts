import { writeTemplate } from '@failonce/document';
import { createPostmortem, listRevisions, readPostmortem } from '@failonce/library';
import { png, sampleText } from '@failonce/library/testing';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { brokenRules, inBrowser, PHONE } from '../testing/in-browser.ts';

/** A browser beside other work takes its time. */
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 10_000 });
const GAP = '[not yet known]';

describe('the editor in a browser', { timeout: 60_000 }, () => {
  const given = inBrowser(async () => {}, { sockets: true });

  const open = async (markdown: string, options = {}): Promise<{ page: Page; text: Locator; number: number }> => {
    const { number } = await createPostmortem(given.library, given.viewer, { markdown });
    const page = await given.browser.open(`/pm/${number}/edit`, options);
    const text = page.locator('.cm-content');
    await text.waitFor();
    await soon(() => page.locator('.saved').textContent()).toBe('Saved');
    return { page, text, number };
  };
  /** The whole text, as the editor has it. */
  const textOf = (page: Page): Promise<string> =>
    page.evaluate(
      'document.querySelector(".cm-content").cmTile?.view?.state.doc.toString() ?? document.querySelector(".cm-content").cmView.view.state.doc.toString()',
    );
  const met = (page: Page): Promise<string | null> => page.locator('.met-count').textContent();

  it('fills its list as one writes, and counts as the server does', async () => {
    const { page, text, number } = await open(sampleText().replace(' 38% of users were affected.', ''));
    const before = Number(await met(page));
    expect(await page.locator('li .met', { hasText: 'Share of users' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Open: Share of users' }).click();
    await soon(() => page.evaluate('getSelection().toString()')).toBe(GAP);
    await page.keyboard.type('41% of users');
    await soon(async () => Number(await met(page))).toBe(before + 1);
    expect(await page.locator('li .met', { hasText: 'Share of users' }).count()).toBe(1);
    expect(await textOf(page)).toContain('Share of users: 41% of users.');
    expect(await text.evaluate('document.activeElement.className')).toContain('cm-content');
    await soon(() => page.locator('.saved').textContent()).toBe('Saved');
    await page.reload();
    await soon(() => textOf(page).catch(() => '')).toContain('Share of users: 41% of users.');
    await page.keyboard.press('Escape');
    expect((await readPostmortem(given.library, given.viewer, String(number))).number).toBe(number);
  });

  it('leads to what meets a requirement, and inserts what is missing', async () => {
    const { page } = await open('');
    await page.getByRole('button', { name: 'Open: Timeline' }).click();
    await soon(() => textOf(page)).toBe(writeTemplate({}));
    await soon(() => page.evaluate('getSelection().toString()')).toBe(GAP);
  });

  it('goes to the line that the address names', async () => {
    const markdown = sampleText();
    const { number } = await createPostmortem(given.library, given.viewer, { markdown });
    const page = await given.browser.open(`/pm/${number}/edit#line-10`);
    await soon(() => page.evaluate('getSelection().toString()')).toBe(markdown.split('\n')[9]);
    expect(new URL(page.url()).hash).toBe('');
    await page.close();
  });

  it('says what was found at the cursor, and mends it by keyboard', async () => {
    const { page, text } = await open(sampleText().replace('61 minutes, from', '66 minutes, from'));
    await soon(() => page.locator('.w-found').count()).toBeGreaterThan(0);
    await text.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+.');
    await page.getByRole('dialog', { name: 'What was found here' }).waitFor();
    expect(await page.locator('.finding-box').textContent()).toContain('66 minutes');
    await page.keyboard.press('Escape');
    expect(await page.locator('.finding-box').count()).toBe(0);
    await page.keyboard.press('Control+.');
    await page.locator('.finding-box button').first().waitFor();
    await page.keyboard.press('Enter');
    await soon(() => textOf(page)).toContain('61 minutes, from');
    await page.keyboard.press('Control+z');
    await soon(() => textOf(page)).toContain('66 minutes, from');
  });

  it('makes all safe fixes', async () => {
    const { page } = await open(sampleText().replace('**09:06**', '**9:06am**').replace('**09:10**', '**9:10am**'));
    await page.getByRole('button', { name: /^Make \d+ safe fix/ }).click();
    await soon(() => textOf(page)).toContain('- **09:06** Detected');
    expect(await textOf(page)).toContain('- **09:10** Inv');
  });

  it('writes text by its forms', async () => {
    const { page } = await open(writeTemplate({}));
    await page.getByRole('button', { name: 'When it hurt' }).click();
    await page.getByLabel('Day it began').fill('2026-02-14');
    await page.getByLabel('Began at').fill('09:02');
    await page.getByLabel('Ended at').fill('10:03');
    await page.getByLabel('Zone of all times').fill('UTC');
    await page.keyboard.press('Enter');
    await soon(() => textOf(page)).toContain('61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC');
    await page.getByRole('button', { name: 'Task', exact: true }).click();
    await page.getByLabel('What is to be done').fill('Add an alert before any certificate ends');
    expect(await page.locator('#people option').count()).toBeGreaterThan(0);
    await page.getByLabel('Owner').fill('maria');
    await page.getByLabel('Due').fill('2026-03-01');
    await page.getByRole('button', { name: 'Write it' }).click();
    await soon(() => textOf(page)).toContain(
      '- [ ] Add an alert before any certificate ends (@maria, due 2026-03-01)\n- [ ] [not yet known]',
    );
  });

  it('goes from gap to gap by Tab, and is left by Escape and Tab', async () => {
    const { page, text } = await open(`# A\n\n- **${GAP}** and ${GAP}\n`);
    await text.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('one');
    await page.keyboard.press('Tab');
    await page.keyboard.type('two');
    await soon(() => textOf(page)).toBe('# A\n\n- **one** and two\n');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest(".cm-editor")')).toBeNull();
  });

  it('asks where somebody has begun to write about the same incident', async () => {
    const title = 'Checkout refused every card in Lisbon';
    const { number: first } = await createPostmortem(given.library, given.viewer, {
      markdown: writeTemplate({ title }),
    });
    const { page } = await open(writeTemplate({ title }));
    const asked = page.getByRole('region', { name: 'Is it this incident?' });
    expect(await asked.textContent()).toContain(`PM-${first}`);
    expect(await brokenRules(page)).toEqual([]);
    await asked
      .getByRole('button', { name: /It is another one/ })
      .first()
      .click();
    await soon(() => asked.count()).toBe(0);
    await page.locator('.cm-content').waitFor();
  });

  it('goes on with lists, and writes times as they are written', async () => {
    const { page, text } = await open('# A\n\n## Timeline\n- x');
    await text.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('906 Detected: an alert.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('End');
    await soon(() => textOf(page)).toBe('# A\n\n## Timeline\n- x\n- **09:06** Detected: an alert.\nEnd');
  });

  it('pastes what was copied elsewhere as Markdown', async () => {
    const { page, text } = await open('# A\n\n');
    await text.focus();
    await page.keyboard.press('Control+End');
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/html', '<h2>B</h2><ul><li>one <b>bold</b><img src=x onerror="window.hurt = true"></li></ul><script>window.hurt = true</script>');
      data.setData('text/plain', 'B one');
      document.querySelector('.cm-content').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }`);
    await soon(() => textOf(page)).toBe('# A\n\n## B\n\n- one **bold**');
    expect(await page.evaluate('window.hurt')).toBeUndefined();
  });

  it('keeps pictures that are pasted, in their order and at their place while one types on', async () => {
    const { page, text, number } = await open('# A\n\nBefore. ');
    await text.focus();
    await page.keyboard.press('Control+End');
    const pictures = [png({ width: 3 }), png({ width: 5 })].map((each) => Buffer.from(each).toString('base64'));
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/html', '<meta charset="utf-8"><img src="https://example.com/a.png">');
      for (const each of ${JSON.stringify(pictures)}) {
        const bytes = Uint8Array.from(atob(each), (sign) => sign.charCodeAt(0));
        data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      }
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('.cm-content').dispatchEvent(event);
    }`);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Typed on.');
    const shown = /^Typed on\.# A\n\nBefore\. !\[\]\((files\/\w{32}\.png)\)\n!\[\]\((files\/\w{32}\.png)\)\n$/;
    await soon(() => textOf(page)).toMatch(shown);
    const names = shown.exec(await textOf(page))?.slice(1) ?? [];
    const widths = await page.evaluate(`Promise.all(${JSON.stringify(names)}.map(async (name) => {
      const picture = new Image();
      picture.src = '/api/v1/postmortems/${number}/' + name;
      await picture.decode();
      return picture.naturalWidth;
    }))`);
    expect(widths).toEqual([3, 5]);
  });

  it('shows the preview, what it reads as, and earlier failures; one click says what they have to do with it', async () => {
    await createPostmortem(given.library, given.viewer, {
      markdown: sampleText({ title: 'Mail relay down', date: '2026-01-10' }),
    });
    const { page } = await open(sampleText());
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.locator('#preview h1').waitFor();
    expect(await page.locator('#preview .prose').textContent()).toContain('gateways are reloaded');
    await page.locator('.told-causes a').first().waitFor();
    const card = page.locator('.seen .card').first();
    await card.getByRole('button', { name: 'Same cause' }).click();
    await soon(() => textOf(page)).toMatch(/\nrecurrence-of: PM-\d+\n---\n/);
    await page.locator('.seen .settled').waitFor();
  });

  it('saves a version by its key, with a name', async () => {
    const { page, text, number } = await open(sampleText());
    await text.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('More.');
    await page.keyboard.press('Control+s');
    await page.keyboard.type('After the meeting');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await listRevisions(given.library, given.viewer, String(number)))[0]?.message)
      .toBe('After the meeting');
    expect((await readPostmortem(given.library, given.viewer, String(number))).markdown).toContain('More.');
  });

  it('shows two people to each other', async () => {
    const { page, text, number } = await open('# Ours\n');
    const other = await given.browser.open(`/pm/${number}/edit`);
    await other.locator('.cm-content').waitFor();
    await soon(() => other.locator('.saved').textContent()).toBe('Saved');
    await other.locator('.cm-content').focus();
    await other.keyboard.press('Control+End');
    await other.keyboard.type('Typed by another.');
    await soon(() => textOf(page)).toBe('# Ours\nTyped by another.');
    await text.focus();
    await soon(() => page.locator('.w-caret .w-name').count()).toBe(1);
    // In the middle of a text, the caret goes along with what is typed.
    await other.keyboard.press('Home');
    await other.keyboard.type('Also: ');
    await soon(() => textOf(page)).toBe('# Ours\nAlso: Typed by another.');
    await soon(() =>
      page.evaluate(`{
        const before = new Range();
        before.selectNodeContents(document.querySelector('.w-caret').closest('.cm-line'));
        before.setEndBefore(document.querySelector('.w-caret'));
        before.toString();
      }`),
    ).toBe('Also: ');
    await other.context().close();
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('breaks no rule of accessibility (%s)', async (colorScheme) => {
    for (const options of [{ colorScheme }, { colorScheme, ...PHONE }]) {
      const { page } = await open(sampleText().replace('61 minutes, from', '66 minutes, from'), options);
      await soon(() => page.locator('.w-found').count()).toBeGreaterThan(0);
      const check = async (): Promise<void> => expect(await brokenRules(page)).toEqual([]);
      await check();
      if ('viewport' in options) await page.getByRole('button', { name: 'Preview' }).click();
      else await page.locator('[data-preview]').click();
      await page.locator('#preview h1').waitFor();
      await check();
      await page.context().close();
    }
  });

  it('has one part at a time on a phone', async () => {
    const { page } = await open(sampleText(), PHONE);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await page.locator('.write-list').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Checklist' }).click();
    expect(await page.locator('.write-list').isVisible()).toBe(true);
    expect(await page.locator('.cm-content').isVisible()).toBe(false);
    await page.getByRole('button', { name: /Specific tasks/ }).click();
    await soon(() => page.locator('.cm-content').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.locator('#preview h1').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('is a text field where there is no script, and shows both texts where somebody else was faster', async () => {
    const { number } = await createPostmortem(given.library, given.viewer, { markdown: '# A\n\nOne.\n' });
    const page = await given.browser.open(`/pm/${number}/edit`, { javaScriptEnabled: false });
    const late = await given.browser.open(`/pm/${number}/edit`, { javaScriptEnabled: false });
    await page.locator('#markdown').fill('# A\n\nTwo.\n');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    expect((await readPostmortem(given.library, given.viewer, String(number))).markdown).toBe('# A\n\nTwo.\n');
    await late.locator('#markdown').fill('# A\n\nThree.\n');
    await late.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await late.locator('#markdown').inputValue()).toContain('Three.');
    expect(await late.locator('#theirs').inputValue()).toContain('Two.');
    await late.getByRole('button', { name: 'Save', exact: true }).click();
    await late.getByText('Saved.').waitFor();
    expect((await readPostmortem(given.library, given.viewer, String(number))).markdown).toBe('# A\n\nThree.\n');
    // That a save came too late is an answer of its own.
    given.browser.complaints.splice(0);
  });
});
