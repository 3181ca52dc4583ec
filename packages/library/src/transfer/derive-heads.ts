import { setImmediate } from 'node:timers/promises';
import type { DatabaseKind, Writing } from '../database/database.ts';
import { derive } from '../derived/derive.ts';
import { writeDerived } from '../derived/write-derived.ts';
import type { Library } from '../library.ts';

/** Derives anew what belongs to the newest texts, of those postmortems of which nothing is there. */
export async function deriveHeads(
  { database, settings }: Pick<Library, 'settings'> & { readonly database: { readonly kind: DatabaseKind } },
  writing: Writing,
): Promise<void> {
  const missing = await writing
    .selectFrom('postmortem')
    .leftJoin('fingerprint', 'fingerprint.postmortem_id', 'postmortem.id')
    .where('fingerprint.postmortem_id', 'is', null)
    .select(['postmortem.id', 'postmortem.number', 'postmortem.head_id'])
    .execute();
  for (const { id, number, head_id } of missing) {
    const { markdown } = await writing
      .selectFrom('revision')
      .select('markdown')
      .where('id', '=', head_id)
      .executeTakeFirstOrThrow();
    const derived = derive(markdown, settings);
    await writing.updateTable('postmortem').set(derived.columns).where('id', '=', id).execute();
    await writeDerived(writing, database, { id, number }, derived);
    await setImmediate();
  }
}
