import { createHash, hash, randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { real } from '../inputs/walk.ts';
import { cacheFolder } from '../recurring/cache/cache-place.ts';
import { sweep } from '../recurring/cache/sweep.ts';
import type { LeftOut, SiteRead } from './read-site-text.ts';

/** What is kept of a text between two runs. */
export interface KeptText extends Omit<SiteRead, 'shell' | 'words' | 'print'> {
  /** As `stampOf` gives it: the file has not changed since. */
  readonly stamp: string;
  /** The digest of the settings that it was read by. */
  readonly settings: string;
  /** It was read, and has no place on the site. */
  readonly leftOut?: LeftOut['leftOut'];
  /** What its page was made of. */
  readonly made: string;
  /** Keys of the texts that looked alike, each with the cause that both tell. */
  readonly alike: readonly (readonly [key: string, cause: string])[];
  /** As `readFingerprint` takes it; by itself, because it is seldom looked at. */
  readonly print: string;
}

/** All that is kept of a site. */
export interface KeptSite {
  readonly texts: ReadonlyMap<string, KeptText>;
  /** What everything but the pages of postmortems was made of. */
  readonly lists: string;
  /** What the search index was made of. */
  readonly index: string;
}

const NONE: KeptSite = { texts: new Map(), lists: '', index: '' };

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

  load(): KeptSite {
    const lines = linesOf(this.#file, this.#under);
    if (lines === undefined) return NONE;
    const texts = new Map<string, KeptText>();
    for (let at = 2; at + 2 < lines.length; at += 3)
      texts.set(JSON.parse(lines[at] as string) as string, {
        ...(JSON.parse(lines[at + 1] as string) as Omit<KeptText, 'print'>),
        print: lines[at + 2] as string,
      });
    return { ...(JSON.parse(lines[1] as string) as Omit<KeptSite, 'texts'>), texts };
  }

  save({ texts, lists, index }: KeptSite): void {
    const lines = [this.#under, JSON.stringify({ lists, index })];
    for (const [key, { print, ...rest }] of texts) lines.push(JSON.stringify(key), JSON.stringify(rest), print);
    write(this.#file, lines);
  }

  /** Words of texts by the digest of their contents; apart, because they are only needed for a new search index. */
  loadWords(): Map<string, string> {
    const words = new Map<string, string>();
    const lines = linesOf(this.#file && `${this.#file}-words`, this.#under) ?? [];
    for (let at = 1; at + 1 < lines.length; at += 2)
      words.set(lines[at] as string, JSON.parse(lines[at + 1] as string));
    return words;
  }

  saveWords(words: ReadonlyMap<string, string>): void {
    const lines = [this.#under];
    for (const [content, said] of words) lines.push(content, JSON.stringify(said));
    write(this.#file && `${this.#file}-words`, lines);
  }
}

/** The lines of a file; undefined where it is missing, cut off, or of something else: then all is made anew. */
function linesOf(file: string | undefined, under: string): string[] | undefined {
  if (file === undefined) return undefined;
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    const sum = lines.pop();
    return lines[0] === under && sum === digestOf(lines) ? lines : undefined;
  } catch {
    return undefined;
  }
}

function write(file: string | undefined, lines: readonly string[]): void {
  if (file === undefined) return;
  try {
    const folder = resolve(file, '..');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeLines(file, lines);
    sweep(folder);
  } catch {
    // The next run reads all again: slower, and the same.
  }
}

/** So many lines are put together at once: all of them would be a second copy of everything. */
const TOGETHER = 600;

/** Writes a file as a whole: who reads it meets the former or the new one. */
function writeLines(file: string, lines: readonly string[]): void {
  const beside = `${file}.${randomUUID()}.new`;
  const descriptor = openSync(beside, 'wx', 0o600);
  try {
    try {
      for (let at = 0; at < lines.length; at += TOGETHER)
        writeFileSync(descriptor, `${lines.slice(at, at + TOGETHER).join('\n')}\n`);
      writeFileSync(descriptor, digestOf(lines));
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Of how long each line is: a file that was cut off, or put together of two, is none. */
function digestOf(lines: readonly string[]): string {
  return hash('sha256', lines.map(({ length }) => length).join(' '), 'base64url');
}
