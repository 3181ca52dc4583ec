import { defaultSettings } from '@failonce/checks';
import type { Library } from '@failonce/library';

/** Opens the library for one piece of work, and closes it whatever comes of it. */
export async function withLibrary<T>(
  data: string | undefined,
  which: 'as it is' | 'or a new one',
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const { dataPlace, openDatabase, openReadable } = await import('@failonce/library');
  const place = dataPlace(data);
  if (which === 'as it is') await (await openReadable(place)).close();
  const database = await openDatabase(place);
  try {
    return await work({ database, settings: defaultSettings, now: () => new Date() });
  } finally {
    await database.close();
  }
}
