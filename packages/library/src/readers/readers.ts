import type { PostmortemRow, Role } from '../database/tables.ts';
import type { Library } from '../library.ts';
import type { Stretch } from '../people/find-people.ts';
import { findRow } from '../postmortems/find-row.ts';
import { isAuthor } from '../postmortems/is-author.ts';
import { actorOf, seesAll, type Viewer } from '../viewer.ts';
import { membersWhoMaySee } from './members.ts';
import { sameSince } from './same-substance.ts';

/** Somebody who has read a postmortem. */
export interface ReaderOf {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly at: string;
  /** Does the newest revision say something else? */
  readonly changed: boolean;
}

/** A team that is asked to read a postmortem, and how many have. */
export interface TeamAsked {
  readonly id: string;
  readonly team: string;
  readonly due: string | undefined;
  readonly by: string;
  readonly at: string;
  readonly read: number;
  readonly of: number;
  /** Some of those who have not read it yet, by name; for whoever may see names. */
  readonly missing: readonly { readonly id: string; readonly name: string }[];
}

/** Who has read a postmortem. */
export interface Readers {
  /** How many people have. */
  readonly count: number;
  /** How many have since it last came to say something else. */
  readonly current: number;
  /** Their names, those who read last first; undefined for a viewer who may not see them. */
  readonly names: Stretch<ReaderOf> | undefined;
  readonly asked: readonly TeamAsked[];
  /** May the viewer ask a team? */
  readonly mayAsk: boolean;
}

const SEES_NAMES: ReadonlySet<Role> = new Set(['owner', 'quality-reviewer', 'reviewer']);
const MOST = 50;

/**
 * Who has read a postmortem: everybody who sees it is told how many; its authors, its reviewers and the owners also who.
 * Throws `not-found`.
 */
export async function readReaders(
  library: Library,
  viewer: Viewer,
  reference: string,
  { after, limit = MOST }: { readonly after?: string | undefined; readonly limit?: number } = {},
): Promise<Readers> {
  const row = await findRow(library.database.read, viewer, reference);
  const since = await sameSince(library, row);
  const author = await isAuthor(library.database.read, row, actorOf(viewer));
  const seesNames = author || seesAll(viewer) || (viewer.kind === 'person' && SEES_NAMES.has(viewer.role));
  const count = await countSince(library, row.id, 1);
  return {
    count,
    current: since === 1 ? count : await countSince(library, row.id, since),
    names: seesNames ? { ...(await namesOf(library, row.id, since, after, limit)), total: count } : undefined,
    asked: await teamsAsked(library, row, since, seesNames),
    mayAsk: author || seesAll(viewer),
  };
}

async function countSince({ database: { read } }: Library, postmortem: string, since: number): Promise<number> {
  const { count } = await read
    .selectFrom('reading_mark')
    .select((eb) => eb.fn.count<number | string>('person_id').distinct().as('count'))
    .where('postmortem_id', '=', postmortem)
    .where('revision', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The newest marks, one of each person: along the index, so that a stretch costs the same wherever it is. */
async function namesOf(
  { database: { read } }: Library,
  postmortem: string,
  since: number,
  after: string | undefined,
  limit: number,
): Promise<Omit<Stretch<ReaderOf>, 'total'>> {
  let query = read
    .selectFrom('reading_mark as mark')
    .leftJoin('person', 'person.id', 'mark.person_id')
    .select(['mark.person_id', 'mark.revision', 'mark.marked_at', 'person.name'])
    .where('mark.postmortem_id', '=', postmortem)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reading_mark as newer')
            .select('newer.revision')
            .whereRef('newer.postmortem_id', '=', 'mark.postmortem_id')
            .whereRef('newer.person_id', '=', 'mark.person_id')
            .whereRef('newer.revision', '>', 'mark.revision'),
        ),
      ),
    );
  const [at, id] = after?.split('~') ?? [];
  if (at !== undefined && id !== undefined)
    query = query.where((eb) =>
      eb.and([eb('mark.marked_at', '<=', at), eb.or([eb('mark.marked_at', '<', at), eb('mark.person_id', '<', id)])]),
    );
  const rows = await query
    .orderBy('mark.marked_at', 'desc')
    .orderBy('mark.person_id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({
    id: row.person_id,
    name: row.name ?? 'Somebody',
    revision: row.revision,
    at: row.marked_at,
    changed: row.revision < since,
  }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? `${last.at}~${last.id}` : undefined };
}

async function teamsAsked(
  { database: { read } }: Library,
  row: PostmortemRow,
  since: number,
  seesNames: boolean,
): Promise<TeamAsked[]> {
  const requests = await read
    .selectFrom('reading_request')
    .innerJoin('team', 'team.id', 'reading_request.team_id')
    .leftJoin('person', 'person.id', 'reading_request.asked_by')
    .select(['reading_request.id', 'team_id', 'team.name as team', 'person.name as by', 'due', 'asked_at'])
    .where('postmortem_id', '=', row.id)
    .where('withdrawn_at', 'is', null)
    .orderBy('asked_at', 'desc')
    .execute();
  const marked = read
    .selectFrom('reading_mark')
    .select('person_id')
    .where('postmortem_id', '=', row.id)
    .where('revision', '>=', since);
  return await Promise.all(
    requests.map(async ({ id, team_id, team, by, due, asked_at }) => {
      const members = membersWhoMaySee(read, row, team_id);
      const counted = members.select((eb) => eb.fn.countAll<number | string>().as('count'));
      const { count: of } = await counted.executeTakeFirstOrThrow();
      const { count } = await counted.where('person.id', 'in', marked).executeTakeFirstOrThrow();
      const missing = seesNames
        ? await members
            .select(['person.id', 'person.name'])
            .where('person.id', 'not in', marked)
            .orderBy('person.name')
            .orderBy('person.id')
            .limit(MOST)
            .execute()
        : [];
      return {
        id,
        team,
        due: due ?? undefined,
        by: by ?? 'Failonce',
        at: asked_at,
        read: Number(count),
        of: Number(of),
        missing,
      };
    }),
  );
}
