import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Generated } from './generate/generated.ts';
import { registries } from './generate/registries.ts';
import { at, shown } from './root.ts';

// Writes the registries from the names of the units' files, then the reference pages from what the units say of
// themselves. With --check it writes nothing and fails where a file is out of date.

const check = process.argv.includes('--check');
const outdated: string[] = [];

try {
  settle(registries());
  // The pages are made by loading the units, and loading them needs the registries.
  if (outdated.length === 0) {
    const { pages } = await import('./generate/pages.ts');
    const made = await pages();
    settle(made);
    removeStrangers('docs/reference', made);
  }
} catch (error) {
  console.log(`Not everything could be generated: ${error instanceof Error ? error.stack : error}`);
  process.exitCode = 1;
}

if (check && outdated.length > 0) {
  for (const path of outdated) console.log(`${path} is out of date.`);
  console.log('Run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
} else if (check && process.exitCode === undefined) console.log('Generated files: all up to date.');

function settle(files: readonly Generated[]): void {
  for (const { path, text } of files) {
    const file = at(path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (check) outdated.push(path);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(`Wrote ${path}.`);
    }
  }
}

/** Everything in a generated folder is generated: the page of a unit that is gone goes too. */
function removeStrangers(folder: string, files: readonly Generated[]): void {
  const expected = new Set(files.map(({ path }) => path));
  if (!existsSync(at(folder))) return;
  for (const entry of readdirSync(at(folder), { recursive: true, withFileTypes: true })) {
    const path = shown(join(entry.parentPath, entry.name));
    if (!entry.isFile() || expected.has(path)) continue;
    if (check) outdated.push(path);
    else {
      rmSync(at(path));
      console.log(`Removed ${path}.`);
    }
  }
}
