import { createHash, hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SiteEntry } from '@failonce/publish';
import { writeWhole } from '../files/replace-file.ts';
import { real } from '../inputs/walk.ts';
import { cacheFolder } from '../recurring/cache/cache-place.ts';
import { sweep } from '../recurring/cache/sweep.ts';

/** What is kept of a text between two runs. */
export interface KeptText {
  /** As `stampOf` gives it: the file has not changed since. */
  readonly stamp: string;
  /** The digest of the settings that it was read by. */
  readonly settings: string;
  readonly entry: SiteEntry;
  readonly content: string;
  readonly stem: string;
  /** What its page was made of. */
  readonly made: string;
  /** Keys of the texts that looked alike, each with the cause that both tell. */
  readonly alike: readonly (readonly [key: string, cause: string])[];
  readonly warnings?: readonly string[];
  /** As `readFingerprint` takes it; by itself, because it is seldom looked at. */
  readonly print: string;
}

/**
 * What was read for a site the last time, by the text's key. It lies in the folder for caches and not with the site: a site
 * goes out into the world. `under` decides of all of it: program, frame, causes.
 */
export class SiteCache {
  readonly #file: string | undefined;
  readonly #under: string;

  constructor(source: string, out: string, under: string) {
    const folder = cacheFolder();
    const name = createHash('sha256')
      .update(JSON.stringify([real(resolve(source)), real(resolve(out))]))
      .digest('hex');
    this.#file = folder && join(folder, `${name.slice(0, 32)}.site`);
    this.#under = under;
  }

  load(): Map<string, KeptText> {
    const kept = new Map<string, KeptText>();
    if (this.#file === undefined) return kept;
    try {
      const lines = readFileSync(this.#file, 'utf8').split('\n');
      const sum = lines.pop();
      if (lines[0] !== this.#under || sum !== digestOf(lines)) return kept;
      for (let at = 1; at + 2 < lines.length; at += 3)
        kept.set(JSON.parse(lines[at] as string) as string, {
          ...(JSON.parse(lines[at + 1] as string) as Omit<KeptText, 'print'>),
          print: lines[at + 2] as string,
        });
    } catch {
      // Missing, or written by something else: all is read anew.
      kept.clear();
    }
    return kept;
  }

  save(texts: ReadonlyMap<string, KeptText>): void {
    if (this.#file === undefined) return;
    const lines = [this.#under];
    for (const [key, { print, ...rest }] of texts) lines.push(JSON.stringify(key), JSON.stringify(rest), print);
    try {
      mkdirSync(resolve(this.#file, '..'), { recursive: true, mode: 0o700 });
      writeWhole(this.#file, `${lines.join('\n')}\n${digestOf(lines)}`, 0o600);
      sweep(resolve(this.#file, '..'));
    } catch {
      // The next run reads all again: slower, and the same.
    }
  }
}

/** Of how much there is of each: a file that was cut off, or was put together of two, is none. */
function digestOf(lines: readonly string[]): string {
  return hash('sha256', lines.map(({ length }) => length).join(' '), 'base64url');
}
