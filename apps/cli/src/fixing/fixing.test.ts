import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderWith, run } from '../testing/run.ts';

const DRAFT = '# Search slow\r\n\r\n## Timeline\r\n• 9:02 am Outage begins.\r\n• 9:06 am An alert fires.\r\n';
const FIXED = '# Search slow\r\n\r\n## Timeline\r\n- 09:02 Outage begins.\r\n- 09:06 An alert fires.\r\n';

let folder: ReturnType<typeof folderWith>;
beforeEach(() => {
  folder = folderWith({ 'a.md': DRAFT, 'clean.md': FIXED, 'bad.md': Uint8Array.of(0, 1) });
});
afterEach(() => folder.remove());

const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
const check = (...args: string[]) => run(['check', ...args], folder.path);

describe('check --fix', () => {
  it('changes the file in place, tells what it did, and has nothing to do the second time', async () => {
    chmodSync(join(folder.path, 'a.md'), 0o640);
    const first = await check('--fix', 'a.md', 'clean.md');
    expect(first.status).toBe(1);
    expect(first.stderr).toContain('Fixed 4 things in 1 file: ');
    expect(read('a.md')).toBe(FIXED);
    expect(read('clean.md')).toBe(FIXED);
    expect(statSync(join(folder.path, 'a.md')).mode & 0o777).toBe(0o640);
    expect((await check('--fix', 'a.md')).stderr).toContain('Nothing was to be fixed.');
  });

  it('leaves a link a link, and judges the other files where one is no text', async () => {
    symlinkSync('a.md', join(folder.path, 'link.md'));
    const ran = await check('--fix', 'link.md', 'bad.md');
    expect(ran.status).toBe(2);
    expect(read('a.md')).toBe(FIXED);
  });

  it('makes only the fixes that are asked for', async () => {
    await check('--fix', '--only', 'bullet-form', 'a.md');
    expect(read('a.md')).toBe(DRAFT.replaceAll('•', '-'));
  });

  it('shows a diff that can be applied, and changes nothing', async () => {
    const ran = await check('--fix-dry-run', 'a.md', 'clean.md');
    expect(read('a.md')).toBe(DRAFT);
    expect(ran.stderr).toContain('Would fix 4 things in 1 file');
    expect(applyPatch(DRAFT, ran.stdout)).toBe(FIXED);
  });

  it('refuses what it cannot do, and says what can be done', async () => {
    expect((await check('--fix', '-')).stderr).toContain('Use --fix-dry-run');
    expect((await check('--fix-dry-run', '--format', 'json', 'a.md')).stderr).toContain('Leave --format out.');
  });
});
