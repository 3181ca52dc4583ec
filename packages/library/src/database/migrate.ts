import { AppError } from '@failonce/document';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../migrations.generated.ts';
import type { DatabaseKind, Queries } from './database.ts';

/** Takes the steps that are missing, all or none. Of several processes that start at once, one takes them. */
export async function migrate(db: Queries, kind: DatabaseKind): Promise<void> {
  await refuseNewer(db);
  const provider = {
    getMigrations: async () =>
      Object.fromEntries(
        Object.entries(migrations).map(([name, { up }]) => [
          name,
          { up: (inner: Kysely<unknown>) => up(inner as Queries, kind) },
        ]),
      ),
  };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}

/** Throws `data-too-new` where a newer Failonce has taken steps that this one does not know. */
export async function refuseNewer(db: Queries): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const taken = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  const unknown = taken.map(({ name }) => name).filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) throw new AppError('data-too-new', { details: { steps: unknown } });
}
