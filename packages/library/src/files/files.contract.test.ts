import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '@failonce/checks';
import { expect, it } from 'vitest';
import { openReadable } from '../database/database.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { addPerson, describeLibrary, freshLibrary, sampleText } from '../testing/index.ts';
import { backup } from '../transfer/backup.ts';
import { exportLibrary } from '../transfer/export-library.ts';
import { importExport } from '../transfer/import-export.ts';
import { addFile, purgeFile, readFile, readParts } from './files.ts';
import { joined } from './formats/bytes.ts';
import { readPicture } from './picture.ts';
import { gif, png, pngChunk, webp } from './testing/pictures.ts';

describeLibrary('pictures', (library, kind, place) => {
  it('are kept once, and seen by whoever sees their postmortem', async () => {
    const [author, other] = [await addPerson(library()), await addPerson(library())];
    const hidden = { visibility: 'people' as const, audience: [author.id] };
    const { number } = await createPostmortem(library(), author, { markdown: sampleText(), ...hidden });
    const open = await createPostmortem(library(), author, { markdown: sampleText() });
    const kept = await addFile(library(), author, String(number), png());
    expect(kept).toMatchObject({ type: 'png', width: 2, height: 2 });
    expect(await addFile(library(), author, String(number), png({ planted: 'other words' }))).toEqual(kept);
    expect((await readFile(library(), author, String(number), kept.name)).bytes).toEqual(
      Buffer.from(readPicture(png()).bytes),
    );
    await expect(readFile(library(), other, String(number), kept.name)).rejects.toMatchObject({ code: 'not-found' });
    await expect(addFile(library(), other, String(number), png())).rejects.toMatchObject({ code: 'not-found' });
    // The name alone opens nothing: it has to be shown by a postmortem that one may see.
    await expect(readFile(library(), other, String(open.number), kept.name)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await addFile(library(), other, String(open.number), png())).toEqual(kept);
    expect((await readFile(library(), other, String(open.number), kept.name)).size).toBe(kept.size);
  });

  it('leave with the library and come back, in an export and in a backup', async ({ skip }) => {
    const author = await addPerson(library());
    const { number } = await createPostmortem(library(), author, { markdown: sampleText() });
    // Larger than one row.
    const large = png({ width: 100, height: 100 });
    const noise = Uint8Array.from({ length: 120_000 }, (_, at) => (at * 7919) % 251);
    const clean = readPicture(large).bytes;
    const bytes = joined([clean.subarray(0, 33), pngChunk('IDAT', noise), clean.subarray(33)]);
    const { name } = await addFile(library(), author, String(number), bytes);
    const folder = mkdtempSync(join(tmpdir(), 'failonce-files-'));
    const there = await freshLibrary(kind === 'sqlite' ? 'postgres' : 'sqlite');
    try {
      await exportLibrary(library(), join(folder, 'export'));
      expect(readFileSync(join(folder, 'export/files', name))).toEqual(Buffer.from(bytes));
      await backup(place(), join(folder, 'backup.db'), defaultSettings);
      const readable = await openReadable(join(folder, 'backup.db'));
      const copied = await readable.snapshot(async (reading) => {
        const row = await reading
          .selectFrom('file')
          .select('sha256')
          .where('name', '=', name)
          .executeTakeFirstOrThrow();
        return await readParts(reading, row.sha256);
      });
      expect(copied).toEqual(Buffer.from(bytes));
      await readable.close();
      if (there === undefined) return skip('this machine has no PostgreSQL server programs');
      await importExport(there.library, join(folder, 'export'));
      expect((await readFile(there.library, author, String(number), name)).bytes).toEqual(Buffer.from(bytes));
      writeFileSync(join(folder, 'export/files', name), 'other');
      const again = await freshLibrary('sqlite');
      await expect(importExport(again?.library as never, join(folder, 'export'))).rejects.toThrow(/was changed since/);
      await again?.remove();
    } finally {
      await there?.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('are gone for good once an owner takes them out', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const { number } = await createPostmortem(library(), owner, { markdown: sampleText() });
    const { name } = await addFile(library(), owner, String(number), webp());
    const editor = await addPerson(library());
    const reason = 'It shows an address.';
    await expect(purgeFile(library(), editor, String(number), { name, reason })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(purgeFile(library(), owner, String(number), { name, reason: ' ' })).rejects.toMatchObject({
      code: 'input-invalid',
    });
    await purgeFile(library(), owner, String(number), { name, reason });
    await expect(readFile(library(), owner, String(number), name)).rejects.toMatchObject({ code: 'not-found' });
    await expect(addFile(library(), editor, String(number), webp())).rejects.toMatchObject({ code: 'holds-purged' });
    expect(await addFile(library(), editor, String(number), gif())).toMatchObject({ type: 'gif' });
    const folder = mkdtempSync(join(tmpdir(), 'failonce-files-'));
    try {
      await exportLibrary(library(), folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
