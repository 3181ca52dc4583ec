import type { Queries, Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import { namesOf } from '../people/named-in-texts.ts';
import { refuseInput } from '../people/names.ts';
import { tell } from '../post/tell.ts';

/** Somebody whom a comment names. */
export interface Mentioned {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Whom a comment names by “@maria”, “@Maria Keller” or an address, of those who may see the postmortem: nobody else is
 * told of it. Throws `input-invalid` where two people are called so.
 */
export async function mentionedIn(db: Queries, row: PostmortemRow, body: string): Promise<readonly Mentioned[]> {
  const places = [...body.matchAll(/(?<![\p{L}\p{N}.])@(?=\S)/gu)].map(({ index }) => index + 1);
  if (places.length === 0) return [];
  const people = await readersOf(db, row);
  const called = new Map<string, Mentioned[]>();
  for (const person of people)
    for (const name of namesOf(person.name, person.email)) called.set(name, [...(called.get(name) ?? []), person]);
  const longest = Math.max(0, ...[...called.keys()].map(({ length }) => length));
  const found = new Map<string, Mentioned>();
  for (const at of places) {
    const name = nameAt(body.slice(at, at + longest + 1).toLowerCase(), called);
    const meant = name === undefined ? [] : (called.get(name) ?? []);
    if (meant.length > 1)
      refuseInput('body', `${meant.length} people are called “${name}”: name one by the whole name or the address.`);
    for (const person of meant) found.set(person.id, person);
  }
  return [...found.values()];
}

/** The longest name that stands at the beginning of some words, and ends where a word does. */
function nameAt(words: string, called: ReadonlyMap<string, unknown>): string | undefined {
  for (let end = words.length; end > 0; end--) {
    const name = words.slice(0, end);
    if (called.has(name) && !/^[\p{L}\p{N}]/u.test(words.slice(end))) return name;
  }
  return undefined;
}

/** Everybody who may see a postmortem and sign in. */
async function readersOf(db: Queries, { id, visibility, created_by }: PostmortemRow): Promise<Mentioned[]> {
  let query = db.selectFrom('person').select(['id', 'name', 'email']).where('disabled_at', 'is', null);
  if (visibility !== 'company')
    query = query.where((eb) => {
      const audience = eb.selectFrom('audience').select('member_id').where('postmortem_id', '=', id);
      return eb.or([
        eb('role', '=', 'owner'),
        eb('person.id', '=', created_by),
        eb('person.id', 'in', audience),
        eb('person.id', 'in', eb.selectFrom('team_member').select('person_id').where('team_id', 'in', audience)),
      ]);
    });
  return await query.execute();
}

/** A comment that names people. */
export interface Naming {
  readonly comment: string;
  readonly thread: string;
  readonly postmortem: string;
  readonly by: string;
  readonly at: Date;
}

/**
 * Writes down whom a comment names, in place of whom it named before, and tells whoever is named for the first time.
 * Answers who that is.
 */
export async function noteMentions(
  writing: Writing,
  { comment: comment_id, thread, postmortem, by, at }: Naming,
  mentioned: readonly Mentioned[],
): Promise<readonly Mentioned[]> {
  const before = await writing.selectFrom('mention').selectAll().where('comment_id', '=', comment_id).execute();
  const known = new Set(before.map(({ person_id }) => person_id));
  await writing.deleteFrom('mention').where('comment_id', '=', comment_id).execute();
  if (mentioned.length > 0)
    await writing
      .insertInto('mention')
      .values(mentioned.map(({ id }) => ({ comment_id, person_id: id })))
      .execute();
  const fresh = mentioned.filter(({ id }) => !known.has(id));
  for (const { id: person } of fresh.filter(({ id }) => id !== by))
    await tell(writing, {
      key: `mention:${comment_id}:${person}`,
      person,
      kind: 'mention',
      postmortem,
      subject: thread,
      at,
      detail: { by },
      urgent: true,
    });
  return fresh;
}
