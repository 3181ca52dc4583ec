import type { Library } from '@failonce/library';
import { settingsOfFolder } from '../config/settings-of-inputs.ts';

/** Opens the library for one piece of work, and closes it whatever comes of it. */
export async function withLibrary<T>(
  { data, config }: { readonly data: string | undefined; readonly config?: string | undefined },
  which: 'as it is' | 'or a new one',
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const settings = await settingsOfFolder('.', { config });
  const { dataPlace, openDatabase, openReadable } = await import('@failonce/library');
  const place = dataPlace(data);
  if (which === 'as it is') await (await openReadable(place)).close();
  const database = await openDatabase(place);
  try {
    return await work({ database, settings, now: () => new Date() });
  } finally {
    await database.close();
  }
}
