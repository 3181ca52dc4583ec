import { type RawBuilder, sql } from 'kysely';
import type { AskedTerm } from '../asked.ts';
import type { Field } from '../fields.ts';
import type { SearchAdapter } from './adapter.ts';

/** Stands before a stem; no word has it. */
const MARK = '_';

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
  return [
    ...[...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`),
    ...stems.map((stem) => quoted(MARK + stem)),
  ].join(' ');
}

/** As PostgreSQL is asked. Every word stands in quotes, in which nothing is an operator. */
function queryOf(terms: readonly AskedTerm[]): string {
  return terms.map(expressionOf).join(' & ');
}

function expressionOf({ words, stem, begun }: AskedTerm): string {
  const phrase = `(${words.map(quoted).join(' <-> ')}${begun ? ':*' : ''})`;
  if (stem === undefined) return phrase;
  // A word brings its stem along, so that only what is begun has to be looked for beside it.
  return begun ? `(${phrase} | ${quoted(MARK + stem)})` : quoted(MARK + stem);
}

/** Words have neither quotes nor backslashes in them: they are letters and digits. */
function quoted(word: string): string {
  return `'${word}'`;
}
