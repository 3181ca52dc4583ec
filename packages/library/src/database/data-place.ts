import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isAddress } from './database.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The library's file in its folder. */
const FILE = 'library.db';

/**
 * Where the library lies, for every part of the program: what was given, else FAILONCE_DATA, else DATABASE_URL, else the
 * folder that this system keeps programs' data in. A folder stands for the `library.db` in it.
 */
export function dataPlace(
  given?: string,
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const place = given || env['FAILONCE_DATA'] || env['DATABASE_URL'] || dataFolder(env, platform);
  if (isAddress(place)) return place;
  const folder =
    place === dataFolder(env, platform) ||
    /[\\/]$/.test(place) ||
    statSync(place, { throwIfNoEntry: false })?.isDirectory();
  return folder ? join(place, FILE) : place;
}

function dataFolder(env: Environment, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local'), 'Failonce');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Failonce');
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'failonce');
}
