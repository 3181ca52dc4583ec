import type { Writing } from '../database/database.ts';
import type { Derived } from './derive.ts';

/** Replaces the derived rows of a postmortem; its own row carries the derived columns already. */
export async function writeDerived(
  writing: Writing,
  id: string,
  { columns, terms, fingerprint }: Derived,
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
}
