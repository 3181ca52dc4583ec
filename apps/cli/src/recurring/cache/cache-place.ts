import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { ConfigChoice } from '../../config/settings-of-inputs.ts';
import { real } from '../../inputs/walk.ts';

/** The folder of everything that may be thrown away: `FAILONCE_CACHE`, else the platform's own. Undefined for “off”. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | undefined {
  const chosen = env['FAILONCE_CACHE'];
  if (chosen === 'off') return undefined;
  if (chosen) return resolve(chosen);
  const xdg = env['XDG_CACHE_HOME'];
  if (xdg && isAbsolute(xdg)) return join(xdg, 'failonce');
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'failonce', 'Cache');
  return platform === 'darwin'
    ? join(homedir(), 'Library', 'Caches', 'failonce')
    : join(homedir(), '.cache', 'failonce');
}

/** The file that keeps what was read of a library. Runs with other settings of the command line have another. */
export function cacheFile(cache: string, library: string, { config, 'no-config': none }: ConfigChoice): string {
  const settings = none ? 'none' : config === undefined ? 'nearest' : real(resolve(config));
  const name = createHash('sha256')
    .update(JSON.stringify([real(resolve(library)), settings]))
    .digest('hex');
  return join(cache, `${name.slice(0, 32)}.library`);
}
