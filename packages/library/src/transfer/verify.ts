import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type DatabaseKind, openReadable, type Queries, type Readable } from '../database/database.ts';
import { readRows } from '../database/read-rows.ts';
import { readParts } from '../files/files.ts';
import { sha256 } from '../postmortems/revision.ts';

/** What was looked at, and what is wrong. */
export interface Verified {
  readonly place: string;
  readonly kind: DatabaseKind;
  readonly postmortems: number;
  readonly revisions: number;
  readonly changes: number;
  readonly people: number;
  /** A sentence each; none where all is well. */
  readonly problems: readonly string[];
}

/** More of one kind help nobody. */
const MOST_TOLD = 20;

/**
 * Looks through a library or a backup and changes nothing: the database itself, every revision's bytes, that each
 * postmortem has its revisions and ends in the newest, that no change is missing, and that what is derived is there.
 */
export async function verify(place: string): Promise<Verified> {
  const readable = await openReadable(place);
  try {
    return await readable.snapshot((reading) => verifyIn(readable, reading));
  } finally {
    await readable.close();
  }
}

async function verifyIn({ kind, place }: Readable, db: Queries): Promise<Verified> {
  const problems: string[] = [];
  if (kind === 'sqlite') problems.push(...(await damage(db)));
  const heads = new Map<string, Head>();
  for await (const rows of readRows(db, 'postmortem'))
    for (const { id, number, head, head_id, visibility } of rows as unknown as (Head & { id: string })[])
      heads.set(id, { number, head, head_id, visibility });
  const revisions = await checkRevisions(db, heads, problems);
  const changes = await checkNumbers(db, heads, problems);
  await checkFiles(db, problems);
  await checkRest(db, heads, problems);
  const { people } = await db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow();
  return { place, kind, postmortems: heads.size, revisions, changes, people, problems: problems.slice(0, MOST_TOLD) };
}

interface Head {
  readonly number: number;
  readonly head: number;
  readonly head_id: string;
  readonly visibility: string;
}

async function damage(db: Queries): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(${sql.lit(MOST_TOLD)})`.execute(db);
  const said = rows.map(({ integrity_check }) => integrity_check).filter((each) => each !== 'ok');
  const orphans = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
  return [
    ...said.map((each) => `The file is damaged: ${each}.`),
    ...orphans.rows.map(({ table, parent }) => `A row of “${table}” belongs to no row of “${parent}”.`),
  ];
}

/** Answers how many there are. */
async function checkRevisions(db: Queries, heads: ReadonlyMap<string, Head>, problems: string[]): Promise<number> {
  const last = new Map<string, { readonly number: number; readonly id: string }>();
  let count = 0;
  for await (const rows of readRows(db, 'revision')) {
    for (const row of rows) {
      count++;
      const of = String(row['postmortem_id']);
      const [id, number] = [String(row['id']), Number(row['number'])];
      const name = `PM-${heads.get(of)?.number ?? '?'}`;
      const before = last.get(of)?.number ?? 0;
      if (number !== before + 1) problems.push(`${name} has no revision ${before + 1}.`);
      if (sha256(String(row['markdown'])) !== row['sha256'])
        problems.push(`${name}, revision ${number}: the text is not the one that was written.`);
      last.set(of, { number, id });
    }
  }
  for (const [id, { number, head, head_id }] of heads) {
    const newest = last.get(id);
    if (newest?.number !== head || newest.id !== head_id)
      problems.push(`PM-${number} should end in revision ${head}, and ends in ${newest?.number ?? 'none'}.`);
  }
  return count;
}

/** Is every picture the one that was kept? */
async function checkFiles(db: Queries, problems: string[]): Promise<void> {
  for await (const rows of readRows(db, 'file'))
    for (const { sha256: of, name, purged } of rows) {
      if (purged === 1) continue;
      const bytes = await readParts(db, String(of));
      if (createHash('sha256').update(bytes).digest('hex') !== of)
        problems.push(`The picture “${name}” is not the one that was kept.`);
    }
}

/** Answers how many changes there are. */
async function checkNumbers(db: Queries, heads: ReadonlyMap<string, Head>, problems: string[]): Promise<number> {
  const counters = await db.selectFrom('counter').selectAll().execute();
  const counter = (name: string): number => counters.find((each) => each.name === name)?.value ?? -1;
  const { count, last } = await db
    .selectFrom('change')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('number').as('last')])
    .executeTakeFirstOrThrow();
  // Numbers are unique: as many as the last one says means no gap.
  if (count !== (last ?? 0) || count !== counter('change'))
    problems.push(`There are ${count} changes, the last is ${last ?? 0}, and ${counter('change')} were numbered.`);
  const highest = Math.max(0, ...[...heads.values()].map(({ number }) => number));
  if (highest > counter('postmortem'))
    problems.push(`PM-${highest} is there, but only ${counter('postmortem')} were numbered.`);
  return count;
}

async function checkRest(db: Queries, heads: ReadonlyMap<string, Head>, problems: string[]): Promise<void> {
  const ids = async (table: 'fingerprint' | 'audience'): Promise<Set<string>> => {
    const rows = await db.selectFrom(table).select('postmortem_id').distinct().execute();
    return new Set(rows.map(({ postmortem_id }) => postmortem_id));
  };
  const [derived, narrowed] = [await ids('fingerprint'), await ids('audience')];
  const without = [...heads].filter(([id]) => !derived.has(id));
  if (without.length > 0)
    problems.push(
      `${without.length === 1 ? `PM-${without[0]?.[1].number} is` : `${without.length} postmortems are`} not found by search: run “failonce reindex”.`,
    );
  for (const [id, { number, visibility }] of heads)
    if (visibility !== 'company' && !narrowed.has(id)) problems.push(`PM-${number} is for a few, but nobody is named.`);
}
