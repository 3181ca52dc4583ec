import type { Library } from '../library.ts';

/** Who gets the weekly digest: whoever asked for it, and owners who have not said that they do not want it. */
export async function digestReaders({ database: { read } }: Library): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('person')
    .leftJoin('preference', 'preference.person_id', 'person.id')
    .select('person.id')
    .where('person.disabled_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('preference.digest', '=', 1),
        eb.and([eb('preference.digest', 'is', null), eb('person.role', '=', 'owner')]),
      ]),
    )
    .orderBy('person.id')
    .execute();
  return rows.map(({ id }) => id);
}
