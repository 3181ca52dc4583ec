import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { AppError } from '@failonce/document';
import { FILES, isExportedPath, LIBRARY_JSON, PARTIAL, REVISIONS } from './export-format.ts';

/** Is there an export in this folder, rather than a `library.json` of something else? */
export function holdsExport(folder: string): boolean {
  const path = join(folder, LIBRARY_JSON);
  if (!existsSync(path)) return false;
  const descriptor = openSync(path, 'r');
  try {
    const begin = Buffer.alloc(100);
    return /^\s*\{\s*"failonce"\s*:/.test(begin.toString('utf8', 0, readSync(descriptor, begin)));
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the folder ready to take an export. Throws `input-invalid` where it holds other files: none is overwritten. */
export function clearExport(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const others = readdirSync(folder).filter((name) => !name.startsWith('.'));
  if (others.length > 0 && !holdsExport(folder) && !others.includes(PARTIAL)) {
    throw new AppError('input-invalid', {
      message: `The folder “${folder}” holds other files. Name a new folder, an empty one, or that of an earlier export.`,
      details: { folder, help: false },
    });
  }
  // From now on the folder is no export until all of it is written.
  rmSync(join(folder, LIBRARY_JSON), { force: true });
}

/** Removes the texts and pictures of an earlier export that are in this one no longer. */
export function removeStale(folder: string, written: ReadonlySet<string>): void {
  const listed = [
    ...readdirSync(folder),
    ...[REVISIONS, FILES].flatMap((below) =>
      existsSync(join(folder, below))
        ? readdirSync(join(folder, below), { recursive: true }).map((path) => join(below, String(path)))
        : [],
    ),
  ];
  for (const each of listed) {
    const path = relative('.', each).split(sep).join('/');
    if (!isExportedPath(path) || written.has(path)) continue;
    rmSync(join(folder, path));
    const above = dirname(join(folder, path));
    if (above !== folder && readdirSync(above).length === 0) rmdirSync(above);
  }
}
