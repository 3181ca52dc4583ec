import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeLibrary } from '../testing/databases.ts';
import { openDatabase, openReadable } from './database.ts';

describeLibrary('data', (library, _, place) => {
  it('are taken forward by one of several that start at once', async () => {
    const opened = await Promise.all([0, 1, 2].map(() => openDatabase(place())));
    for (const each of opened) await each.close();
  });

  it('that a newer Failonce has written are refused, and said so', async () => {
    await library().database.write((writing) =>
      sql`insert into kysely_migration (name, timestamp) values ('2999-later', '2999-01-01')`.execute(writing),
    );
    for (const open of [openDatabase, openReadable])
      await expect(open(place())).rejects.toMatchObject({
        code: 'data-too-new',
        message: 'A newer Failonce has written these data.',
        details: { steps: ['2999-later'] },
      });
  });
});
