import { sql } from 'kysely';
import type { Library } from '../library.ts';
import { type Listed, listedOf } from '../postmortems/postmortem.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { sameSince } from './same-substance.ts';

/** A team is asked to read a postmortem. */
export interface Asking {
  readonly team: string;
  /** The name of whoever asks. */
  readonly by: string;
  /** Until which day: “2026-03-01”; undefined for none. */
  readonly due: string | undefined;
  readonly at: string;
}

/** A postmortem that a person is asked to read. */
export interface AskedToRead extends Asking {
  readonly postmortem: Listed;
  /** The revision that the person has read, which said something else. */
  readonly before: number | undefined;
}

type Person = Extract<Viewer, { kind: 'person' }>;

const MOST = 50;

/** Who asks the teams of a person to read one postmortem. */
export async function askedOf(library: Library, viewer: Person, postmortem_id: string): Promise<Asking[]> {
  if (viewer.teams.length === 0) return [];
  const rows = await askings(library, viewer).where('reading_request.postmortem_id', '=', postmortem_id).execute();
  return rows.map(askingOf);
}

/** What a person is asked to read, and has not yet as it stands now: what is wanted first comes first. */
export async function readAskedToRead(library: Library, viewer: Viewer): Promise<AskedToRead[]> {
  if (viewer.kind !== 'person' || viewer.teams.length === 0) return [];
  const rows = await askings(library, viewer)
    .innerJoin('postmortem', 'postmortem.id', 'reading_request.postmortem_id')
    // Who has read the newest revision is not asked; of all others it is looked at what they have read.
    .leftJoin('reading_mark as mark', (join) =>
      join
        .onRef('mark.postmortem_id', '=', 'postmortem.id')
        .onRef('mark.revision', '=', 'postmortem.head')
        .on('mark.person_id', '=', viewer.id),
    )
    .selectAll('postmortem')
    .select((eb) =>
      eb
        .selectFrom('reading_mark')
        .select((inner) => inner.fn.max('revision').as('read'))
        .whereRef('reading_mark.postmortem_id', '=', 'postmortem.id')
        .where('person_id', '=', viewer.id)
        .as('read'),
    )
    .where(visibleTo(viewer))
    .where('state', '!=', 'withdrawn')
    .where('mark.revision', 'is', null)
    .limit(MOST)
    .execute();
  const found: AskedToRead[] = [];
  for (const row of rows) {
    const before = row.read ?? undefined;
    // Asked by two teams, it is read once.
    if (found.some(({ postmortem }) => postmortem.id === row.id)) continue;
    if (before !== undefined && before >= (await sameSince(library, row))) continue;
    found.push({ ...askingOf(row), postmortem: listedOf(row), before });
  }
  return found;
}

/** What the teams of a person are asked for, by the day until which. */
function askings({ database: { read } }: Library, viewer: Person) {
  return read
    .selectFrom('reading_request')
    .innerJoin('team', 'team.id', 'reading_request.team_id')
    .leftJoin('person', 'person.id', 'reading_request.asked_by')
    .select(['team.name as team', 'person.name as by', 'reading_request.due', 'reading_request.asked_at'])
    .where('reading_request.team_id', 'in', [...viewer.teams])
    .where('reading_request.withdrawn_at', 'is', null)
    .orderBy(sql`coalesce(reading_request.due, '9')`)
    .orderBy('reading_request.asked_at');
}

function askingOf({
  team,
  by,
  due,
  asked_at,
}: {
  readonly team: string;
  readonly by: string | null;
  readonly due: string | null;
  readonly asked_at: string;
}): Asking {
  return { team, by: by ?? 'Failonce', due: due ?? undefined, at: asked_at };
}
