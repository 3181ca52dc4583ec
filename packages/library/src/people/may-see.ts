import { isAppError } from '@failonce/document';
import type { Library } from '../library.ts';
import { findRow } from '../postmortems/find-row.ts';
import { viewerOfPerson } from './people.ts';

/** May a person see a postmortem? */
export async function maySee(library: Library, person: string, reference: string): Promise<boolean> {
  try {
    await findRow(library.database.read, await viewerOfPerson(library, person), reference);
    return true;
  } catch (error) {
    if (isAppError(error) && error.code === 'not-found') return false;
    throw error;
  }
}
