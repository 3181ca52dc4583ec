import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { personNamed } from '../measures/person-named.ts';
import { memoryOf } from '../memory/memory.ts';
import { announce } from '../post/announce.ts';
import { tell } from '../post/tell.ts';
import { sees } from '../readers/members.ts';

interface CameBack {
  readonly later: PostmortemRow;
  readonly earlier: PostmortemRow;
  /** Who has declared it, or published the text that says it. */
  readonly by: string;
  readonly at: Date;
  /** The text alone says it. */
  readonly byText?: boolean;
}

/**
 * Tells those who have to do with an earlier failure that it came back, as somebody says: the owners of its tasks,
 * its authors and its readers, as far as they may see both. In the write in which it is said; said again, it is told once.
 */
export async function tellCameBack(writing: Writing, { later, earlier, by, at, byText }: CameBack): Promise<void> {
  const numbers = { number: later.number, earlier: earlier.number };
  const detail = { ...numbers, by, ...(byText ? { byText } : {}) };
  for (const person of await concerned(writing, later, earlier)) {
    if (person === by) continue;
    const key = `came-back:${later.id}:${earlier.id}:${person}`;
    await tell(writing, { key, person, kind: 'came-back', postmortem: later.id, subject: earlier.id, at, detail });
  }
  // Outside, nobody is told of either where one of them is not for the whole company.
  if (earlier.visibility !== 'company') return;
  await announce(writing, {
    kind: 'recurrence.declared',
    postmortem: later.id,
    subject: later.id,
    at,
    detail: numbers,
  });
}

/**
 * Tells of the earlier failures that a text names, when it is published: from then on others rely on it. In the write that
 * publishes it; what a person has declared before is not told again.
 */
export async function tellNamedEarlier(
  library: Library,
  writing: Writing,
  { later, by, at }: Pick<CameBack, 'later' | 'by' | 'at'>,
): Promise<void> {
  if (later.practice === 1) return;
  const { catalogue } = await memoryOf(library);
  // Of everybody's: who may see both is asked for each person who would be told.
  const numbers = catalogue.earlierOf(later.number, (number) => !catalogue.takesPart(number));
  if (numbers.length === 0) return;
  const earlier = await writing.selectFrom('postmortem').selectAll().where('number', 'in', numbers).execute();
  for (const each of earlier) await tellCameBack(writing, { later, earlier: each, by, at, byText: true });
}

/** Ids of people at a time: a database takes so many questions in one. */
const AT_ONCE = 500;

async function concerned(writing: Writing, later: PostmortemRow, earlier: PostmortemRow): Promise<readonly string[]> {
  const { id } = earlier;
  const tasks = await writing.selectFrom('task').select('owner_id').where('postmortem_id', '=', id).execute();
  const marks = await writing.selectFrom('reading_mark').select('person_id').where('postmortem_id', '=', id).execute();
  const revisions = await writing
    .selectFrom('revision')
    .select(['author_id', 'co_authors'])
    .where('postmortem_id', '=', id)
    .execute();
  const named = await writing
    .selectFrom('term')
    .select('value')
    .where('postmortem_id', '=', id)
    .where('kind', '=', 'author')
    .execute();
  const authors = await Promise.all(named.map(({ value }) => personNamed(writing, value)));
  const people = new Set<string>([
    ...tasks.flatMap(({ owner_id }) => owner_id ?? []),
    ...marks.map(({ person_id }) => person_id),
    ...revisions.flatMap(({ author_id, co_authors }) => [author_id, ...(JSON.parse(co_authors) as string[])]),
    ...authors.flatMap((each) => each ?? []),
    earlier.created_by,
  ]);
  const all = [...people];
  const found: string[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const rows = await writing
      .selectFrom('person')
      .select('id')
      .where('id', 'in', all.slice(from, from + AT_ONCE))
      .where('disabled_at', 'is', null)
      .where(sees(writing, earlier))
      .where(sees(writing, later))
      .execute();
    found.push(...rows.map((each) => each.id));
  }
  return found;
}
