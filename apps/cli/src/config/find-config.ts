import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '@failonce/document';

/** The name of the file with a library's settings. */
export const CONFIG_NAME = 'failonce.yaml';
/** Names that people try, and that would be read by nobody. */
const MISTAKEN = ['failonce.yml', '.failonce.yaml', '.failonce.yml'];

/**
 * The nearest failonce.yaml of a folder: its own, or that of the first folder above it that has one. The search ends at
 * the top of the repository, because what lies above it belongs to somebody else.
 */
export function findConfig(folder: string, known: Map<string, string | undefined> = new Map()): string | undefined {
  const cached = known.get(folder);
  if (cached !== undefined || known.has(folder)) return cached;
  const own = join(folder, CONFIG_NAME);
  let found: string | undefined;
  if (existsSync(own)) found = own;
  else {
    for (const name of MISTAKEN) {
      if (existsSync(join(folder, name))) throw mistaken(join(folder, name));
    }
    const above = dirname(folder);
    found = above === folder || existsSync(join(folder, '.git')) ? undefined : findConfig(above, known);
  }
  known.set(folder, found);
  return found;
}

function mistaken(path: string): AppError {
  return new AppError('config-invalid', {
    message: `${path} would not be read. Call it ${CONFIG_NAME}.`,
    details: { path, help: false },
  });
}
