import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../dispatch.ts';
import { LIBRARY } from '../testing/postmortems.ts';
import { folderWith, run, start } from '../testing/run.ts';

interface Similar {
  readonly version: number;
  readonly documents: readonly {
    readonly path: string;
    readonly causes: readonly string[];
    readonly similar: readonly { path: string; score: number; shown: boolean; why: string[] }[];
  }[];
  readonly errors: readonly { readonly path: string; readonly code: string }[];
}

// No real secret: one syllable again and again, so that any bit of it is seen.
const SECRET = `ghp_${'Qz7'.repeat(12)}`;
const telling = (text: string): string =>
  text.replaceAll('expired and', `expired, \`DB_PASSWORD=Qz7-Qz7\` and ${SECRET}, and`).replace('# ', `# ${SECRET} `);

let folder: { path: string; remove: () => void };

beforeAll(() => {
  const library = Object.entries(LIBRARY).map(([name, text]) => [`library/${name}`, text]);
  folder = folderWith({
    ...Object.fromEntries(library),
    'secret/a.md': telling(LIBRARY['gateway.md'] as string).replaceAll('handshake', SECRET),
    'secret/b.md': telling(LIBRARY['mail.md'] as string).replaceAll('handshake', SECRET),
    'one/bad.md': Uint8Array.of(65, 66, 0, 0, 0, 67),
    'one/disk.md': LIBRARY['disk.md'] as string,
    'none/notes.txt': 'x',
  });
  symlinkSync('library/gateway.md', join(folder.path, 'link.md'));
});

afterAll(() => folder.remove());

const similar = async (...args: string[]) => await run(['similar', ...args], folder.path);
const json = async (...args: string[]) => {
  const ran = await similar('--format', 'json', ...args);
  return { status: ran.status, ...(JSON.parse(ran.stdout) as Similar) };
};

describe('failonce similar FILE', () => {
  it('finds the postmortem that failed alike, never itself and no drill', async () => {
    const { status, version, documents, errors } = await json('library/gateway.md', '--library', 'library');
    expect([status, version, errors]).toEqual([0, 1, []]);
    const [{ path, causes, similar: hits } = { path: '', causes: [], similar: [] }, ...more] = documents;
    expect(more).toEqual([]);
    expect(path).toBe('library/gateway.md');
    expect(causes).toContain('certificate-expired-or-mismatched');
    expect(hits[0]).toMatchObject({ path: 'library/mail.md', shown: true });
    expect(hits[0]?.why[0]).toBe('Both read as: Expired or mismatched certificate.');
    expect(hits[0]?.why).toContain('Another service: gateway here, mail there.');
    expect(hits.map((hit) => hit.path)).not.toContain('library/gateway.md');
    expect(hits.map((hit) => hit.path)).not.toContain('library/drill.md');
    expect(Object.keys(hits[0] ?? {})).toEqual(['path', 'score', 'shown', 'why']);
  });

  it('knows itself through a link', async () => {
    const { documents } = await json('link.md', '--library', 'library');
    expect(documents[0]?.similar.map((hit) => hit.path)).not.toContain('library/gateway.md');
  });

  it('knows itself from standard input', async () => {
    const { stdout } = await run(
      ['similar', '-', '--library', 'library', '--format', 'json'],
      folder.path,
      LIBRARY['gateway.md'],
    );
    const [asked] = (JSON.parse(stdout) as Similar).documents;
    expect(asked?.similar.map((hit) => hit.path)).not.toContain('library/gateway.md');
    expect(asked?.similar[0]?.path).toBe('library/mail.md');
  });

  it('says of a hit that it came later', async () => {
    const { stdout } = await similar('library/gateway.md', '--library', 'library');
    expect(stdout.replace(/\s+/g, ' ')).toContain('library/mail.md (2025-02-10, later than this one)');
    expect((await similar('library/mail.md', '--library', 'library')).stdout).not.toContain('later than');
  });

  it('quotes both with their lines, and tells what became of the measures', async () => {
    const { status, stdout } = await similar('library/mail.md', '--library', 'library');
    expect(status).toBe(0);
    const words = stdout.replace(/\s+/g, ' ');
    for (const part of [
      'Gateway refused every connection library/gateway.md (2024-05-02)',
      'Looks like the same failure: Expired or mismatched certificate',
      'Its measures: 2 tasks, 1 done and 1 open. Of the open, 1 was due on 2024-06-01.',
      'Whether it is the same failure, people decide.',
    ])
      expect(words).toContain(part);
    expect(stdout).toMatch(/This one, line \d+\n {3}“/);
    expect(stdout).toMatch(/That one, line \d+\n {3}“/);
  });

  it('puts both side by side where there is room', async () => {
    const child = start(['similar', 'library/mail.md', '--library', 'library'], folder.path, { COLUMNS: '120' });
    let stdout = '';
    for await (const chunk of child.stdout ?? []) stdout += String(chunk);
    expect(stdout).toMatch(/This one, line \d+ +│ That one, line \d+\n/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('says that no other failed this way', async () => {
    const { status, stdout } = await similar('library/disk.md', '--library', 'library');
    expect(status).toBe(0);
    expect(stdout).toContain('No earlier postmortem of the 4 in library failed this way.\nIt reads as: Disk full');
  });

  it.each([
    ['drill.md', 'This is a drill (kind: practice)'],
    ['empty.md', 'This postmortem names no cause that is known.'],
    ['german.md', 'This postmortem is not in English'],
  ])('says of %s, from standard input, why nothing is shown', async (name, said) => {
    const { status, stdout } = await run(['similar', '-', '--library', 'library'], folder.path, LIBRARY[name]);
    expect(status).toBe(0);
    expect(stdout).toContain(said);
  });

  it('shows no secret, though both share it', async () => {
    for (const args of [['secret/a.md'], ['--all'], ['secret/a.md', '--format', 'json']]) {
      const { stdout, stderr } = await similar(...args, '--library', 'secret');
      expect(stdout).toContain('secret/b.md');
      expect(stdout + stderr).not.toMatch(/qz7|z7q|7qz/i);
    }
    const { stdout } = await run(['causes', 'secret/a.md', '--format', 'json'], folder.path);
    expect(stdout).not.toMatch(/qz7|z7q|7qz/i);
  });
});

describe('failonce similar --all', () => {
  it('ranks every document against the others', async () => {
    const { status, documents } = await json('--all', '--library', 'library', '--top', '1');
    expect(status).toBe(0);
    expect(documents.map(({ path }) => path)).toEqual(
      Object.keys(LIBRARY)
        .sort()
        .map((name) => `library/${name}`),
    );
    for (const { similar: hits } of documents) expect(hits.length).toBeLessThanOrEqual(1);
    const best = new Map(documents.map(({ path, similar: hits }) => [path, hits[0]?.path]));
    expect(best.get('library/gateway.md')).toBe('library/mail.md');
    expect(best.get('library/mail.md')).toBe('library/gateway.md');
    expect(best.get('library/drill.md')).toBeUndefined();
  });

  it('shows two that are alike once, the earlier with the later', async () => {
    const { stdout } = await similar('--all', '--library', 'library');
    expect(stdout.match(/Looks like the same failure/g)).toHaveLength(1);
    expect(stdout).toMatch(/^Mail could not be sent\nlibrary\/mail\.md\n/);
    expect(stdout).toContain('library/gateway.md (2024-05-02)');
  });

  it('sums up for people', async () => {
    const { stdout } = await similar('--all', '--library', 'library');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Of the 6 postmortems in library, 2 look like the same failure as another, 1 looks like no other, 1 names no cause that is known, 1 is not in English and 1 is a drill.',
    );
  });
});

describe('failures', () => {
  it.each([
    [[], 'Which file?'],
    [['library/disk.md'], 'Which library?'],
    [['library', '--library', 'library'], 'is a folder'],
    [['library/disk.md', 'library/mail.md', '--library', 'library'], 'One file at a time'],
    [['library/disk.md', '--all', '--library', 'library'], '--all compares the whole library'],
    [['--all', '--library', 'library/disk.md'], 'is a file'],
    [['--all', '--library', 'library', '--top', '0'], 'from 1 to 1000, not “0”'],
  ])('%j is refused', async (args, said) => {
    const inFolder = args.map((each) => (each.startsWith('library') ? join(folder.path, each) : each));
    await expect(dispatch(['similar', ...inFolder])).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(said),
    });
  });

  it.each([
    [['--all', '--library', 'nowhere'], 'There is no such file or folder'],
    [['library/disc.md', '--library', 'library'], 'Did you mean “library/disk.md”?'],
    [['--all', '--library', 'none'], 'The folder holds no file that ends in .md'],
  ])('%j is told', async (args, said) => {
    const { status, stdout, stderr } = await similar(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
  });

  it('tells what could not be read, and compares the rest', async () => {
    const { status, documents, errors } = await json('--all', '--library', 'one');
    expect(status).toBe(2);
    expect(documents).toMatchObject([{ path: 'one/disk.md', similar: [] }]);
    expect(errors).toMatchObject([{ path: 'one/bad.md', code: 'not-text' }]);
  });
});
