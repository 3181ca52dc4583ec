import type { Fingerprint } from '@failonce/recurrence';
import { readFingerprint } from '@failonce/recurrence';
import { taxonomyOf } from '../derived/taxonomy-of.ts';
import type { Library } from '../library.ts';

/** The fingerprints of some postmortems by their ids; one that was read by other causes is missing. */
export async function readFingerprints(
  { database, settings }: Library,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Fingerprint>> {
  if (ids.length === 0) return new Map();
  const rows = await database.read
    .selectFrom('fingerprint')
    .select(['postmortem_id', 'body'])
    .where('postmortem_id', 'in', ids)
    .execute();
  return new Map(
    rows.flatMap(({ postmortem_id, body }) => {
      const read = readFingerprint(body, taxonomyOf(settings));
      return read === undefined ? [] : [[postmortem_id, read] as const];
    }),
  );
}
