import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Database } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { type Memory, memoryOf } from '../memory/memory.ts';
import type { Viewer } from '../viewer.ts';
import { listedOf, type ReadPostmortem } from './postmortem.ts';

/** Bytes of postmortems that are kept, about: as they are, and as they are sent. */
const MOST_BYTES = 16 * 1024 * 1024;
/** What one has beside its text, in bytes about. */
const BESIDE = 2000;

/** A postmortem as it was after a change. */
interface Kept {
  readonly change: number;
  readonly postmortem: ReadPostmortem;
}

// A library that is put in the place of another one brings its own catalogue.
const keptOf = new WeakMap<Catalogue, LRUCache<number, Kept>>();

/**
 * A postmortem by its number, as it stands; undefined where there is none, or none that the viewer may see. Those that were
 * read lately are kept for as long as nothing has changed of them.
 */
export async function readByNumber(
  library: Library,
  viewer: Viewer,
  number: number,
): Promise<ReadPostmortem | undefined> {
  let asked = library;
  let read: Kept | undefined;
  for (;;) {
    const memory = await memoryOf(asked);
    if (!memory.catalogue.has(number) || memory.audiences.hides(viewer, number)) return undefined;
    const kept = keptIn(memory);
    const known = kept.get(number);
    const change = memory.changeOf(number);
    if (known?.change === change) return known.postmortem;
    // Nothing has changed of it since it was read, and whether it may be seen is known as of then or later.
    if (read !== undefined && change <= read.change && read.change <= memory.change) {
      kept.set(number, { change, postmortem: read.postmortem });
      return read.postmortem;
    }
    read = await readRow(library.database, number);
    if (read === undefined) return undefined;
    if (read.change > memory.change) asked = { ...library, newest: undefined };
  }
}

function keptIn({ catalogue }: Memory): LRUCache<number, Kept> {
  let kept = keptOf.get(catalogue);
  if (kept === undefined) {
    kept = new LRUCache({
      maxSize: MOST_BYTES,
      sizeCalculation: ({ postmortem }) => BESIDE + 3 * postmortem.markdown.length,
    });
    keptOf.set(catalogue, kept);
  }
  return kept;
}

/** Reads the row, the text, the terms and the number of the newest change as of one moment. */
async function readRow({ kind, read }: Database, number: number): Promise<Kept | undefined> {
  // One text in place of rows: the postmortem would come with each of them.
  const terms =
    kind === 'sqlite'
      ? sql`json_group_array(json_array(kind, name) order by value)`
      : sql`json_agg(json_build_array(kind, name) order by value)::text`;
  const { rows } = await sql<Row>`select postmortem.*, revision.markdown, revision.sha256,
    (select ${terms} from term where postmortem_id = postmortem.id) as terms,
    (select value from counter where name = 'change') as change
    from postmortem join revision on revision.id = postmortem.head_id
    where postmortem.number = ${number}`.execute(read);
  const row = rows[0];
  if (row === undefined) return undefined;
  const named: [string, string][] = JSON.parse(row.terms ?? '[]');
  const names = (wanted: string): string[] => named.filter(([each]) => each === wanted).map(([, name]) => name);
  const { change, markdown, sha256 } = row;
  const postmortem = {
    ...listedOf(row),
    markdown,
    sha256,
    services: names('service'),
    causes: names('cause'),
    authors: names('author'),
  };
  return { change, postmortem };
}

interface Row extends PostmortemRow {
  readonly markdown: string;
  readonly sha256: string;
  readonly terms: string | null;
  readonly change: number;
}
