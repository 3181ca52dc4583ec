import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPostmortem } from '@failonce/library';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, run } from '../testing/run.ts';
import { serveLibrary } from '../testing/serve-library.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const TEXT = '# Checkout down\n\nThe disk was full. The key was AKIAIOSFODNN7EXAMPLQ.\n\n![Errors](img/graph.png)\n';
const { path: folder, remove } = folderWith({
  'a/outage.md': TEXT,
  'a/img/graph.png': PNG,
  'b/outage.md': '# Search down\n\n![x](../a/img/graph.png) ![y](../../secret.png)\n',
  'pushed.md': '---\nfailonce: https://failonce.example.com/pm/42 (revision 3)\n---\n# Mail down\n',
  'binary.md': new Uint8Array([0xff, 0xfe, 0x00, 0x01]),
});
afterAll(remove);
const there = (name: string) => existsSync(join(folder, name));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

// Each starts the program.
describe('failonce export --as', { timeout: 120_000 }, () => {
  it('writes one file beside where it was asked, with its pictures and without its secrets', async () => {
    const { status, stdout, stderr } = await run(['export', 'a/outage.md', '--as', 'html'], folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^outage\.html {2}\d+ kB\n$/);
    expect(read('outage.html')).toContain('src="data:image/png;base64,');
    expect(read('outage.html')).not.toContain('AKIAIOSFODNN7EXAMPLQ');
  });

  it('writes several into a folder, none over another', async () => {
    const { status, stdout } = await run(['export', 'a', 'b', '--as', 'json', '--out', 'out'], folder);
    expect(status).toBe(0);
    expect(stdout).toMatch(/out[/\\]outage\.json .*\n.*outage-2\.json/);
    expect(JSON.parse(read('out/outage-2.json')).title).toBe('Search down');
    const refused = await run(['export', 'a', 'b', '--as', 'json'], folder);
    expect(refused).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--out FOLDER') });
    expect((await run(['export', 'a', 'b', '--as', 'json', '--out', 'pushed.md'], folder)).stderr).toContain(
      'is a file',
    );
  });

  it('reads standard input and writes standard output', async () => {
    const piped = await run(['export', '-', '--as', 'slack'], folder, TEXT);
    expect(JSON.parse(piped.stdout).blocks[0].text.text).toBe('Checkout down');
    const chosen = await run(['export', 'a/outage.md', '--as', 'markdown', '--out', '-'], folder);
    expect(chosen.stdout.replaceAll('•', 'x')).toContain('# Checkout down');
  });

  it('knows a file of a library by its number and address', async () => {
    const { stdout } = await run(['export', 'pushed.md', '--as', 'json', '--out', '-'], folder);
    expect(JSON.parse(stdout)).toMatchObject({ number: 42, address: 'https://failonce.example.com/pm/42' });
  });

  it('takes no picture from elsewhere on the machine', async () => {
    const { path: outer, remove: removeOuter } = folderWith({
      'secret.png': PNG,
      'in/b/outage.md': '# A\n\n![y](../../secret.png)\n',
    });
    await run(['export', 'b/outage.md', '--as', 'html'], join(outer, 'in'));
    expect(readFileSync(join(outer, 'in/outage.html'), 'utf8')).not.toContain('data:image/png');
    removeOuter();
  });

  it('gets a postmortem of a library as its reader there sees it', async () => {
    const served = await serveLibrary();
    try {
      const { viewer, token } = await served.person();
      await createPostmortem(served.library, viewer, { markdown: TEXT });
      const env = { FAILONCE_SERVER: served.url, FAILONCE_TOKEN: token };
      const got = await run(['export', 'PM-1', '--as', 'html', '--out', 'got/'], folder, '', env);
      expect(got).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^got[/\\]PM-1-checkout-down\.html {2}\d+ kB\n$/),
      });
      expect(read('got/PM-1-checkout-down.html')).toContain(`${served.url}/pm/1-checkout-down`);
      const piped = await run(['export', `${served.url}/pm/1`, '--as', 'json', '--out', '-'], folder, '', env);
      expect(JSON.parse(piped.stdout)).toMatchObject({ number: 1, state: 'draft' });
      const none = await run(['export', 'PM-7', '--as', 'json'], folder, '', env);
      expect(none).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('PM-7') });
      const mixed = await run(['export', 'PM-1', 'a/outage.md', '--as', 'json', '--out', 'mixed'], folder, '', env);
      expect(mixed).toMatchObject({ status: 2, stderr: expect.stringContaining('hand them on apart') });
      const open = await run(['export', 'PM-1', '--as', 'json', '--public'], folder, '', env);
      expect(open).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--public is for files') });
      const stranger = await run(['export', 'PM-1', '--as', 'json'], folder, '', { ...env, FAILONCE_TOKEN: 'x' });
      expect(stranger).toMatchObject({ status: 2, stderr: expect.stringContaining('does not know us') });
    } finally {
      await served.stop();
    }
  });

  it('says what is wrong, and does the rest', async () => {
    const some = await run(['export', 'binary.md', 'a/outage.md', '--as', 'json', '--out', 'some'], folder);
    expect(some).toMatchObject({ status: 2, stderr: expect.stringMatching(/^failonce: binary\.md: /) });
    expect(there('some/outage.json')).toBe(true);
    const itself = await run(['export', 'a/outage.md', '--as', 'markdown', '--out', 'a'], folder);
    expect(itself).toMatchObject({ status: 2, stderr: expect.stringContaining('written over itself') });
    expect(read('a/outage.md')).toBe(TEXT);
    for (const [args, says] of [
      [['a/outage.md'], 'Say it with --as: '],
      [['--as', 'html'], 'Name the file'],
      [['a/outage.md', '--as', 'htm'], 'Did you mean'],
      [['nowhere.md', '--as', 'html'], 'There is no such file'],
      [['a/outage.md', '--as', 'html', '--data', 'x.db'], '--data is for the whole library'],
      [['a/outage.md', '--as', 'html', '--out', 'pushed.md/x.html'], 'cannot be written'],
    ] as const)
      expect(await run(['export', ...args], folder)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(says),
      });
  });
});
