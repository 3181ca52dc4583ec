import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sample } from '@failonce/library';

/** The sample library that comes with the program, in the order in which its outages happened. */
export function readSamples(): readonly Sample[] {
  const folder = samplesFolder();
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((path) => ({ path, markdown: readFileSync(join(folder, path), 'utf8') }));
}

/** Both the bundle (apps/cli/dist) and this file lie below the folder in which `examples` lies. */
function samplesFolder(): string {
  let folder = dirname(import.meta.filename);
  while (!existsSync(join(folder, 'examples/library'))) {
    if (dirname(folder) === folder) throw new Error('The sample library (examples/library) is missing.');
    folder = dirname(folder);
  }
  return join(folder, 'examples/library');
}
