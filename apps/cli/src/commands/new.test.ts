import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../dispatch.ts';
import { folderWith, run } from '../testing/run.ts';

let folder: { path: string; remove: () => void };
beforeAll(() => {
  folder = folderWith({ 'there.md': 'mine\n' });
});
afterAll(() => folder.remove());

const FLAGS = ['--title', 'Search slow: the index was rebuilt', '--start', '2026-02-14 9:02 pm UTC', '--end', '22:03'];

describe('failonce new', () => {
  it('writes the template with what is known, and says the next step', async () => {
    const ran = await run(['new', ...FLAGS, '--share', '38%', '--service', 'search, index'], folder.path);
    expect([ran.status, ran.stdout]).toEqual([0, '']);
    expect(ran.stderr).toContain('failonce check --watch 2026-02-14-search-slow-the-index-was-rebuilt.md');
    const text = readFileSync(join(folder.path, '2026-02-14-search-slow-the-index-was-rebuilt.md'), 'utf8');
    expect(text).toContain('61 minutes, from 2026-02-14 21:02 UTC to 2026-02-14 22:03 UTC');
    expect(text).toContain('38% of users');
    expect(text).toContain('services: [search, index]');
  });

  it('writes to standard output', async () => {
    const ran = await run(['new', '-', '--title', 'A'], folder.path);
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toMatch(/^# A\n/);
  });

  it('overwrites nothing without being told', async () => {
    const refused = await run(['new', 'there.md', ...FLAGS], folder.path);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('exists already')]);
    expect(readFileSync(join(folder.path, 'there.md'), 'utf8')).toBe('mine\n');
    expect((await run(['new', 'there.md', '--force', ...FLAGS], folder.path)).status).toBe(0);
    expect(readFileSync(join(folder.path, 'there.md'), 'utf8')).toContain('# Search slow');
  });

  it.each([
    [['--start', 'soon'], '“soon” for --start cannot be read. Write a clock time'],
    [['--date', '2026-02-30'], 'a day that does not exist'],
    [['--date', '3/4/2026'], '“3/4/2026” for --date cannot be read. Write a date'],
    [['--zone', 'GTM+2'], 'Did you mean “GMT+2”?'],
    [['--zone', 'nonsense'], 'a time zone, for instance'],
    [['--share', '120'], 'a share from 0 to 100'],
    [['--detection', 'monitor'], 'Did you mean “monitoring”?'],
    [['a.md', 'b.md'], 'One file at a time'],
    [['missing/a.md'], 'Its folder does not exist'],
  ])('answers %j in words', async (args, words) => {
    await expect(dispatch(['new', ...args])).rejects.toMatchObject({
      message: expect.stringContaining(words),
      exitCode: 2,
    });
  });
});
