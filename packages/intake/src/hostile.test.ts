import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAppError } from '@failonce/document';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import { makeDocx, paragraph } from './testing/make-docx.ts';

const folder = mkdtempSync(join(tmpdir(), 'failonce-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: string;
  readonly message: string;
  readonly megabytes: number;
  readonly seconds: number;
}

/** What comes of a file, in a process of its own, so that its memory can be told. */
function apart(name: string, bytes: Uint8Array): Outcome {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return measured(file);
}

function measured(file: string): Outcome {
  const program = join(import.meta.dirname, 'testing/read-apart.ts');
  return JSON.parse(execFileSync(process.execPath, [program, file], { encoding: 'utf8', timeout: 60_000 })) as Outcome;
}

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { notes } = await readDocument({ name, bytes });
    return `taken: ${notes.join(' ')}`;
  } catch (error) {
    return isAppError(error) ? `${error.code}: ${error.message}` : `bug: ${String(error)}`;
  }
}

const DOCX = makeDocx(paragraph('Text'));
const compound = (inside: string): Uint8Array =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(1024).fill(0),
    ...[...inside].flatMap((sign) => [sign.charCodeAt(0), 0]),
    ...new Array<number>(512).fill(0),
  ]);
const part = (body: string, head = ''): Uint8Array => makeDocx(body, {}, head);
/** Words that pack badly. */
const noise = (seed: number): string =>
  Array.from({ length: 24 }, (_, at) => (((seed * 24 + at) * 2654435761) >>> 0).toString(36)).join(' ');
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024).fill(0x20);

describe('a hostile document', () => {
  it.each<[string, string, Uint8Array, RegExp]>([
    ['that was cut off', 'a.docx', DOCX.subarray(0, DOCX.length / 2), /^document-damaged: The archive is damaged/],
    ['that is empty', 'a.docx', new Uint8Array(), /^document-damaged: The file is empty/],
    ['that Office has encrypted', 'a.docx', compound('EncryptedPackage'), /^document-protected: /],
    ['of Word from before 2007', 'a.doc', compound('WordDocument'), /^document-unknown: It is an old Word document/],
    ['that is a PDF', 'a.docx', strToU8('%PDF-1.7 …'), /^document-unknown: It is a PDF/],
    ['that is noise', 'a.docx', Uint8Array.from([1, 2, 3, 4]), /^document-unknown: /],
    [
      'that is an archive of something else',
      'a.docx',
      zipSync({ 'b.txt': strToU8('x') }),
      /^document-unknown: .*no Word document/,
    ],
    [
      'whose text is missing',
      'a.docx',
      zipSync({ 'word/document.xml': [strToU8('<x/>'), { level: 0 }] }),
      /^document-damaged: /,
    ],
    ['that is no XML', 'a.docx', part('<w:p><w:r></w:p>'), /^document-damaged: /],
    [
      'that reaches for other files',
      'a.docx',
      part(paragraph('&x;'), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      /^document-refused: .*declares entities/,
    ],
    [
      'whose entities grow',
      'a.docx',
      part(paragraph('&c;'), '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'),
      /^document-refused: /,
    ],
    [
      'with macros',
      'a.docm',
      makeDocx(paragraph('Text'), { 'word/vbaProject.bin': zeros(1) }),
      /^taken: Its macros were left out\.$/,
    ],
    [
      'with names that lead out of its folder',
      'a.docx',
      makeDocx(paragraph('Text'), { '../../etc/passwd': 'x', 'word/media/../../x.png': 'x', '/etc/cron.d/x': 'x' }),
      /^taken: $/,
    ],
    [
      'of many pages',
      'a.zip',
      zipSync({ 'a.html': strToU8('<p>a'), 'b.html': strToU8('<p>b') }),
      /^document-unknown: There are 2 pages/,
    ],
    [
      'of too many files',
      'a.docx',
      zipSync(Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`${at}`, strToU8('x')]))),
      /^document-too-large: .*2000 files/,
    ],
    [
      'whose HTML is empty',
      'a.html',
      strToU8('<html><body><script>alert(1)</script></body></html>'),
      /^document-damaged: There is no text/,
    ],
    ['that is no HTML', 'a.html', Uint8Array.from([0xff, 0x00, 0x01]), /^(?:document-damaged|taken)/],
  ])('%s', async (_, name, bytes, expected) => {
    expect(await codeOf(name, bytes)).toMatch(expected);
  });

  it('says that its archive states less than it holds', async () => {
    const bytes = makeDocx(paragraph('Text'.repeat(4_000_000)));
    // The list of contents states ten bytes for each part.
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b || bytes[at + 2] !== 0x01 || bytes[at + 3] !== 0x02) continue;
      new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 10, true);
    }
    expect(await codeOf('a.docx', bytes)).toMatch(/^document-too-large: A part of it unpacks to more than 3 MB/);
  });

  it.each<[string, string, () => Uint8Array, string]>([
    ['is a bomb', 'bomb.docx', () => makeDocx(paragraph('x'), { 'word/styles.xml': zeros(150) }), 'document-too-large'],
    [
      'is a bomb of many parts',
      'bombs.docx',
      () =>
        makeDocx(
          paragraph('x'),
          Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`word/media/${at}.png`, zeros(6)])),
        ),
      'document-too-large',
    ],
    [
      'holds a bomb in an archive',
      'nested.docx',
      () => makeDocx(paragraph('x'), { 'word/embeddings/a.zip': zipSync({ 'b.zip': zipSync({ c: zeros(100) }) }) }),
      'taken',
    ],
    ['is 10,000 elements deep', 'deep.html', () => strToU8(`<p>x</p>${'<div>'.repeat(10_000)}y`), 'document-refused'],
    ['is 10,000 lists deep', 'lists.html', () => strToU8(`<p>x</p>${'<ul><li>'.repeat(10_000)}y`), 'document-refused'],
    [
      'is 10,000 tables deep',
      'deep.docx',
      () => part(`${'<w:tbl><w:tr><w:tc>'.repeat(10_000)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(10_000)}`),
      'document-refused',
    ],
    ['has a million elements', 'wide.html', () => strToU8('<b>x</b>'.repeat(1_000_000)), 'document-too-large'],
    [
      'has as much text as may be',
      'noise.docx',
      () => part(Array.from({ length: 9_000 }, (_, at) => paragraph(noise(at))).join('')),
      'taken',
    ],
    ['has 5 MB of XML', 'long.docx', () => part(paragraph('word '.repeat(20)).repeat(30_000)), 'document-too-large'],
    ['has tags that never end', 'open.html', () => strToU8(`<h1>A</h1>${'<a href="'.repeat(200_000)}`), 'taken'],
    ['has a million brackets', 'signs.html', () => strToU8(`<h1>A</h1><p>${'[](*_`<'.repeat(150_000)}</p>`), 'taken'],
  ])(
    'that %s costs little',
    (_, name, bytes, code) => {
      const outcome = apart(name, bytes());
      expect(outcome.code).toBe(code);
      expect(outcome.megabytes).toBeLessThan(400);
      expect(outcome.seconds).toBeLessThan(20);
    },
    90_000,
  );

  it('of 200 MB is not looked at', () => {
    const file = join(folder, 'large.docx');
    writeFileSync(file, DOCX);
    truncateSync(file, 200 * 1024 * 1024);
    expect(measured(file)).toMatchObject({
      code: 'document-too-large',
      megabytes: expect.toSatisfy((grown) => grown < 20),
    });
  });

  it('whatever it is, is a report and never a crash', async () => {
    const damaged = fc.tuple(fc.nat(DOCX.length - 1), fc.nat(255)).map(([at, byte]) => {
      const bytes = DOCX.slice();
      bytes[at] = byte;
      return bytes;
    });
    const given = fc.oneof(
      damaged,
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ maxLength: 200 }).map((text) => strToU8(`<p>${text}`)),
    );
    await fc.assert(
      fc.asyncProperty(given, fc.constantFrom('a.docx', 'a.html', 'a.zip'), async (bytes, name) => {
        expect(await codeOf(name, bytes)).not.toMatch(/^bug/);
      }),
      { numRuns: 200 },
    );
  });
});
