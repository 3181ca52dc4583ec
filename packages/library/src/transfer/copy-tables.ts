import { sql } from 'kysely';
import type { Queries, Writing } from '../database/database.ts';
import { type AnyRow, readRows } from '../database/read-rows.ts';
import { KEPT, TABLE_NAMES } from '../database/table-contents.ts';
import { insertRows } from './insert-rows.ts';

/**
 * Replaces what a database holds by what another one does, of either kind, but for what can be derived: that is removed,
 * and is to be derived again. Both have taken the same steps.
 */
export async function copyTables(from: Queries, writing: Writing): Promise<void> {
  for (const table of [...TABLE_NAMES].reverse()) await sql`delete from ${sql.table(table)}`.execute(writing);
  const tables = await writing.introspection.getTables();
  for (const table of KEPT) {
    const columns = tables.find(({ name }) => name === table)?.columns ?? [];
    const yesNo = new Set(columns.filter(({ dataType }) => /^bool/.test(dataType)).map(({ name }) => name));
    for await (const rows of readRows(from, table)) {
      const fitted = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, fit(value, yesNo.has(name))])),
      );
      await insertRows(writing, table, fitted as AnyRow[]);
    }
  }
}

/** The sign-in's tables know instants and yes and no on PostgreSQL, and keep them as text and numbers on SQLite. */
function fit(value: unknown, yesNo: boolean): unknown {
  if (value instanceof Date) return value.toISOString();
  if (yesNo) return value === null ? null : Boolean(value);
  return typeof value === 'boolean' ? Number(value) : value;
}
