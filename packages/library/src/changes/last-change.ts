import type { Library } from '../library.ts';

/** The number of the last change: as long as it is the same, so is all that the library tells. */
export async function lastChange({ database }: Library): Promise<number> {
  const { value } = await database.read
    .selectFrom('counter')
    .select('value')
    .where('name', '=', 'change')
    .executeTakeFirstOrThrow();
  return value;
}
