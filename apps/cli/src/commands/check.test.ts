import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../dispatch.ts';
import { folderWith, run, start } from '../testing/run.ts';

const DRAFT = '# Search slow\n\n## Issue Summary\n- **Duration:** from 09:02 to 10:03 UTC\n';

let folder: { path: string; remove: () => void };

beforeAll(() => {
  folder = folderWith({
    'draft.md': DRAFT,
    'more/second.markdown': DRAFT,
    'more/notes.txt': DRAFT,
    'node_modules/x/readme.md': DRAFT,
    'ignored/third.md': DRAFT,
    '.gitignore': 'ignored/\n',
    'bad/empty.md': '',
    'bad/blank.md': ' \n\n',
    'bad/picture.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1),
    'bad/zeros.md': Uint8Array.of(65, 66, 0, 0, 0, 67),
    'bad/latin.md': Buffer.from('# Caf\xe9 down\n', 'latin1'),
    'bad/utf16.md': Buffer.from('\ufeffhello', 'utf16le'),
    'bad/big.md': 'word '.repeat(1_100_000),
    'text/notes.txt': 'x',
    'good/bom.md': `\ufeff${DRAFT}`,
    'good/yaml.md': '---\nservices: [a\n---\n# Broken\n',
  });
  symlinkSync('.', join(folder.path, 'more', 'again'));
  symlinkSync('self.md', join(folder.path, 'bad', 'self.md'));
  symlinkSync('nowhere', join(folder.path, 'bad', 'dangling.md'));
});

afterAll(() => folder.remove());

const json = async (...args: string[]) => {
  const ran = await run(['check', '--format', 'json', ...args], folder.path);
  const { documents, errors } = JSON.parse(ran.stdout) as {
    documents: { path: string }[];
    errors: { path: string; code: string; message: string }[];
  };
  return { status: ran.status, paths: documents.map(({ path }) => path), errors };
};

describe('failonce check', () => {
  it('finds the documents of a folder, each once, without what .gitignore names', async () => {
    const { status, paths, errors } = await json('.', 'draft.md', 'more/');
    expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['bad/empty.md']));
    expect(paths).toEqual(['draft.md', 'good/bom.md', 'good/yaml.md', 'more/second.markdown']);
    expect(status).toBe(2);
  });

  it('takes a file that is named whatever it is called, and globs', async () => {
    expect(await json('more/notes.txt', 'ignored/third.md')).toMatchObject({
      status: 1,
      paths: ['ignored/third.md', 'more/notes.txt'],
      errors: [],
    });
    expect((await json('**/*.{md,markdown}', 'good/*')).paths).toEqual([
      'draft.md',
      'good/bom.md',
      'good/yaml.md',
      'more/second.markdown',
    ]);
    expect((await json('more/*.txt')).paths).toEqual(['more/notes.txt']);
  });

  it('says of each bad input what is wrong and what to do, and judges the others', async () => {
    const { status, paths, errors } = await json('draft.md', 'bad', 'nope.md', 'drfat.md', 'text', 'x*.md');
    expect([status, paths]).toEqual([2, ['draft.md']]);
    const said = Object.fromEntries(errors.map(({ path, code, message }) => [path, `${code}: ${message}`]));
    expect(said).toEqual({
      'bad/big.md': expect.stringMatching(/^file-too-large: .*5\.2 MB.*limit is 5 MB/),
      'bad/blank.md': expect.stringMatching(/^not-text: .*nothing but spaces/),
      'bad/dangling.md': expect.stringMatching(/^file-not-found: .*symbolic link/),
      'bad/empty.md': expect.stringMatching(/^not-text: The file is empty\./),
      'bad/latin.md': expect.stringMatching(/^not-text: Byte 5 \(0xe9, in line 1\) is not valid UTF-8\. .*iconv/),
      'bad/picture.md': expect.stringMatching(/^not-text: This is a picture/),
      'bad/self.md': expect.stringMatching(/^file-unreadable: .*leads back to itself/),
      'bad/utf16.md': expect.stringMatching(/^not-text: .*UTF-16LE.*iconv/),
      'bad/zeros.md': expect.stringMatching(/^not-text: .*byte 2 is zero/),
      'drfat.md': expect.stringMatching(/^file-not-found: .*Did you mean “draft\.md”\?/),
      'nope.md': expect.stringMatching(/^file-not-found: There is no such file/),
      text: expect.stringMatching(/^folder-without-documents: .*\.md or \.markdown/),
      'x*.md': expect.stringMatching(/^file-not-found: No file matches/),
    });
  });

  it('names a file that it may not read', async (context) => {
    if (process.getuid?.() === 0) context.skip('because the administrator may read everything');
    const own = folderWith({ 'secret.md': DRAFT });
    chmodSync(join(own.path, 'secret.md'), 0);
    const ran = await run(['check', '.'], own.path);
    own.remove();
    expect([ran.status, ran.stdout]).toEqual([2, expect.stringContaining('no permission')]);
  });

  it('reads standard input where it is asked to', async () => {
    const ran = await run(['check', '-'], folder.path, DRAFT);
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/^standard input\nSearch slow\n▰+▱+ {2}\d+ of 27 · 10 words\n/);
    expect((await run(['check', '-'], folder.path, '')).status).toBe(2);
  });

  it('writes nothing where only the status counts', async () => {
    expect(await run(['check', '-q', 'draft.md'], folder.path)).toEqual({ status: 1, stdout: '', stderr: '' });
  });

  it('counts only what it was asked for', async () => {
    expect((await run(['check', '--only', 'summary-section', 'draft.md'], folder.path)).status).toBe(0);
    expect((await run(['check', '--only', 'summary-section,timeline-section', 'draft.md'], folder.path)).status).toBe(
      1,
    );
  });

  it('judges in threads as it does without, in the order of the paths', async () => {
    const many = folderWith(
      Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i % 7}/${i}.md`, `# ${i}\n${DRAFT}`])),
    );
    const one = await run(['check', '--format', 'json', '--jobs', '1'], many.path);
    const two = await run(['check', '--format', 'json', '--jobs', '2'], many.path);
    many.remove();
    const paths = (JSON.parse(two.stdout) as { documents: { path: string }[] }).documents.map(({ path }) => path);
    expect(paths).toHaveLength(400);
    expect(paths).toEqual([...paths].sort());
    expect(two.stdout === one.stdout).toBe(true);
    expect(two.status).toBe(1);
  });

  it('ends quietly and with the right status when nobody reads on', async () => {
    const many = folderWith(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.md`, DRAFT])));
    const child = start(['check', '--all'], many.path);
    let stderr = '';
    child.stderr?.on('data', (text) => (stderr += text));
    child.stdout?.once('data', () => child.stdout?.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    many.remove();
    expect([status, stderr]).toEqual([1, '']);
  });

  it('judges again when a file changes, until it is interrupted', async () => {
    const own = folderWith({ 'a.md': DRAFT });
    const child = start(['check', '--watch', 'a.md'], own.path);
    const { writeFileSync } = await import('node:fs');
    let rounds = 0;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (!text.includes(' of 27')) return;
      rounds++;
      if (rounds === 1) setTimeout(() => writeFileSync(join(own.path, 'a.md'), `${DRAFT}\n## Timeline\n`), 50);
      else child.kill('SIGINT');
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    own.remove();
    expect([status, rounds]).toEqual([0, 2]);
  });

  it('maps a failure to words and a status, and says nothing on standard output', async () => {
    const ran = await run(['check', '--format', 'jsn'], folder.path);
    expect(ran.stderr).toBe('failonce: There is no format “jsn” for --format. Did you mean “json”?\n');
    expect([ran.status, ran.stdout]).toEqual([2, '']);
  });

  it.each([
    [['chek'], 'There is no command “chek”. Did you mean “check”?'],
    [['.'], 'Did you mean “failonce check .”?'],
    [['--vers'], '“failonce” has no option “--vers”'],
    [['check', '--fromat', 'json'], 'has no option “--fromat”. Did you mean “--format”?'],
    [['check', '--format'], '--format needs a value'],
    [['check', '--all=yes'], '--all takes no value.'],
    [['check', '--only', 'summary-seciton'], 'Did you mean “summary-section”?'],
    [['check', '--only', ','], '--only needs at least one id'],
    [['check', '--jobs', 'x'], '--jobs needs a whole number'],
    [['check', '--watch', '-'], 'Standard input cannot be watched'],
    [['explain', 'lenght'], 'Did you mean “length”?'],
    [['completion', 'bsh'], 'Did you mean “bash”?'],
    [['facts'], 'Which file?'],
    [['help', 'chekc'], 'Did you mean “check”?'],
  ])('answers %j in words', async (args, words) => {
    await expect(dispatch(args)).rejects.toMatchObject({ message: expect.stringContaining(words), exitCode: 2 });
  });
});
