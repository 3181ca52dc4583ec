import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { Library } from '../library.ts';
import { findRow } from '../postmortems/find-row.ts';
import { notePassages } from '../postmortems/note-reading.ts';
import type { Viewer } from '../viewer.ts';
import type { CommentTable } from './tables.ts';
import { type Comment, commentOf, type Thread, threadOf } from './thread.ts';

/** Which threads are wanted. */
export interface ThreadsAsked {
  readonly state?: 'open' | 'all' | undefined;
  /** How many before them are left out. */
  readonly from?: number | undefined;
  readonly limit?: number | undefined;
  /** Only this one, with all that was said in it. */
  readonly thread?: string | undefined;
}

/** A stretch of the threads of a postmortem, in the order of their words; first those about all of it. */
export interface Threads {
  readonly items: readonly Thread[];
  /** How many there are of those that were asked for. */
  readonly total: number;
  readonly open: number;
  readonly all: number;
  /** The postmortem's newest revision when it was read: in its text the words stand at their places. */
  readonly revision: number;
}

const MOST = 50;
/** Of a long thread, so many of the first and of the last comments are shown at once. */
const SHOWN_FIRST = 1;
const SHOWN_LAST = 20;

/** What was said of the words of a postmortem. Throws `not-found`. */
export async function listThreads(
  library: Library,
  viewer: Viewer,
  reference: string,
  { state = 'open', from = 0, limit = MOST, thread }: ThreadsAsked = {},
): Promise<Threads> {
  const { read } = library.database;
  const { id, head, visibility } = await findRow(read, viewer, reference);
  await notePassages(library, viewer, [{ id, visibility, revision: head }]);
  const of = read.selectFrom('thread').where('postmortem_id', '=', id);
  const count = async (query: typeof of): Promise<number> =>
    Number((await query.select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
  const all = await count(of);
  const open = await count(of.where('resolution', 'is', null));
  let query = of;
  if (thread !== undefined) query = query.where('id', '=', thread.replaceAll('\0', ''));
  else if (state === 'open') query = query.where('resolution', 'is', null);
  const rows = await query.selectAll().orderBy('start_at').orderBy('id').limit(limit).offset(from).execute();
  const comments = await readComments(
    read,
    rows.map((row) => row.id),
    thread !== undefined,
  );
  const names = await namesOf(read, [
    ...comments.rows.map(({ author_id }) => author_id),
    ...comments.mentions.map(({ person_id }) => person_id),
    ...rows.flatMap(({ resolved_by }) => resolved_by ?? []),
  ]);
  const mentions = Map.groupBy(comments.mentions, ({ comment_id }) => comment_id);
  const byThread = Map.groupBy(comments.rows, ({ thread_id }) => thread_id);
  const items = rows.map((row) => {
    const said = (byThread.get(row.id) ?? []).map(
      (each): Comment => commentOf(each, names, mentions.get(each.id)?.map(({ person_id }) => person_id) ?? []),
    );
    return threadOf(row, said, (comments.counts.get(row.id) ?? said.length) - said.length, names);
  });
  const total = thread !== undefined ? items.length : state === 'open' ? open : all;
  return { items, total, open, all, revision: head };
}

async function readComments(db: Queries, threads: readonly string[], whole: boolean) {
  if (threads.length === 0) return { rows: [], mentions: [], counts: new Map<string, number>() };
  const counted = await db
    .selectFrom('comment')
    .select((eb) => ['thread_id', eb.fn.countAll<number>().as('count')])
    .where('thread_id', 'in', threads)
    .groupBy('thread_id')
    .execute();
  const counts = new Map(counted.map(({ thread_id, count }) => [thread_id, Number(count)]));
  const long = (id: string): boolean => !whole && (counts.get(id) ?? 0) > SHOWN_FIRST + SHOWN_LAST;
  const rows: Selectable<CommentTable>[] = [];
  const short = threads.filter((id) => !long(id));
  const of = db.selectFrom('comment').selectAll();
  if (short.length > 0) rows.push(...(await of.where('thread_id', 'in', short).orderBy('id').execute()));
  for (const id of threads.filter(long)) {
    rows.push(...(await of.where('thread_id', '=', id).orderBy('id').limit(SHOWN_FIRST).execute()));
    rows.push(...(await of.where('thread_id', '=', id).orderBy('id', 'desc').limit(SHOWN_LAST).execute()).toReversed());
  }
  const ids = rows.map(({ id }) => id);
  const mentions =
    ids.length === 0 ? [] : await db.selectFrom('mention').selectAll().where('comment_id', 'in', ids).execute();
  return { rows, mentions, counts };
}

async function namesOf(db: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== '');
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
