import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '@failonce/document';
import { sql } from 'kysely';
import type { Writing } from '../database/database.ts';
import { asStorageFailure } from '../database/failures.ts';
import type { AnyRow } from '../database/read-rows.ts';
import { DECIDED } from '../database/table-contents.ts';
import { derive } from '../derived/derive.ts';
import { writeDerived } from '../derived/write-derived.ts';
import { writeParts } from '../files/keep-picture.ts';
import type { Library } from '../library.ts';
import { followTasks } from '../measures/follow-tasks.ts';
import type { PromisedTask } from '../measures/promised-tasks.ts';
import { postmortemRow } from '../postmortems/find-row.ts';
import { sha256 } from '../postmortems/revision.ts';
import { refuseUnlessEmpty } from './empty.ts';
import { FILES, isExportedPath, type Placed, pathOfRevision } from './export-format.ts';
import { insertRows } from './insert-rows.ts';
import { type ReadExport, readExport } from './read-export.ts';

/**
 * Takes an export back, exactly as it was: numbers, revisions, who may see what, and the log of changes. Only into an
 * empty library, and all or nothing. Throws `input-invalid` where the folder is not as it was written.
 */
export async function importExport(
  library: Library,
  folder: string,
  progress: (postmortems: number, of: number) => void = () => {},
): Promise<{ readonly postmortems: number; readonly revisions: number }> {
  const place = resolve(folder);
  const exported = readExport(place);
  return await library.database.write(async (writing) => {
    await refuseUnlessEmpty(
      writing,
      'An export comes back into an empty library alone: name another place with --data',
    );
    await sql`delete from counter`.execute(writing);
    let promised: ReadonlyMap<string, readonly PromisedTask[]> = new Map();
    for (const table of DECIDED) {
      if (table === 'postmortem') promised = await insertPostmortems(library, writing, place, exported, progress);
      else if (table === 'revision') await insertRevisions(writing, place, exported);
      else if (table === 'file_part') await insertPictures(writing, place, exported);
      else await insertRows(writing, table, exported.rows[table]);
    }
    if (exported.rows.task.length === 0) await followAll(writing, promised);
    return { postmortems: exported.rows.postmortem.length, revisions: exported.rows.revision.length };
  });
}

/** Follows the tasks of an export that knows of none, as of its last change: it is older than they are. */
async function followAll(writing: Writing, promised: ReadonlyMap<string, readonly PromisedTask[]>): Promise<void> {
  const last = await writing.selectFrom('change').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
  if (last === undefined) return;
  for (const [id, tasks] of promised) {
    const row = await postmortemRow(writing, id);
    await followTasks(writing, row, { tasks, actor: '', at: new Date(last.at), number: last.number });
    await setImmediate();
  }
}

/** Each with all that is derived of its newest text. Answers what each promises, by id. */
async function insertPostmortems(
  { database, settings }: Library,
  writing: Writing,
  place: string,
  { rows }: ReadExport,
  progress: (postmortems: number, of: number) => void,
): Promise<ReadonlyMap<string, readonly PromisedTask[]>> {
  const promised = new Map<string, readonly PromisedTask[]>();
  for (const [index, row] of rows.postmortem.entries()) {
    const text = readText(place, row as unknown as Placed, Number(row['head']));
    const made = derive(text, settings);
    await insertRows(writing, 'postmortem', [{ tasks_open: 0, tasks_done: 0, ...row, ...made.columns }]);
    await writeDerived(writing, database, { id: String(row['id']), number: Number(row['number']) }, made);
    promised.set(String(row['id']), made.tasks);
    if (index % 50 === 0) {
      progress(index, rows.postmortem.length);
      await setImmediate();
    }
  }
  return promised;
}

async function insertRevisions(writing: Writing, place: string, { rows }: ReadExport): Promise<void> {
  const placed = new Map(rows.postmortem.map((row) => [row['id'], row as unknown as Placed]));
  const whole = (row: AnyRow): AnyRow => {
    const postmortem = placed.get(row['postmortem_id'] as string);
    if (postmortem === undefined) throw damaged(place, `revision ${row['id']} belongs to no postmortem`);
    const markdown = readText(place, postmortem, Number(row['number']));
    if (sha256(markdown) !== row['sha256'])
      throw damaged(place, `“${pathOfRevision(postmortem, Number(row['number']))}” was changed since it was exported`);
    return { ...row, markdown };
  };
  for (let from = 0; from < rows.revision.length; from += 100) {
    await insertRows(writing, 'revision', rows.revision.slice(from, from + 100).map(whole));
    await setImmediate();
  }
}

/** The bytes of each picture, which must be those that were exported. */
async function insertPictures(writing: Writing, place: string, { rows }: ReadExport): Promise<void> {
  for (const { name, sha256: of, purged } of rows.file) {
    if (purged === 1) continue;
    const path = `${FILES}/${name}`;
    if (!isExportedPath(path)) throw damaged(place, `a picture is called “${name}”`);
    const bytes = readBytes(place, path);
    if (createHash('sha256').update(bytes).digest('hex') !== of)
      throw damaged(place, `“${path}” was changed since it was exported`);
    await writeParts(writing, String(of), bytes);
    await setImmediate();
  }
}

function readText(place: string, postmortem: Placed, revision: number): string {
  return readBytes(place, pathOfRevision(postmortem, revision)).toString('utf8');
}

function readBytes(place: string, path: string): Buffer {
  try {
    return readFileSync(join(place, path));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw damaged(place, `“${path}” is missing`);
    throw asStorageFailure(cause, place);
  }
}

function damaged(folder: string, what: string): AppError {
  return new AppError('input-invalid', {
    message: `The export in “${folder}” is not whole: ${what}. Export it again, or import its Markdown files from a folder without library.json.`,
    details: { folder, help: false },
  });
}
