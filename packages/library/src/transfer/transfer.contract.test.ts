import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { listPostmortems } from '../postmortems/list-postmortems.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { describeLibrary, freshLibrary } from '../testing/databases.ts';
import { growLibrary } from '../testing/grown.ts';
import { SYSTEM } from '../viewer.ts';
import { exportLibrary } from './export-library.ts';
import { importExport } from './import-export.ts';

/** Every file below a folder with its content. */
function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = paths.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]));
}

describeLibrary('an export', (library, kind) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'failonce-export-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds each text byte for byte, and comes back on the other database as it was', async ({ skip }) => {
    await growLibrary(library());
    const first = join(folder, 'first');
    expect(await exportLibrary(library(), first)).toEqual({ postmortems: 13, revisions: 17 });
    const files = filesIn(first);
    expect(files['PM-1-checkout-down-time-1-ubel.md'] ?? files['PM-1-mit-bom.md']).toBe(
      '\uFEFF# Mit BOM 🙂\r\n\r\nund CRLF',
    );
    expect(Object.keys(files).filter((path) => path.startsWith('revisions'))).toEqual([
      'revisions/PM-1/1.md',
      'revisions/PM-2/1.md',
      'revisions/PM-2/2.md',
      'revisions/PM-2/3.md',
    ]);
    const other = await freshLibrary(kind === 'sqlite' ? 'postgres' : 'sqlite');
    if (other === undefined) return skip('this machine has no PostgreSQL server programs');
    try {
      expect(await importExport(other.library, first)).toEqual({ postmortems: 13, revisions: 17 });
      await exportLibrary(other.library, join(folder, 'second'));
      expect(filesIn(join(folder, 'second'))).toEqual(files);
      expect(await listPostmortems(other.library, SYSTEM)).toEqual(await listPostmortems(library(), SYSTEM));
      // It goes on where it was.
      expect(await createPostmortem(other.library, SYSTEM, { markdown: '# Next\n' })).toMatchObject({ number: 14 });
      await expect(importExport(other.library, first)).rejects.toMatchObject({ code: 'input-invalid' });
    } finally {
      await other.remove();
    }
  });

  it('replaces an earlier one, and nothing else', async () => {
    const place = join(folder, 'again');
    await exportLibrary(library(), place);
    const before = Object.keys(filesIn(place));
    await revisePostmortem(library(), SYSTEM, '2', { markdown: '# Renamed\n', base: 4 });
    writeFileSync(join(place, 'notes.txt'), 'mine');
    await exportLibrary(library(), place);
    const after = filesIn(place);
    expect(after['PM-2-renamed.md']).toBe('# Renamed\n');
    expect(before.filter((path) => !(path in after))).toEqual(['PM-2-3.md']);
    expect(after['notes.txt']).toBe('mine');
    rmSync(join(place, 'library.json'));
    await expect(exportLibrary(library(), place)).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('that was changed by hand is refused whole', async () => {
    const place = join(folder, 'changed');
    await exportLibrary(library(), place);
    writeFileSync(join(place, 'PM-2-renamed.md'), '# Otherwise\n');
    const other = await freshLibrary('sqlite');
    if (other === undefined) return;
    try {
      await expect(importExport(other.library, place)).rejects.toThrow(/“PM-2-renamed.md” was changed/);
      expect((await listPostmortems(other.library, SYSTEM)).items).toEqual([]);
      const json = readFileSync(join(place, 'library.json'), 'utf8');
      writeFileSync(join(place, 'library.json'), json.replace('"0001-postmortems"', '"0001-postmortems","2999-more"'));
      await expect(importExport(other.library, place)).rejects.toMatchObject({ code: 'data-too-new' });
    } finally {
      await other.remove();
    }
  });
});
