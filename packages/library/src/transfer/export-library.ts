import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Queries } from '../database/database.ts';
import { asStorageFailure } from '../database/failures.ts';
import { type AnyRow, readRows } from '../database/read-rows.ts';
import { DECIDED } from '../database/table-contents.ts';
import { derive } from '../derived/derive.ts';
import { readParts } from '../files/files.ts';
import type { Library } from '../library.ts';
import { migrations } from '../migrations.generated.ts';
import { clearExport, removeStale } from './export-folder.ts';
import {
  EXPORT_VERSION,
  FILES,
  IN_FILES,
  LIBRARY_JSON,
  ONLY_FILES,
  PARTIAL,
  type Placed,
  pathOfRevision,
} from './export-format.ts';
import { JsonFile } from './json-file.ts';

export interface Exported {
  readonly postmortems: number;
  readonly revisions: number;
}

/**
 * Writes the whole library into a folder, as of one moment: each postmortem as its Markdown, earlier revisions beside
 * it, and what people decided in `library.json`. The same library gives the same bytes. How people sign in stays behind.
 * The folder is new, empty, or holds an earlier export, which is replaced.
 */
export async function exportLibrary(
  library: Library,
  folder: string,
  progress: (revisions: number) => void = () => {},
): Promise<Exported> {
  const place = resolve(folder);
  return await library.database.snapshot(async (reading) => {
    try {
      clearExport(place);
      const json = new JsonFile(join(place, PARTIAL));
      try {
        const { placed, written, pictures } = await writeExport(library, reading, place, json, progress);
        removeStale(place, new Set([...written, ...pictures]));
        json.end();
        renameSync(join(place, PARTIAL), join(place, LIBRARY_JSON));
        return { postmortems: placed.size, revisions: written.size };
      } finally {
        json.close();
      }
    } catch (error) {
      throw asStorageFailure(error, place);
    }
  });
}

async function writeExport(
  library: Library,
  reading: Queries,
  place: string,
  json: JsonFile,
  progress: (revisions: number) => void,
): Promise<{ placed: ReadonlyMap<unknown, Placed>; written: ReadonlySet<string>; pictures: ReadonlySet<string> }> {
  json.property('failonce', EXPORT_VERSION);
  json.property('steps', Object.keys(migrations));
  const derivable = Object.keys(derive('', library.settings).columns);
  const placed = new Map<unknown, Placed>();
  const written = new Set<string>();
  const pictures = new Set<string>();
  for (const table of DECIDED) {
    if (ONLY_FILES.has(table)) continue;
    const leftOut = new Set([...(IN_FILES[table] ?? []), ...(table === 'postmortem' ? derivable : [])]);
    json.beginRows(table);
    for await (const rows of readRows(reading, table)) {
      for (const row of rows) {
        if (table === 'postmortem') placed.set(row['id'], row as unknown as Placed);
        if (table === 'revision') written.add(writeRevision(place, row, placed.get(row['postmortem_id']) as Placed));
        if (table === 'file' && row['purged'] === 0) pictures.add(await writePicture(reading, place, row));
        json.row(Object.fromEntries(Object.entries(row).filter(([column]) => !leftOut.has(column))));
      }
      if (table === 'revision') progress(written.size);
    }
    json.endRows();
  }
  return { placed, written, pictures };
}

/** Writes a picture under the name that texts call it. */
async function writePicture(reading: Queries, place: string, row: AnyRow): Promise<string> {
  const path = `${FILES}/${row['name']}`;
  mkdirSync(join(place, FILES), { recursive: true });
  writeFileSync(join(place, path), await readParts(reading, String(row['sha256'])));
  return path;
}

function writeRevision(place: string, row: AnyRow, placed: Placed): string {
  const path = pathOfRevision(placed, Number(row['number']));
  const file = join(place, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, String(row['markdown']));
  return path;
}
