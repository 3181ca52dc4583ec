import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@failonce/document';
import type { AnyRow } from '../database/read-rows.ts';
import { DECIDED, type TableName } from '../database/table-contents.ts';
import { migrations } from '../migrations.generated.ts';
import {
  EXPORT_VERSION,
  type ExportHead,
  isExportedPath,
  LIBRARY_JSON,
  type Placed,
  pathOfRevision,
} from './export-format.ts';

export interface ReadExport {
  /** What `library.json` holds of each table; a table that it does not name has no rows. */
  readonly rows: Readonly<Record<TableName, readonly AnyRow[]>>;
}

/** Reads `library.json` of an export. Throws `input-invalid`, or `data-too-new` for what a newer Failonce has written. */
export function readExport(folder: string): ReadExport {
  const path = join(folder, LIBRARY_JSON);
  let json: ExportHead & Readonly<Record<string, unknown>>;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw invalid(path, cause instanceof SyntaxError ? cause.message : 'it cannot be read', cause);
  }
  if (typeof json?.failonce !== 'number' || !Array.isArray(json.steps)) throw invalid(path, 'it is no export');
  const unknown = json.steps.filter((step) => !Object.hasOwn(migrations, step));
  if (json.failonce > EXPORT_VERSION || unknown.length > 0)
    throw new AppError('data-too-new', {
      message: 'A newer Failonce has written this export. Import it with that version.',
      details: { path, steps: unknown, help: false },
    });
  for (const postmortem of rowsOf(path, 'postmortem', json['postmortem'] ?? []))
    if (!isExportedPath(pathOfRevision(postmortem as unknown as Placed, Number(postmortem['head']))))
      throw invalid(path, `a postmortem is called “PM-${postmortem['number']}-${postmortem['slug']}”`);
  const rows = Object.fromEntries(DECIDED.map((table) => [table, rowsOf(path, table, json[table] ?? [])]));
  return { rows: rows as ReadExport['rows'] };
}

function rowsOf(path: string, table: string, value: unknown): readonly AnyRow[] {
  if (!Array.isArray(value)) throw invalid(path, `“${table}” is no list`);
  for (const [index, row] of value.entries()) {
    if (typeof row !== 'object' || row === null || Array.isArray(row))
      throw invalid(path, `“${table}” number ${index + 1} is no object`);
    for (const [column, cell] of Object.entries(row))
      if (cell !== null && typeof cell !== 'string' && typeof cell !== 'number')
        throw invalid(path, `“${column}” of “${table}” number ${index + 1} is neither text nor a number`);
  }
  return value;
}

function invalid(path: string, why: string, cause?: unknown): AppError {
  return new AppError('input-invalid', {
    message: `“${path}” cannot be taken: ${why}.`,
    details: { path, help: false },
    cause,
  });
}
