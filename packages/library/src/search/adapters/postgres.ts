import { type RawBuilder, sql } from 'kysely';
import type { AskedTerm } from '../asked.ts';
import type { Field } from '../fields.ts';
import type { SearchAdapter } from './adapter.ts';

/** Stands before a stem; no word has it. */
const MARK = '_';
/** Stands before the mark of a pair of neighbours. */
const PAIR = '^';
/** How many marks of pairs there are: so many that few texts have one by chance, so few that the index stays small. */
const PAIRS = 1 << 18;

/** PostgreSQL knows none behind 16,383; what stands that far stands at even places, apart from each other. */
const LAST_PLACE = 16_382;

/** One vector a field, of our words as they are. */
export const postgresSearch: SearchAdapter = {
  create: async (db) => {
    await db.schema
      .createTable('search')
      .addColumn('number', 'integer', (c) => c.primaryKey())
      .addColumn('title', sql`tsvector`, (c) => c.notNull())
      .addColumn('cause', sql`tsvector`, (c) => c.notNull())
      .addColumn('body', sql`tsvector`, (c) => c.notNull())
      .execute();
    // Vectors lie beside the rows: what is found is counted without them, and a thousand rows are few pages.
    await sql`alter table search set (toast_tuple_target = 128)`.execute(db);
    // Without a list of what waits to be entered, which would make every search slower until it is emptied.
    for (const field of ['title', 'cause', 'body'])
      await sql`create index ${sql.ref(`search_${field}`)} on search using gin (${sql.ref(field)}) with (fastupdate = off)`.execute(
        db,
      );
  },
  write: async (writing, number, { title, cause, body }) => {
    await sql`insert into search (number, title, cause, body)
      values (${number}, ${vectorOf(title)}::tsvector, ${vectorOf(cause)}::tsvector, ${vectorOf(body)}::tsvector)
      on conflict (number) do update set title = excluded.title, cause = excluded.cause, body = excluded.body`.execute(
      writing,
    );
  },
  delete: async (writing, number) => {
    await sql`delete from search where number = ${number}`.execute(writing);
  },
  ask: async (db, questions) => {
    const answers = questions.map(
      ({ field, terms }, i): RawBuilder<string> =>
        sql`(select array_agg(number)::text from search where ${sql.ref(field)} @@ ${queryOf(terms)}::tsquery) as ${sql.ref(`a${i}`)}`,
    );
    const { rows } = await sql<Record<string, string | null>>`select ${sql.join(answers)}`.execute(db);
    return questions.map((_, i) => JSON.parse(`[${(rows[0]?.[`a${i}`] ?? '{}').slice(1, -1)}]`));
  },
};

function vectorOf({ words, stems }: Field): string {
  const places = new Map<string, number[]>();
  for (const [i, word] of words.entries()) {
    if (word === undefined) continue;
    const place = Math.min(i + 1, LAST_PLACE);
    const known = places.get(word);
    if (known === undefined) places.set(word, [place]);
    else known.push(place);
  }
  const pairs = new Set<string>();
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (word !== undefined && next !== undefined) pairs.add(pairOf(word, next));
  }
  return [
    ...[...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`),
    ...stems.map((stem) => quoted(MARK + stem)),
    ...[...pairs].map(quoted),
  ].join(' ');
}

/**
 * The mark of two neighbours: a hash (FNV-1a), as the pairs themselves would be too many. The index knows it, so that a
 * phrase is looked up in hardly more texts than have it, not in all that have its words.
 */
function pairOf(word: string, next: string): string {
  let hash = 0x811c9dc5;
  for (const sign of `${word} ${next}`) hash = Math.imul(hash ^ (sign.codePointAt(0) as number), 0x01000193);
  return `${PAIR}${((hash >>> 0) % PAIRS).toString(36)}`;
}

/** As PostgreSQL is asked. Every word stands in quotes, in which nothing is an operator. */
function queryOf(terms: readonly AskedTerm[]): string {
  return terms.map(expressionOf).join(' & ');
}

function expressionOf({ words, stem, begun }: AskedTerm): string {
  const whole = begun ? words.slice(0, -1) : words;
  const pairs = whole.slice(1).map((word, i) => quoted(pairOf(whole[i] as string, word)));
  const phrase = `(${[...pairs, `(${words.map(quoted).join(' <-> ')}${begun ? ':*' : ''})`].join(' & ')})`;
  if (stem === undefined) return phrase;
  // A word brings its stem along, so that only what is begun has to be looked for beside it.
  return begun ? `(${phrase} | ${quoted(MARK + stem)})` : quoted(MARK + stem);
}

/** Words have neither quotes nor backslashes in them: they are letters and digits. */
function quoted(word: string): string {
  return `'${word}'`;
}
