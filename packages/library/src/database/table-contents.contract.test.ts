import { expect, it } from 'vitest';
import { describeLibrary } from '../testing/databases.ts';
import { TABLE_NAMES } from './table-contents.ts';

/** Kysely's own. */
const OWN = ['kysely_migration', 'kysely_migration_lock'];
/** What SQLite keeps the words of `search` in. */
const BEHIND_SEARCH = /^search_/;

describeLibrary('every table', (library) => {
  it('is said to be decided by people, derived from texts, or secret', async () => {
    const tables = await library().database.read.introspection.getTables({ withInternalKyselyTables: true });
    const names = tables.map(({ name }) => name);
    expect(names.filter((name) => !OWN.includes(name) && !BEHIND_SEARCH.test(name)).sort()).toEqual(
      [...TABLE_NAMES].sort(),
    );
  });
});
