import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@failonce/document';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFile } from '../files/files.ts';
import { readPostmortem } from '../postmortems/read-postmortem.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { importDocuments } from './import-documents.ts';
import { findFiles } from './read-folder.ts';

describeLibrary('a folder of old postmortems', (library) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'failonce-old-'));
    mkdirSync(join(folder, '2019'));
    mkdirSync(join(folder, '.git'));
    const files: Record<string, string | Buffer> = {
      '2019/checkout.md': sampleText({ date: '2019-05-06' }),
      '2019/again.markdown': sampleText({ date: '2019-05-06' }),
      '2019/latin.txt': Buffer.from('# K\xfcche zu, 50 \x80 weg\n', 'latin1'),
      '2019/wide.md': Buffer.from('\uFEFF# Wide\n', 'utf16le'),
      '2019/picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      'empty.md': ' \n',
      'zeros.md': Buffer.from([0x23, 0x20, 0x00, 0x41]),
      'binary.md': Buffer.from([0x23, 0xff, 0x01, 0x41]),
      'half.md': '# Nothing but a title',
      '.git/index.md': '# Not mine\n',
    };
    for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.md'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is taken as far as it is text, with a reason for the rest', async () => {
    const maria = await addPerson(library());
    const steps: number[] = [];
    const report = await importDocuments(library(), maria, findFiles(folder), (done) => steps.push(done));
    expect(report.taken.map(({ path }) => path)).toEqual([
      '2019/again.markdown',
      '2019/latin.txt',
      '2019/wide.md',
      'half.md',
    ]);
    expect(report.known).toEqual([{ path: '2019/checkout.md', number: 1 }]);
    expect(report.not).toEqual([
      { path: '2019/picture.png', why: expect.stringContaining('neither Markdown') },
      { path: 'binary.md', why: 'It is no text.' },
      { path: 'broken.md', why: 'It cannot be read.' },
      { path: 'empty.md', why: 'It is empty.' },
      { path: 'zeros.md', why: 'It is no text.' },
    ]);
    expect(steps).toEqual([10]);
    expect(await readPostmortem(library(), maria, '1')).toMatchObject({ imported: true, state: 'published' });
    expect(await readPostmortem(library(), maria, '2')).toMatchObject({ title: 'Küche zu, 50 € weg' });
    expect(await readPostmortem(library(), maria, '3')).toMatchObject({ title: 'Wide', createdBy: maria.id });
  });

  it('is not taken twice', async () => {
    const maria = await addPerson(library());
    const report = await importDocuments(library(), maria, findFiles(folder));
    expect(report.taken).toEqual([]);
    expect(report.known.map(({ number }) => number)).toEqual([1, 1, 2, 3, 4]);
  });

  it('or a single file that is not there', () => {
    expect(() => findFiles(join(folder, 'nowhere'))).toThrow(/There is no “/);
    expect(findFiles(join(folder, 'half.md'))).toHaveLength(1);
  });

  it('with documents of other kinds in it loses none of the others to one that cannot be read', async () => {
    const maria = await addPerson(library());
    const mixed = mkdtempSync(join(tmpdir(), 'failonce-mixed-'));
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    for (let at = 0; at < 40; at++) writeFileSync(join(mixed, `${String(at).padStart(2, '0')}.docx`), `${at}`);
    const report = await importDocuments(
      library(),
      maria,
      findFiles(mixed, {
        readsDocument: (name) => name.endsWith('.docx'),
        readDocument: async ({ name }) => {
          if (name === '17.docx') throw new AppError('document-protected');
          return {
            markdown: `# Of Word ${name}\n\n![the graph](picture-1.png) ![gone](picture-2.png) ![other](picture-3.png)\n`,
            pictures: [
              { name: 'picture-1.png', bytes: png },
              { name: 'picture-2.png', bytes: new Uint8Array([1, 2]) },
            ],
            notes: ['2 comments were left out.'],
          };
        },
      }),
    );
    rmSync(mixed, { recursive: true });
    expect([report.taken.length, report.known.length]).toEqual([39, 0]);
    expect(report.not).toEqual([
      { path: '17.docx', why: expect.stringMatching(/^The document is protected.*Open it in Word/) },
    ]);
    expect(report.taken[0]?.notes).toEqual([
      '2 comments were left out.',
      expect.stringMatching(/^A picture was left out\. /),
    ]);
    const { number } = report.taken[0] ?? { number: 0 };
    const { markdown } = await readPostmortem(library(), maria, String(number));
    const [, name = ''] =
      /!\[the graph\]\(files\/([0-9a-f]{32}\.png)\) gone !\[other\]\(picture-3\.png\)/.exec(markdown) ?? [];
    expect(await readFile(library(), maria, String(number), name)).toMatchObject({ type: 'png', width: 1 });
  });
});
