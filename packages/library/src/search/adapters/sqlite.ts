import { type RawBuilder, sql } from 'kysely';
import type { AskedTerm } from '../asked.ts';
import type { Field } from '../fields.ts';
import type { Question, SearchAdapter } from './adapter.ts';

/** Stands before a stem, and alone for a gap; no word has it. */
const MARK = '_';

/** FTS5 without the texts themselves: they are kept once, as revisions. */
export const sqliteSearch: SearchAdapter = {
  create: async (db) => {
    // The tokenizer only splits at blanks: all else is done before.
    await sql`create virtual table search using fts5(title, cause, body, content='', contentless_delete=1,
      prefix='2 3', tokenize="ascii tokenchars '_'")`.execute(db);
  },
  write: async (writing, number, { title, cause, body }) => {
    await sql`insert or replace into search (rowid, title, cause, body)
      values (${number}, ${textOf(title)}, ${textOf(cause)}, ${textOf(body)})`.execute(writing);
  },
  delete: async (writing, number) => {
    await sql`delete from search where rowid = ${number}`.execute(writing);
  },
  ask: async (db, questions) => {
    const answers = questions.map(
      (question, i): RawBuilder<string> =>
        sql`(select json_group_array(rowid) from search where search match ${matchOf(question)}) as ${sql.ref(`a${i}`)}`,
    );
    const { rows } = await sql<Record<string, string>>`select ${sql.join(answers)}`.execute(db);
    return questions.map((_, i) => JSON.parse(rows[0]?.[`a${i}`] ?? '[]'));
  },
};

function textOf({ words, stems }: Field): string {
  return [...words.map((word) => word ?? MARK), ...stems.map((stem) => MARK + stem)].join(' ');
}

/** As FTS5 is asked. Every word stands in quotes, in which nothing is an operator. */
function matchOf({ field, terms }: Question): string {
  return `${field} : (${terms.map(expressionOf).join(' AND ')})`;
}

function expressionOf({ words, stem, begun }: AskedTerm): string {
  const phrase = `"${words.join(' ')}"${begun ? ' *' : ''}`;
  if (stem === undefined) return phrase;
  // A word brings its stem along, so that only what is begun has to be looked for beside it.
  return begun ? `(${phrase} OR "${MARK}${stem}")` : `"${MARK}${stem}"`;
}
