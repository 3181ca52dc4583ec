import type { Settings } from '@failonce/checks';
import { openDatabase } from './database/database.ts';
import type { Library } from './library.ts';

/** Opens the library at a file's path or a PostgreSQL address; it is made where there is none. Errors as `openDatabase`. */
export async function openLibrary(place: string, settings: Settings): Promise<Library> {
  return { database: await openDatabase(place), settings, now: () => new Date() };
}
