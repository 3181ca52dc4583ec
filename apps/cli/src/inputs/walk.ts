import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { IgnoreScope } from './gitignore.ts';

/** Folders that never hold what people wrote. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);
const ENDINGS: ReadonlySet<string> = new Set(['.md', '.markdown']);

export interface WalkedFile {
  /** Absolute, as it was reached. */
  readonly path: string;
  /** The same for every way that leads to the file's folder. */
  readonly key: string;
}

export interface Walked {
  /** Files that match, in no order. */
  readonly files: WalkedFile[];
  /** Folders that could not be opened. */
  readonly unreadable: { readonly path: string; readonly cause: unknown }[];
  /** How many files matched but are left out by a .gitignore. */
  ignored: number;
}

/** Is this the name of a Markdown file? */
export function isMarkdown(name: string): boolean {
  return ENDINGS.has(extname(name).toLowerCase());
}

/**
 * Everything below `top` that `wanted` takes. Links to folders are followed after all that is really there, and each
 * real folder once, so that links in a circle end.
 */
export function walk(top: string, wanted: (path: string, name: string) => boolean): Walked {
  const walked: Walked = { files: [], unreadable: [], ignored: 0 };
  const visited = new Set<string>();
  const links: { path: string; scope: IgnoreScope | undefined }[] = [];
  const folders: { path: string; scope: IgnoreScope | undefined; own: boolean }[] = [
    { path: top, scope: IgnoreScope.of(top), own: true },
  ];
  for (;;) {
    const folder = folders.pop();
    if (folder === undefined) {
      const link = links.shift();
      if (link === undefined) return walked;
      if (!visited.has(real(link.path))) folders.push({ ...link, own: false });
      continue;
    }
    const resolved = real(folder.path);
    if (visited.has(resolved)) continue;
    visited.add(resolved);
    let entries: Dirent[];
    try {
      entries = readdirSync(folder.path, { withFileTypes: true });
    } catch (cause) {
      walked.unreadable.push({ path: folder.path, cause });
      continue;
    }
    const scope =
      !folder.own && entries.some(({ name }) => name === '.gitignore')
        ? IgnoreScope.within(folder.path, folder.scope)
        : folder.scope;
    for (const entry of entries) {
      const path = join(folder.path, entry.name);
      const link = entry.isSymbolicLink();
      const directory = link ? isFolder(path) : entry.isDirectory();
      if (directory) {
        if (SKIPPED.has(entry.name) || scope?.ignores(path, true)) continue;
        (link ? links : folders).push({ path, scope, own: false } as never);
      } else if ((link || entry.isFile()) && wanted(path, entry.name)) {
        if (scope?.ignores(path, false)) walked.ignored++;
        else walked.files.push({ path, key: join(resolved, entry.name) });
      }
    }
  }
}

/** Where `path` really lies; itself where that cannot be told. */
export function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** Is it a folder, or a link to one? */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
