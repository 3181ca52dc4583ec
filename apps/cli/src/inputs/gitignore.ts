import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { matchName, matchPath } from './wildcards.ts';

interface Rule {
  readonly negated: boolean;
  /** Meant for folders alone: "build/". */
  readonly folder: boolean;
  /** Cut at its slashes; a single name without a slash matches at any depth. */
  readonly pattern: readonly string[];
  readonly anywhere: boolean;
}

/** The rules of one .gitignore file. */
export function parseIgnoreRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const written of text.replace(/^\u{feff}/u, '').split('\n')) {
    let line = trimEnd(written.endsWith('\r') ? written.slice(0, -1) : written);
    if (line === '' || line.startsWith('#')) continue;
    const negated = line.startsWith('!');
    if (negated) line = line.slice(1);
    const folder = line.endsWith('/');
    if (folder) line = line.slice(0, -1);
    if (line === '') continue;
    const anywhere = !line.includes('/');
    rules.push({ negated, folder, anywhere, pattern: (line.startsWith('/') ? line.slice(1) : line).split('/') });
  }
  return rules;
}

/** Spaces at the end do not count, unless they are escaped. */
function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  return line.slice(0, end);
}

/** What .gitignore files say about the things in one folder: its own file, and those of the folders above it. */
export class IgnoreScope {
  readonly #folder: string;
  readonly #rules: readonly Rule[];
  readonly #above: IgnoreScope | undefined;

  constructor(folder: string, rules: readonly Rule[], above: IgnoreScope | undefined) {
    this.#folder = folder;
    this.#rules = rules;
    this.#above = above;
  }

  /** For a folder anywhere: looks up to the top of the repository, and no higher than the root where there is none. */
  static of(folder: string): IgnoreScope | undefined {
    const folders: string[] = [];
    let at = folder;
    for (;;) {
      folders.unshift(at);
      if (existsSync(join(at, '.git'))) break;
      const above = dirname(at);
      if (above === at) {
        // No repository: only what lies at and below the folder counts.
        folders.splice(0, folders.length, folder);
        break;
      }
      at = above;
    }
    let scope: IgnoreScope | undefined;
    for (const each of folders) scope = IgnoreScope.within(each, scope);
    return scope;
  }

  /** For a folder below that of `above`. */
  static within(folder: string, above: IgnoreScope | undefined): IgnoreScope | undefined {
    let text: string;
    try {
      text = readFileSync(join(folder, '.gitignore'), 'utf8');
    } catch {
      return above;
    }
    const rules = parseIgnoreRules(text);
    return rules.length === 0 ? above : new IgnoreScope(folder, rules, above);
  }

  /** Is the file or folder left out? The last rule that matches decides, those of the nearest file first. */
  ignores(path: string, isFolder: boolean): boolean {
    const segments = relative(this.#folder, path).split(sep);
    const name = segments[segments.length - 1] as string;
    for (let i = this.#rules.length - 1; i >= 0; i--) {
      const { negated, folder, pattern, anywhere } = this.#rules[i] as Rule;
      if (folder && !isFolder) continue;
      if (anywhere ? matchName(pattern[0] as string, name) : matchPath(pattern, segments)) return !negated;
    }
    return this.#above?.ignores(path, isFolder) ?? false;
  }
}
