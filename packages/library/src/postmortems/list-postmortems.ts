import { AppError } from '@failonce/document';
import { sql } from 'kysely';
import type { Library } from '../library.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { type Listed, listedOf } from './postmortem.ts';

/** A stretch of a list, and where the next one begins. */
export interface Page<T> {
  readonly items: readonly T[];
  /** To be handed back for the next stretch; undefined at the end. */
  readonly next: string | undefined;
}

/** Newest outage first: by its day, else by the day of writing; the number settles ties. */
const WHEN = sql<string>`coalesce(start_date, created_at)`;

/** The postmortems that a viewer may see, the newest outages first. */
export async function listPostmortems(
  library: Library,
  viewer: Viewer,
  { limit = 50, after }: { readonly limit?: number; readonly after?: string | undefined } = {},
): Promise<Page<Listed>> {
  let query = library.database.read.selectFrom('postmortem').selectAll().where(visibleTo(viewer));
  if (after !== undefined) {
    const [when, number] = readCursor(after);
    query = query.where(sql<boolean>`(coalesce(start_date, created_at), number) < (${when}, ${number})`);
  }
  const rows = await query
    .orderBy(WHEN, 'desc')
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(listedOf),
    next: rows.length > limit && last ? writeCursor([last.start_date ?? last.created_at, last.number]) : undefined,
  };
}

function writeCursor(place: readonly [string, number]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readCursor(text: string): readonly [string, number] {
  try {
    const [when, number] = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (typeof when === 'string' && Number.isInteger(number)) return [when, number];
  } catch {
    // Said below.
  }
  throw new AppError('input-invalid', {
    message: 'This is no place in the list. Leave “after” out to begin at the top.',
    details: { field: 'after' },
  });
}
