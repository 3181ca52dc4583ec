import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { Library } from '../library.ts';
import { viewerOfPerson } from '../people/people.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import type { NoticeTable } from './tables.ts';

/** Something that a person is told, as far as that person may see it. */
export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly seen: boolean;
  readonly postmortem: { readonly id: string; readonly number: number; readonly slug: string } | undefined;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** What the person is called who made it so, where `detail.by` names one. */
  readonly by: string | undefined;
}

/** A stretch of what somebody was told, the newest first. */
export interface NoticeStretch {
  readonly items: readonly Notice[];
  /** For `after`. */
  readonly next: string | undefined;
}

/** What the viewer was told, of what the viewer may see now. */
export async function listNotices(
  { database: { read } }: Library,
  viewer: Viewer,
  {
    after,
    limit = 50,
    id,
  }: { readonly after?: string | undefined; readonly limit?: number; readonly id?: string | undefined },
): Promise<NoticeStretch> {
  if (viewer.kind !== 'person') return { items: [], next: undefined };
  let query = ownNotices(read, viewer)
    .orderBy('notice.id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('notice.id', '<', after);
  if (id !== undefined) query = query.where('notice.id', '=', id);
  const rows = await query.execute();
  const items = await shownNotices(read, rows.slice(0, limit));
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined };
}

/** So many are counted; more are “more”. */
const MOST_COUNTED = 100;

/** How much the viewer was told and has not looked at, up to a hundred. */
export async function countUnseen({ database: { read } }: Library, viewer: Viewer): Promise<number> {
  if (viewer.kind !== 'person') return 0;
  const rows = await ownNotices(read, viewer).where('notice.seen_at', 'is', null).limit(MOST_COUNTED).execute();
  return rows.length;
}

/** Notes that the viewer has looked at a notice; without an id at all of them up to now. */
export async function markSeen({ database, now }: Library, viewer: Viewer, id?: string): Promise<void> {
  if (viewer.kind !== 'person') return;
  await database.write(async (writing) => {
    let query = writing
      .updateTable('notice')
      .set({ seen_at: now().toISOString() })
      .where('person_id', '=', viewer.id)
      .where('seen_at', 'is', null);
    if (id !== undefined) query = query.where('id', '=', id);
    await query.execute();
  });
}

/** What a mail of notices tells: to whom, and what of it that person may see now; undefined where nobody is to be told. */
export async function readNoticeMail(
  library: Library,
  { message, person }: { readonly message: string; readonly person: string },
): Promise<{ readonly email: string; readonly name: string; readonly notices: readonly Notice[] } | undefined> {
  const { read } = library.database;
  const viewer = await viewerOfPerson(library, person);
  if (viewer.kind !== 'person') return undefined;
  const { email, name } = await read
    .selectFrom('person')
    .select(['email', 'name'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  const rows = await ownNotices(read, viewer).where('notice.message_id', '=', message).orderBy('notice.id').execute();
  return rows.length === 0 ? undefined : { email, name, notices: await shownNotices(read, rows) };
}

function ownNotices(db: Queries, viewer: Extract<Viewer, { kind: 'person' }>) {
  return db
    .selectFrom('notice')
    .selectAll('notice')
    .where('notice.person_id', '=', viewer.id)
    .where((eb) =>
      eb.or([
        eb('notice.postmortem_id', 'is', null),
        eb.exists(
          eb
            .selectFrom('postmortem')
            .select('postmortem.id')
            .whereRef('postmortem.id', '=', 'notice.postmortem_id')
            .where(visibleTo(viewer)),
        ),
      ]),
    );
}

async function shownNotices(db: Queries, rows: readonly Selectable<NoticeTable>[]): Promise<Notice[]> {
  const details = rows.map(({ detail }) => JSON.parse(detail) as Readonly<Record<string, unknown>>);
  const ids = [...new Set(rows.flatMap(({ postmortem_id }) => postmortem_id ?? []))];
  const people = [...new Set(details.flatMap(({ by }) => (typeof by === 'string' ? by : [])))];
  const postmortems =
    ids.length === 0
      ? []
      : await db.selectFrom('postmortem').select(['id', 'number', 'slug']).where('id', 'in', ids).execute();
  const names =
    people.length === 0 ? [] : await db.selectFrom('person').select(['id', 'name']).where('id', 'in', people).execute();
  return rows.map(({ id, kind, at, seen_at, postmortem_id, subject }, index) => ({
    id,
    kind,
    at,
    seen: seen_at !== null,
    postmortem: postmortems.find((each) => each.id === postmortem_id),
    subject,
    detail: details[index] ?? {},
    by: names.find((each) => each.id === details[index]?.['by'])?.name,
  }));
}
