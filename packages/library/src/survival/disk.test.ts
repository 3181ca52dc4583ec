import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '@failonce/checks';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../database/database.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { listPostmortems } from '../postmortems/list-postmortems.ts';
import { smallDisk } from '../testing/small-disk.ts';
import { backup } from '../transfer/backup.ts';
import { exportLibrary } from '../transfer/export-library.ts';
import { verify } from '../transfer/verify.ts';
import { SYSTEM } from '../viewer.ts';

const disk = smallDisk(8);

const libraryOn = (database: Database) => ({ database, settings: defaultSettings, now: () => new Date() });

describe('a disk', () => {
  const place = join(disk?.folder ?? '', 'library.db');
  const markdown = `# Checkout down\n\n${'The disk was full. '.repeat(2000)}\n`;
  beforeEach(({ skip }) => skip(disk === undefined, 'a disk of its own may not be mounted here'));
  afterAll(() => disk?.remove());

  it('that is full is a clear error, loses nothing, and is written to again once there is room', async () => {
    const database = await openDatabase(place);
    const library = libraryOn(database);
    let made = 0;
    const fill = async (): Promise<void> => {
      for (; made < 500; made++) await createPostmortem(library, SYSTEM, { markdown: `${markdown}${made}` });
    };
    const filler = join(disk?.folder ?? '', 'filler');
    writeFileSync(filler, Buffer.alloc(4_000_000));
    await expect(fill()).rejects.toMatchObject({ code: 'storage-full' });
    expect(made).toBeGreaterThan(3);
    await expect(fill()).rejects.toMatchObject({ code: 'storage-full' });
    // Reading goes on.
    expect((await listPostmortems(library, SYSTEM, { limit: 500 })).items).toHaveLength(made);
    await expect(exportLibrary(library, join(disk?.folder ?? '', 'out'))).rejects.toMatchObject({
      code: 'storage-full',
    });
    await expect(backup(place, join(disk?.folder ?? '', 'kept.db'), defaultSettings)).rejects.toMatchObject({
      code: 'storage-full',
    });
    rmSync(filler);
    rmSync(join(disk?.folder ?? '', 'out'), { recursive: true, force: true });
    await createPostmortem(library, SYSTEM, { markdown: '# There is room\n' });
    await database.close();
    expect(await verify(place)).toMatchObject({ postmortems: made + 1, problems: [] });
  });

  it('that may only be read is a clear error, and is written to again once it may', async () => {
    disk?.mount('ro');
    const database = await openDatabase(place);
    const library = libraryOn(database);
    try {
      expect((await listPostmortems(library, SYSTEM)).items.length).toBeGreaterThan(3);
      await expect(createPostmortem(library, SYSTEM, { markdown })).rejects.toMatchObject({
        code: 'storage-read-only',
      });
      await expect(openDatabase(join(disk?.folder ?? '', 'new/library.db'))).rejects.toMatchObject({
        code: 'storage-read-only',
      });
      disk?.mount('rw');
      expect(await createPostmortem(library, SYSTEM, { markdown: '# Again\n' })).toMatchObject({ title: 'Again' });
    } finally {
      await database.close();
    }
    expect((await verify(place)).problems).toEqual([]);
  });
});
