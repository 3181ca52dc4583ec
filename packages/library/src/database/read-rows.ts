import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Queries } from './database.ts';
import { TABLE_CONTENTS, type TableName } from './table-contents.ts';

/** A row of any table: text, numbers, or nothing. */
export type AnyRow = Readonly<Record<string, string | number | null>>;

const AT_ONCE = 200;

/** All rows of a table in their order, a stretch at a time, so that neither memory nor other work waits for them. */
export async function* readRows(db: Queries, table: TableName): AsyncGenerator<readonly AnyRow[]> {
  const { order } = TABLE_CONTENTS[table];
  const columns = sql.join(order.map((column) => sql.ref(column)));
  let last: AnyRow | undefined;
  for (;;) {
    const after = last;
    const from = after ? sql`where (${columns}) > (${sql.join(order.map((column) => after[column]))})` : sql``;
    const { rows } =
      await sql<AnyRow>`select * from ${sql.table(table)} ${from} order by ${columns} limit ${sql.lit(AT_ONCE)}`.execute(
        db,
      );
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1);
    await setImmediate();
  }
}
