import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { defaultSettings } from '@failonce/checks';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { listPostmortems } from '../postmortems/list-postmortems.ts';
import { describeLibrary, freshLibrary, freshPlace } from '../testing/databases.ts';
import { growLibrary } from '../testing/grown.ts';
import { SYSTEM } from '../viewer.ts';
import { backup } from './backup.ts';
import { exportLibrary } from './export-library.ts';
import { restore } from './restore.ts';
import { verify } from './verify.ts';

const SIGNED_UP = '2026-01-02T03:04:05.678Z';
const given = { settings: defaultSettings, now: () => new Date('2026-11-22T10:15:00Z') };

describeLibrary('a backup', (library, kind, place) => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'failonce-backup-'));
    file = join(folder, 'library.backup');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is whole, though people write meanwhile', async () => {
    await growLibrary(library());
    const verified = kind === 'postgres' ? true : 1;
    await library().database.write((writing) =>
      sql`insert into auth_user (id, name, email, "emailVerified", "createdAt", "updatedAt")
        values ('maria', 'Maria', 'm@example.com', ${verified}, ${SIGNED_UP}, ${SIGNED_UP})`.execute(writing),
    );
    let writing = true;
    const writer = (async () => {
      let made = 0;
      while (writing) {
        await createPostmortem(library(), SYSTEM, { markdown: `# Meanwhile ${made++}\n` });
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return made;
    })();
    const backedUp = await backup(place(), file, defaultSettings);
    writing = false;
    expect(await writer).toBeGreaterThan(0);
    expect(backedUp).toMatchObject({ kind: 'sqlite', people: 2, problems: [] });
    expect(backedUp.postmortems).toBeGreaterThanOrEqual(13);
    expect(readdirSync(folder)).toEqual(['library.backup']);
    await expect(backup(place(), file, defaultSettings)).rejects.toMatchObject({ code: 'file-unwritable' });
  });

  it('comes back into either database, and nothing there is lost', async ({ skip }) => {
    for (const target of ['sqlite', 'postgres'] as const) {
      const fresh = await freshLibrary(target);
      if (fresh === undefined) return skip('this machine has no PostgreSQL server programs');
      try {
        await createPostmortem(fresh.library, SYSTEM, { markdown: '# Mine\n' });
        await expect(restore(fresh.place, file, { ...given, force: target === 'sqlite' })).rejects.toMatchObject({
          code: target === 'sqlite' ? 'storage-busy' : 'input-invalid',
        });
        await fresh.library.database.close();
        await expect(restore(fresh.place, file, given)).rejects.toMatchObject({ code: 'input-invalid' });
        const restored = await restore(fresh.place, file, { ...given, force: true });
        expect(restored).toMatchObject({ kind: target, people: 2, problems: [] });
        if (target === 'sqlite') {
          const before = await openDatabase(restored.setAside ?? '');
          expect((await listPostmortems({ ...library(), database: before }, SYSTEM)).items).toHaveLength(1);
          await before.close();
        }
        const database = await openDatabase(fresh.place);
        const own = { ...library(), database };
        const { rows } = await sql<Record<string, string>>`select * from auth_user`.execute(database.read);
        expect(rows).toMatchObject([{ id: 'maria', image: null, emailVerified: target === 'postgres' ? true : 1 }]);
        expect(new Date(rows[0]?.['createdAt'] ?? '').toISOString()).toBe(SIGNED_UP);
        await exportLibrary(own, join(folder, target));
        expect((await createPostmortem(own, SYSTEM, { markdown: '# Next\n' })).number).toBe(restored.postmortems + 1);
        await database.close();
      } finally {
        await fresh.remove();
      }
    }
    const [one, other] = ['sqlite', 'postgres'].map((each) => readFileSync(join(folder, each, 'library.json'), 'utf8'));
    expect(one).toBe(other);
  });

  it('that is damaged is refused, and what is there stays', async () => {
    const fresh = await freshPlace(kind);
    try {
      const bytes = readFileSync(file);
      writeFileSync(join(folder, 'half.backup'), bytes.subarray(0, bytes.length / 2));
      writeFileSync(join(folder, 'none.backup'), 'no database at all, but some text that is long enough '.repeat(100));
      await expect(restore(fresh.place, join(folder, 'half.backup'), given)).rejects.toMatchObject({
        code: 'storage-damaged',
      });
      await expect(restore(fresh.place, join(folder, 'none.backup'), given)).rejects.toMatchObject({
        code: 'storage-damaged',
      });
      const changed = join(folder, 'changed.backup');
      writeFileSync(changed, bytes);
      const db = new DatabaseSync(changed);
      db.exec(`update revision set markdown = markdown || '!' where postmortem_id in
        (select id from postmortem where number = 7)`);
      db.close();
      expect((await verify(changed)).problems).toEqual(['PM-7, revision 1: the text is not the one that was written.']);
      await expect(restore(fresh.place, changed, given)).rejects.toThrow(/PM-7, revision 1/);
      await expect(restore(fresh.place, join(folder, 'nowhere'), given)).rejects.toMatchObject({
        code: 'file-not-found',
      });
    } finally {
      await fresh.remove();
    }
  });
});
