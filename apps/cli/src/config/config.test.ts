import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings, loadConfigReader, loadFormat, type Settings } from '@failonce/checks';
import { afterEach, describe, expect, it } from 'vitest';
import { folderWith, run, start } from '../testing/run.ts';
import { writeConfig } from './write-config.ts';

const DRAFT = '# Search slow\n\n## Issue Summary\n- **Duration:** from 09:02 to 10:03 UTC\n';
const made: { remove: () => void }[] = [];
const library = (files: Readonly<Record<string, string>>): string => {
  const folder = folderWith(files);
  made.push(folder);
  return folder.path;
};
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});
const asked = (stdout: string): Record<string, number> =>
  Object.fromEntries(
    (JSON.parse(stdout) as { documents: { path: string; requirements: object }[] }).documents.map((each) => [
      each.path,
      Object.keys(each.requirements).length,
    ]),
  );

describe('failonce.yaml', () => {
  it('counts for its folder and those below, the nearest one alone', async () => {
    const cwd = library({
      'a/failonce.yaml': 'levels: { length: off }\n',
      'a/one.md': DRAFT,
      'a/b/two.md': DRAFT,
      'a/c/failonce.yaml': 'format: google-sre\n',
      'a/c/three.md': DRAFT,
      'd/four.md': DRAFT,
      'a/e/.git/HEAD': '',
      'a/e/five.md': DRAFT,
    });
    const settings = (await loadFormat('google-sre')).requirements.length;
    const counts = asked((await run(['check', '--format', 'json'], cwd)).stdout);
    expect(counts).toEqual({
      'a/one.md': 26,
      'a/b/two.md': 26,
      'a/c/three.md': settings,
      'd/four.md': 27,
      'a/e/five.md': 27,
    });
    const none = asked((await run(['check', '--format', 'json', '--no-config'], cwd)).stdout);
    expect(new Set(Object.values(none))).toEqual(new Set([27]));
    const one = asked((await run(['check', '-f', 'json', '--config', 'a/failonce.yaml', 'd'], cwd)).stdout);
    expect(one).toEqual({ 'd/four.md': 26 });
  });

  it('with a mistake lets nothing be judged, and says where', async () => {
    const cwd = library({ 'failonce.yaml': 'levels:\n  lenght: note\n', 'a.md': DRAFT });
    const { status, stdout, stderr } = await run(['check', 'a.md'], cwd);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('failonce.yaml:2:3  “lenght” is no requirement or check. Did you mean “length”?');
    expect((await run(['check', '--no-config', 'a.md'], cwd)).status).toBe(1);
  });

  it('is not overlooked under another name', async () => {
    const cwd = library({ 'failonce.yml': '', 'a.md': DRAFT });
    const { status, stderr } = await run(['check', 'a.md'], cwd);
    expect(status).toBe(2);
    expect(stderr).toContain('Call it failonce.yaml');
  });

  it('leaves out what it ignores, unless it is named', async () => {
    const cwd = library({
      'failonce.yaml': 'ignore: [drafts/, "*.old.md"]\n',
      'a.md': DRAFT,
      'b.old.md': DRAFT,
      'drafts/deep/c.md': DRAFT,
    });
    expect(Object.keys(asked((await run(['check', '-f', 'json'], cwd)).stdout))).toEqual(['a.md']);
    expect(Object.keys(asked((await run(['check', '-f', 'json', 'b.old.md'], cwd)).stdout))).toEqual(['b.old.md']);
    const { status, stderr } = await run(['check', 'drafts'], cwd);
    expect(status).toBe(2);
    expect(stderr).toContain('leaves out the only document here');
  });

  it('is sent to threads as data', async () => {
    const files = Object.fromEntries(Array.from({ length: 160 }, (_, index) => [`${index}.md`, DRAFT]));
    const cwd = library({
      ...files,
      'failonce.yaml': 'levels: { length: off }\nparts: { names: { timeline: [Ablauf] } }\n',
    });
    const counts = asked((await run(['check', '-f', 'json', '--jobs', '2'], cwd)).stdout);
    expect(new Set(Object.values(counts))).toEqual(new Set([26]));
  });

  it('is read again while its documents are watched, mistakes and all', async () => {
    const cwd = library({ 'failonce.yaml': 'levels: { length: off }\n', 'docs/a.md': DRAFT });
    const write = (text: string): void => void setTimeout(() => writeFileSync(join(cwd, 'failonce.yaml'), text), 50);
    const child = start(['check', '--watch', 'docs/a.md'], cwd);
    const seen: string[] = [];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const count = / of (\d+)/.exec(text)?.[1];
      if (count === undefined) return;
      seen.push(count);
      if (count === '26') write('levels: { lenght: off }\n');
      else child.kill('SIGINT');
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (!text.includes('“lenght”')) return;
      seen.push('mistake');
      write('format: google-sre\n');
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, ...seen]).toEqual([0, '26', 'mistake', '14']);
  });

  it('gives a new document its format and its own parts', async () => {
    const cwd = library({
      'failonce.yaml':
        'format: google-sre\nparts:\n  required:\n    - { name: Customers, write: "What we -- told them." }\n',
    });
    const { stdout } = await run(['new', '-', '--title', 'Search down'], cwd);
    expect(stdout).toContain('## Trigger\n');
    expect(stdout).toContain('## Customers\n<!-- What we – told them. -->\n');
    expect((await run(['new', '-', '--format', 'failonce', '--title', 'x'], cwd)).stdout).toContain('## Issue Summary');
  });
});

describe('failonce init', () => {
  it('writes what changes nothing, and never overwrites', async () => {
    const cwd = library({ 'node_modules/failonce/docs/reference/failonce.schema.json': '{}', 'docs/a.md': DRAFT });
    expect((await run(['init', 'docs'], cwd)).status).toBe(0);
    const text = readFileSync(join(cwd, 'docs/failonce.yaml'), 'utf8');
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/node_modules\/failonce\/docs\/reference\/failonce\.schema\.json\n/,
    );
    const again = await run(['init', 'docs'], cwd);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('exists already');
    expect(readFileSync(join(cwd, 'docs/failonce.yaml'), 'utf8')).toBe(text);
  });

  it('writes the schema beside it where it is asked to', async () => {
    const cwd = library({});
    expect((await run(['init', '--schema'], cwd)).status).toBe(0);
    expect(readFileSync(join(cwd, 'failonce.yaml'), 'utf8')).toContain('$schema=./failonce.schema.json\n');
    expect(JSON.parse(readFileSync(join(cwd, 'failonce.schema.json'), 'utf8'))).toHaveProperty('properties.levels');
  });

  it('means the settings that count without it, also when its examples are uncommented', async () => {
    const { readConfig } = await loadConfigReader();
    const text = writeConfig(await loadFormat('failonce'), './x.json');
    const read = (await readConfig(text)) as { settings: Settings };
    expect(read.settings).toEqual(defaultSettings);
    const uncommented = text.replace(/^( +)# (?=- | {2,}\S|[a-z-]+: )/gm, '$1');
    expect(await readConfig(uncommented)).not.toHaveProperty('problems');
  });
});

it('tells every key of failonce.yaml', async () => {
  const cwd = library({});
  const { stdout } = await run(['explain', 'config'], cwd);
  for (const key of [
    'format',
    'levels',
    'event-sentences',
    'required',
    'causes',
    'set-off',
    'words',
    'library',
    'ignore',
  ])
    expect(stdout).toContain(key);
  expect((await run(['help', 'config'], cwd)).stdout).toBe(stdout);
});
