import { randomBytes } from 'node:crypto';
import { type Library, readSetting, SYSTEM, writeSetting } from '@failonce/library';

const NAME = 'secret';
const BYTES = 32;

/**
 * What signs cookies and seals settings: the one that is given, else one that is made once and kept in the library, so
 * that all replicas share it. Only a given one protects what is sealed from whoever reads the database.
 */
export async function secretOf(library: Library, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const kept = await readSetting(library, NAME);
  if (typeof kept === 'string') return kept;
  await writeSetting(library, SYSTEM, NAME, randomBytes(BYTES).toString('base64url'));
  return String(await readSetting(library, NAME));
}
