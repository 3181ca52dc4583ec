import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPostmortems, SYSTEM } from '@failonce/library';
import { sampleText } from '@failonce/library/testing';
import { describe, expect, it } from 'vitest';
import { brokenRules, inBrowser, PHONE } from '../testing/in-browser.ts';

const EMPTY: readonly string[] = [];

/** Names and contents as they come from other systems, broken disks and people with bad intentions. */
const HOSTILE: readonly (readonly [name: string, content: string | Buffer])[] = [
  ['../../../etc/passwd.md', sampleText({ title: 'Up and away' })],
  ['C:\\Users\\maria\\old\\mail.md', sampleText({ title: 'Mail down' })],
  ['<script>alert(1)</script>.md', sampleText({ title: 'Script <script>alert(1)</script> down' })],
  ['<img src=x onerror=alert(1)>.md', sampleText({ title: 'Picture down' })],
  ['new\nline\u0007\u202e.md', sampleText({ title: 'Lines down' })],
  ['same.md', sampleText({ title: 'One of two' })],
  ['same.md', sampleText({ title: 'Two of two' })],
  ['twice.md', sampleText({ title: 'Mail down' })],
  ['empty.md', ''],
  ['blank.md', ' \n\t\r\n'],
  ['latin.md', Buffer.from('# K\xfcche zu\n', 'latin1')],
  ['broken.md', Buffer.from([0x23, 0x20, 0xc3, 0x28, 0x01])],
  ['zero.md', Buffer.from('# A\0B\n')],
  [`${'long'.repeat(60)}.md`, '# Long\n'],
];

describe('the first run in a browser', () => {
  const given = inBrowser(async () => {}, { role: 'owner' });
  const open: typeof given.browser.open = (path, options) => given.browser.open(path, options);
  const titles = async (): Promise<string[]> =>
    (await listPostmortems(given.library, SYSTEM)).items.map(({ title }) => title).sort();

  it('fills a library by a click and empties it by another, without a script and on a phone', async () => {
    const page = await open('/', { ...PHONE, javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toBe('No postmortem yet');
    expect(await page.locator('.begin li h2').allTextContents()).toHaveLength(3);
    await page.getByRole('button', { name: 'Try the sample library' }).tap();
    await page.locator('.notice').waitFor();
    expect(await page.locator('.row').count()).toBe(24);
    await page.getByRole('link', { name: 'Import old postmortems' }).tap();
    await page.waitForURL(/\/import$/);
    await page.goBack();
    await page.locator('.notice').waitFor();
    await page.getByRole('button', { name: 'Remove the samples' }).tap();
    await page.locator('.begin').waitFor();
    expect(await titles()).toEqual(EMPTY);
  }, 60_000);

  it('takes what can be taken of hostile files, says why of the others, and runs nothing of them', async () => {
    const page = await open('/import');
    await page.evaluate('window.alert = () => { window.ran = true; }');
    await page
      .getByLabel('Choose Markdown, Word or HTML files')
      .setInputFiles(
        HOSTILE.map(([name, content]) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(content) })),
      );
    await page.getByRole('button', { name: 'Import them' }).click();
    expect(await page.getByRole('status').textContent()).toBe('9 taken, 1 here already, 4 not, and why.');
    expect(await page.locator('.files .file').allTextContents()).toEqual([
      'empty.md',
      'blank.md',
      'broken.md',
      'zero.md',
      'passwd.md',
      'mail.md',
      'script>.md',
      '<img src=x onerror=alert(1)>.md',
      'newline.md',
      'same.md',
      'same.md',
      'latin.md',
      `${'long'.repeat(50)}`,
      'twice.md',
    ]);
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole('link', { name: 'PM-' }).nth(2).click();
    expect(await page.locator('h1').textContent()).toContain('Script');
    await page.getByRole('link', { name: 'All versions' }).click();
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await titles()).toHaveLength(9);
  }, 60_000);

  it('refuses 50 MB at once, and says what to do', async () => {
    const before = await titles();
    const folder = mkdtempSync(join(tmpdir(), 'failonce-large-'));
    try {
      const large = join(folder, 'large.md');
      writeFileSync(large, '# Large\n');
      truncateSync(large, 50 * 1024 * 1024);
      const page = await open('/import');
      await page.getByLabel('Choose Markdown, Word or HTML files').setInputFiles(large);
      await page.getByRole('button', { name: 'Import them' }).click();
      await page.waitForFunction('document.querySelector("h1").textContent !== "Import old postmortems"');
      expect(await page.locator('main').textContent()).toContain('4 MB');
      expect(await titles()).toEqual(before);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      // The console says that the answer was no.
      given.browser.complaints.splice(0);
    }
  }, 60_000);
});
