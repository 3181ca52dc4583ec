import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LIBRARY } from '../testing/postmortems.ts';
import { folderWith, run, start } from '../testing/run.ts';

interface Finding {
  readonly id: string;
  readonly level: string;
  readonly message: string;
  readonly range: readonly [number, number];
}

const MAIL = LIBRARY['mail.md'] as string;
const PASSAGE = 'Root cause:** The TLS certificate of the mail relay had expired and was not renewed.';
const SAID =
  'This looks like “Gateway refused every connection” (2024-05-02): both read as “Expired or mismatched certificate”. The earlier measures: 1 of 2 tasks still open.';

const made: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});

/** A folder with the library in `docs`, named by its failonce.yaml, and further files. */
const company = (files: Readonly<Record<string, string>> = {}): string => {
  const library = Object.entries(LIBRARY).map(([name, text]) => [`docs/${name}`, text]);
  const folder = folderWith({ 'failonce.yaml': 'library: docs\n', ...Object.fromEntries(library), ...files });
  made.push(folder);
  return folder.path;
};

/** The notes by document. */
const notes = async (cwd: string, args: readonly string[], input = ''): Promise<Record<string, Finding[]>> => {
  const { stdout, stderr } = await run(['check', '--format', 'json', '--only', 'seen-before', ...args], cwd, input);
  expect(stderr).toBe('');
  const { documents } = JSON.parse(stdout) as { documents: { path: string; findings: Finding[] }[] };
  return Object.fromEntries(documents.map(({ path, findings }) => [path, findings]));
};

describe('check, where failonce.yaml names the library', () => {
  it('tells of the earlier failure, never of itself, of a later one or of a drill', async () => {
    const { 'docs/mail.md': [note, ...more] = [], ...others } = await notes(company(), []);
    expect(more).toEqual([]);
    expect(note).toMatchObject({ id: 'seen-before', level: 'note', message: SAID });
    expect(MAIL.slice(...(note?.range ?? []))).toBe(PASSAGE);
    expect(Object.values(others).flat()).toEqual([]);
    expect(Object.keys(others)).toContain('docs/gateway.md');
  });

  it('tells it of standard input, and of a document elsewhere, as far as its date allows', async () => {
    const cwd = company({ 'drafts/new.md': MAIL, 'drafts/old.md': MAIL.replaceAll('2025-02-10', '2023-02-10') });
    const standard = await notes(cwd, ['-'], MAIL.replaceAll(/2025-02-10 /g, ''));
    expect(standard['-']?.[0]?.message).toContain('“Gateway refused every connection” (2024-05-02');
    const drafts = await notes(cwd, ['drafts']);
    expect(drafts['drafts/new.md']?.map(({ message }) => message)).toEqual([SAID]);
    expect(drafts['drafts/old.md']).toEqual([]);
  });

  it.each([
    [
      'declared in the front matter',
      (text: string) => text.replace('services:', 'recurrence-of: gateway.md\nservices:'),
    ],
    ['linked in the text', (text: string) => `${text}\nSee [the gateway](../docs/gateway.md).\n`],
    ['named from the library on', (text: string) => `${text}\nSee https://example.com/docs/gateway.md.\n`],
    [
      'silenced',
      (text: string) => text.replace('# Mail', '<!-- failonce-disable seen-before another cause -->\n# Mail'),
    ],
  ])('is silent where it is %s', async (_, settle) => {
    expect(await notes(company({ 'docs/mail.md': settle(MAIL) }), ['docs/mail.md'])).toEqual({ 'docs/mail.md': [] });
  });

  it('is silent without settings, and where its level is off; an error counts as one', async () => {
    const cwd = company();
    expect(await notes(cwd, ['--no-config', 'docs/mail.md'])).toEqual({ 'docs/mail.md': [] });
    writeFileSync(join(cwd, 'failonce.yaml'), 'library: docs\nlevels: { seen-before: off }\n');
    expect(await notes(cwd, ['docs/mail.md'])).toEqual({ 'docs/mail.md': [] });
    writeFileSync(join(cwd, 'failonce.yaml'), 'library: docs\nlevels: { seen-before: error }\n');
    expect((await run(['check', '--only', 'seen-before', '--quiet', 'docs/mail.md'], cwd)).status).toBe(1);
    expect((await run(['check', '--only', 'seen-before', '--quiet', 'docs/gateway.md'], cwd)).status).toBe(0);
  });

  it('is shown to people in the same words', async () => {
    const cwd = company();
    const { stdout } = await run(['check', '--all', 'docs/mail.md'], cwd);
    expect(stdout.replace(/\s+/g, ' ')).toContain(SAID);
  });

  it('is sent to threads as data', async () => {
    const files = Array.from({ length: 160 }, (_, number) => [`drafts/${number}.md`, MAIL] as const);
    const found = await notes(company(Object.fromEntries(files)), ['--jobs', '2', 'drafts']);
    expect(Object.keys(found)).toHaveLength(160);
    for (const [first, ...more] of Object.values(found)) expect([first?.message, ...more]).toEqual([SAID]);
  });

  it('finds its place again where a fix has moved it', async () => {
    const cwd = company({ 'docs/mail.md': MAIL.replace('## Issue Summary', '##Issue Summary') });
    const { stdout } = await run(['check', '--fix', '--format', 'json', 'docs/mail.md'], cwd);
    const { documents } = JSON.parse(stdout) as { documents: { findings: Finding[] }[] };
    const note = documents[0]?.findings.find(({ id }) => id === 'seen-before');
    const text = readFileSync(join(cwd, 'docs/mail.md'), 'utf8');
    expect(text).toContain('## Issue Summary');
    expect(text.slice(...(note?.range ?? []))).toBe(PASSAGE);
  });

  it('comes and goes while a document is watched', async () => {
    const cwd = company();
    const write = (text: string): void => void setTimeout(() => writeFileSync(join(cwd, 'docs/mail.md'), text), 50);
    const child = start(['check', '--watch', '--format', 'json', '--only', 'seen-before', 'docs/mail.md'], cwd);
    const seen: number[] = [];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (!text.includes('"documents"')) return;
      seen.push(text.split('"seen-before"').length - 1);
      if (seen.length === 1) write(MAIL.replace('services:', 'recurrence-of: gateway.md\nservices:'));
      else child.kill('SIGINT');
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(seen).toEqual([1, 0]);
  });
});

describe('the library in failonce.yaml', () => {
  it.each([
    ['library: nowhere\n', '1:10  There is no folder “nowhere”. Name the folder'],
    ['format: failonce\nlibrary: docs/mail.md\n', '2:10  There is no folder “docs/mail.md”.'],
    ['library: [docs]\n', '1:10  “library” must be text'],
  ])('%j is told where', async (text, said) => {
    const { status, stdout, stderr } = await run(['check', 'docs'], company({ 'failonce.yaml': text }));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`failonce.yaml:${said}`);
  });

  it('is searched by similar, unless another one is named', async () => {
    const cwd = company({ 'other/disk.md': LIBRARY['disk.md'] as string });
    const paths = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await run(['similar', '--format', 'json', ...args], cwd);
      const { documents } = JSON.parse(stdout) as { documents: { path: string; similar: { path: string }[] }[] };
      return documents.flatMap(({ path, similar }) => (args.includes('--all') ? path : similar.map((hit) => hit.path)));
    };
    expect((await paths('docs/mail.md'))[0]).toBe('docs/gateway.md');
    expect(await paths('--library', 'other', 'docs/mail.md')).not.toContain('docs/gateway.md');
    expect(await paths('--all')).toHaveLength(Object.keys(LIBRARY).length);
    expect(await paths('--all', '--library', 'other')).toEqual(['other/disk.md']);
    expect((await run(['similar', '--no-config', '--all'], cwd)).stderr).toContain(
      '“library: FOLDER” in failonce.yaml',
    );
  });
});
