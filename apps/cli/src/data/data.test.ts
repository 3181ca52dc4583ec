import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, run } from '../testing/run.ts';

const { path: folder, remove } = folderWith({
  'old/2019.md': '# Checkout down\n\nThe disk was full.\n',
  'old/copy.md': '# Checkout down\n\nThe disk was full.\n',
  'old/picture.png': new Uint8Array([0x89, 0x50]),
});
afterAll(remove);

// Each starts the program several times.
describe('the data of a library', { timeout: 120_000 }, () => {
  it('comes in, is whole, is backed up, comes back, and leaves', async () => {
    const own = ['--data', 'own/library.db'];
    expect(await run(['import', 'old', ...own], folder)).toEqual({
      status: 0,
      stdout:
        '1 taken, as written then, 1 there already, 1 not taken.\n  picture.png: It is neither Markdown (.md), plain text (.txt), Word (.docx), HTML nor an export of Google Docs (.zip).\n',
      stderr: '',
    });
    const again = JSON.parse((await run(['import', 'old', ...own, '--format', 'json'], folder)).stdout);
    expect(again).toMatchObject({ version: 1, taken: [], known: [{ number: 1 }, { number: 1 }] });
    expect((await run(['verify', ...own], folder)).stdout).toContain('1 postmortem, 1 revision, 1 change, 0 people');
    expect(await run(['backup', 'kept.db', ...own], folder)).toMatchObject({ status: 0, stderr: '' });
    const refused = await run(['restore', 'kept.db', ...own], folder);
    expect(refused).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('add --force') });
    const forced = await run(['restore', 'kept.db', ...own, '--force'], folder);
    expect(forced).toMatchObject({ status: 0, stdout: expect.stringContaining('What was there lies in') });
    expect((await run(['export', 'out', ...own], folder)).stdout).toContain('1 postmortem with 1 revision exported');
    expect(existsSync(join(folder, 'out/PM-1-checkout-down.md'))).toBe(true);
    expect((await run(['import', 'out', '--data', 'new.db'], folder)).stdout).toContain('came back as they were');
  });

  it('is asked for by name, and never made by looking', async () => {
    for (const args of [['export'], ['import'], ['restore'], ['export', 'a', 'b'], ['verify', 'a', '--data', 'b']])
      expect((await run(args, folder)).status).toBe(2);
    for (const args of [
      ['verify', '--data', 'nowhere.db'],
      ['export', 'there', '--data', 'nowhere.db'],
      ['backup', 'there', '--data', 'nowhere.db'],
    ])
      expect((await run(args, folder)).stderr).toContain('There is no library at');
    expect(existsSync(join(folder, 'nowhere.db'))).toBe(false);
  });
});
