import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

import { type EarlierFailure, nearest, type Unjudged } from '@failonce/checks';
import { describeFault, type Fault } from './faults.ts';
import { isMarkdown, real, type Walked, walk } from './walk.ts';
import { expandBraces, hasWildcard, matchPath } from './wildcards.ts';

/** Something to judge, by the name that a person knows it by; or why there is nothing. */
export type Input = NamedFile | Unjudged;

export interface NamedFile {
  readonly path: string;
  readonly file: string;
  /** Set where it was read already: standard input. */
  readonly text?: string | Fault;
  /** It was not named but found in a folder or by a pattern. */
  readonly found?: boolean;
  /** The number of its library's settings. */
  readonly settings?: number;
  /** What its library holds of the same failure; undefined where it has none. */
  readonly earlier?: readonly EarlierFailure[];
}

/** Standard input's name among the paths. */
export const STDIN = '-';

/**
 * What the given files, folders and globs stand for: each file once, in the order of the paths. A file that is named
 * is taken whatever it is called and whether or not it is ignored.
 */
export function findInputs(given: readonly string[], cwd: string = process.cwd()): Input[] {
  const found = new Map<string, Input>();
  const add = (input: Input, key: string): void => {
    if (!found.has(key)) found.set(key, input);
  };
  // Names come first: the same file found in a folder keeps the name under which it was asked for.
  const folders: { shown: string; path: string }[] = [];
  const globs: string[] = [];
  for (const each of given) {
    if (each === STDIN) {
      add({ path: STDIN, file: STDIN }, STDIN);
      continue;
    }
    const path = resolve(cwd, each);
    try {
      if (statSync(path).isDirectory()) folders.push({ shown: each, path });
      else add({ path: each, file: path }, join(real(dirname(path)), basename(path)));
    } catch (cause) {
      if (hasWildcard(each)) globs.push(each);
      else add(missing(each, cwd, cause), path);
    }
  }
  for (const { shown, path } of folders) addFolder(shown, path, add);
  for (const glob of globs) addGlob(glob, cwd, add);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

type Add = (input: Input, key: string) => void;

function addFolder(shown: string, folder: string, add: Add): void {
  const walked = walk(folder, (_, name) => isMarkdown(name));
  for (const { path, key } of walked.files)
    add({ path: slashes(join(shown, relative(folder, path))), file: path, found: true }, key);
  addUnreadable(walked, (path) => slashes(join(shown, relative(folder, path))), add);
  if (walked.files.length > 0 || walked.unreadable.length > 0) return;
  const ignored =
    walked.ignored === 0
      ? ''
      : walked.ignored === 1
        ? ' (a .gitignore leaves 1 file out)'
        : ` (a .gitignore leaves ${walked.ignored} files out)`;
  add(
    {
      path: shown,
      code: 'folder-without-documents',
      message: `The folder holds no file that ends in .md or .markdown${ignored}. Name another folder, or a single file whatever its ending.`,
    },
    folder,
  );
}

function addGlob(glob: string, cwd: string, add: Add): void {
  let matches = 0;
  for (const pattern of expandBraces(slashes(glob))) {
    const segments = pattern.split('/');
    let fixed = segments.findIndex((segment) => hasWildcard(segment));
    if (fixed < 0) fixed = segments.length - 1;
    const base = resolve(cwd, segments.slice(0, fixed).join('/') || (isAbsolute(pattern) ? '/' : '.'));
    const rest = segments.slice(fixed);
    const prefix = segments.slice(0, fixed).join('/');
    // A pattern that says "**" or "*" alone means documents, not whatever else lies about.
    const open = rest[rest.length - 1] === '**' || rest[rest.length - 1] === '*';
    const walked = walk(
      base,
      (path, name) => matchPath(rest, relative(base, path).split(sep)) && (!open || isMarkdown(name)),
    );
    const shownAs = (path: string): string => {
      const inside = slashes(relative(base, path));
      return prefix === '' ? (isAbsolute(pattern) ? `/${inside}` : inside) : `${prefix}/${inside}`;
    };
    for (const { path, key } of walked.files) add({ path: shownAs(path), file: path, found: true }, key);
    matches += walked.files.length;
  }
  if (matches > 0) return;
  const message = 'No file matches this pattern. Check its spelling, and that it is in quotes.';
  add({ path: glob, code: 'file-not-found', message }, resolve(cwd, glob));
}

function addUnreadable(walked: Walked, shownAs: (path: string) => string, add: Add): void {
  for (const { path, cause } of walked.unreadable) {
    const shown = shownAs(path) || '.';
    add({ path: shown, ...describeFault(cause, 'folder') }, path);
  }
}

function missing(path: string, cwd: string, cause: unknown): Unjudged {
  const fault = describeFault(cause, 'file');
  if (fault.code !== 'file-not-found') return { path, ...fault };
  const near = neighbour(resolve(cwd, path));
  const hint =
    near === undefined
      ? 'Check its spelling, and the folder that you are in.'
      : `Did you mean “${slashes(join(dirname(path), near))}”?`;
  return { path, code: fault.code, message: `There is no such file or folder. ${hint}` };
}

/** A name in the same folder that is spelt much like the missing one. */
function neighbour(path: string): string | undefined {
  try {
    return nearest(basename(path), readdirSync(dirname(path)).slice(0, 2000));
  } catch {
    return undefined;
  }
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
