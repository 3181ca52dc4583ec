import type { DatabaseKind } from '../../database/database.ts';
import type { SearchAdapter } from './adapter.ts';
import { postgresSearch } from './postgres.ts';
import { sqliteSearch } from './sqlite.ts';

/** The search of each kind of database. */
export const searchAdapters: Readonly<Record<DatabaseKind, SearchAdapter>> = {
  sqlite: sqliteSearch,
  postgres: postgresSearch,
};
