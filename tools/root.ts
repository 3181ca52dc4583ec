import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path below the root, in this system's form. */
export function at(...parts: readonly string[]): string {
  return join(root, ...parts);
}

/** A path as people read it: from the root, with forward slashes. */
export function shown(path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** Every workspace, as `packages/document`. */
export function workspaces(): readonly string[] {
  return ['packages', 'apps'].flatMap((group) =>
    existsSync(at(group))
      ? readdirSync(at(group), { withFileTypes: true })
          .filter((entry) => entry.isDirectory() && existsSync(at(group, entry.name, 'package.json')))
          .map((entry) => `${group}/${entry.name}`)
      : [],
  );
}

/** The TypeScript sources of a workspace, without tests: absolute paths, sorted. */
export function sources(workspace: string): readonly string[] {
  const folder = at(workspace, 'src');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

/** True where this file is the one that Node was started with. */
export function isMain(url: string): boolean {
  return process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1];
}
