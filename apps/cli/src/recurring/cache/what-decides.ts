import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Settings } from '@failonce/checks';
import type { Taxonomy } from '@failonce/recurrence';
import { entry } from '../../entry.ts';

// What is kept of a postmortem is decided by three things: its text, the settings of its library with the causes that it is read by, and this program. Each
// has a digest, and what was kept under another is made anew. Whatever else may come to decide belongs here.

const known = new WeakMap<Settings, WeakMap<Taxonomy, string>>();

/** The digest of a library's settings, of all though few of them count, and of the causes that are read together. */
export function digestOfSettings(settings: Settings, taxonomy: Taxonomy): string {
  const byTaxonomy = known.get(settings) ?? new WeakMap<Taxonomy, string>();
  known.set(settings, byTaxonomy);
  let digest = byTaxonomy.get(taxonomy);
  if (digest === undefined) {
    const plain = (_: string, value: unknown): unknown =>
      value instanceof Map || value instanceof Set ? [...value] : value;
    digest = createHash('sha256')
      .update(JSON.stringify([taxonomy.key, settings], plain))
      .digest('base64url');
    byTaxonomy.set(taxonomy, digest);
  }
  return digest;
}

/**
 * The digest of this program: of its files as they lie there, because a number that somebody has to raise would be
 * forgotten; and of what runs it, because another Node may know other letters.
 */
export function digestOfProgram(): string {
  program ??= readProgram();
  return program;
}

let program: string | undefined;

function readProgram(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`);
  for (const file of ownFiles(entry())) hash.update(readFileSync(file));
  return hash.digest('base64url');
}

/** The files of the bundle beside its entry, or all sources where it runs from these. */
function ownFiles(main: string): string[] {
  const ending = extname(main);
  const own = dirname(main);
  if (ending === '.cjs') return filesIn(own, ending, false);
  const workspaces = join(own, '..', '..', '..', 'packages');
  return [own, ...readdirSync(workspaces).map((name) => join(workspaces, name, 'src'))].flatMap((folder) =>
    filesIn(folder, ending, true),
  );
}

function filesIn(folder: string, ending: string, recursive: boolean): string[] {
  return readdirSync(folder, { recursive, withFileTypes: true })
    .filter((each) => each.isFile() && extname(each.name) === ending)
    .map((each) => join(each.parentPath, basename(each.name)))
    .sort();
}
