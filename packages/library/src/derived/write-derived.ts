import type { DatabaseKind, Writing } from '../database/database.ts';
import { writeSearch } from '../search/write-search.ts';
import type { Derived } from './derive.ts';

/** Replaces the derived rows of a postmortem; its own row carries the derived columns already. */
export async function writeDerived(
  writing: Writing,
  database: { readonly kind: DatabaseKind },
  { id, number }: { readonly id: string; readonly number: number },
  { columns, terms, fingerprint, search, masked }: Derived,
): Promise<void> {
  await writing.deleteFrom('term').where('postmortem_id', '=', id).execute();
  if (terms.length > 0)
    await writing
      .insertInto('term')
      .values(terms.map((term) => ({ postmortem_id: id, ...term })))
      .execute();
  await writing
    .insertInto('fingerprint')
    .values({ postmortem_id: id, derived: columns.derived, body: fingerprint })
    .onConflict((conflict) =>
      conflict.column('postmortem_id').doUpdateSet({ derived: columns.derived, body: fingerprint }),
    )
    .execute();
  await writing.deleteFrom('masked').where('postmortem_id', '=', id).execute();
  if (masked !== undefined)
    await writing.insertInto('masked').values({ postmortem_id: id, markdown: masked }).execute();
  await writeSearch(writing, database, number, search);
}
