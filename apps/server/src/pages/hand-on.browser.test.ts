import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createPostmortem } from '@failonce/library';
import { sampleText } from '@failonce/library/testing';
import { describe, expect, it } from 'vitest';
import { brokenRules, inBrowser, PHONE } from '../testing/in-browser.ts';

describe('handing on in a browser', () => {
  const given = inBrowser(async (library, viewer) => {
    const extra = '\n\n| a | b |\n|-|-:|\n| 1 | 2 |\n\n*Émile* ran `x`.\n';
    await createPostmortem(library, viewer, { markdown: sampleText({ extra }) });
  });

  it('gives from the page a file that opens from a disk, asks nobody, and breaks no rule', async () => {
    const page = await given.browser.open('/pm/1');
    await page.getByRole('link', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as Web page' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^PM-1-[a-z0-9-]+\.html$/);
    const folder = mkdtempSync(join(tmpdir(), 'failonce-'));
    try {
      const file = join(folder, 'a page.html');
      await download.saveAs(file);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const before = given.browser.complaints.length;
      await page.goto(pathToFileURL(file).href);
      expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
      // The browser of these tests complains of whatever is not of the server, and so of the file itself.
      expect(given.browser.complaints.splice(before).filter((said) => !/^asks (?:file|data):/.test(said))).toEqual([]);
      expect(await page.evaluate(`getComputedStyle(document.querySelector('.prose')).fontFamily`)).toContain(
        'Failonce',
      );
      expect(await page.evaluate(`document.fonts.check('18px "Failonce Serif"')`)).toBe(true);
      expect(await brokenRules(page)).toEqual([]);
      await page.setViewportSize(PHONE.viewport);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(await brokenRules(page, { onlyOfLooks: true })).toEqual([]);
      expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBe(PHONE.viewport.width);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('copies the message for a chat', async () => {
    const page = await given.browser.open('/pm/1/export', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^PM-1 [\s\S]*\/pm\/1-/);
  });
});
