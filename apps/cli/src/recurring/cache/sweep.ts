import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const DAYS = 60;
/** Only what this program names so is ever removed. */
const OURS = /^[0-9a-f]{32}\.(?:library|site|site-words)(?:\.[0-9a-f-]{36}\.new)?$/;

/** Removes what has not been used for long: of libraries that are gone, and of runs that were ended while they wrote. */
export function sweep(folder: string, now: number = Date.now()): void {
  for (const name of readdirSync(folder)) {
    if (!OURS.test(name)) continue;
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined && now - stat.mtimeMs > DAYS * 24 * 60 * 60 * 1000) rmSync(path, { force: true });
  }
}
