import { sql } from 'kysely';
import type { Writing } from '../database/database.ts';
import type { AnyRow } from '../database/read-rows.ts';

/** Values that one statement may carry, on either database. */
const MOST_VALUES = 2000;

/** Inserts rows as they are. All of them name the same columns. */
export async function insertRows(writing: Writing, table: string, rows: readonly AnyRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const atOnce = Math.max(1, Math.floor(MOST_VALUES / columns.length));
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let from = 0; from < rows.length; from += atOnce) {
    const values = rows
      .slice(from, from + atOnce)
      .map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(writing);
  }
}
