import type { Library } from '../library.ts';
import { type Listed, listedOf } from '../postmortems/postmortem.ts';
import { visibleTo } from '../viewer.ts';
import { missingOf } from './missing.ts';
import { waitsFor } from './read-review.ts';
import { type Reviewer, readUnderReview } from './under-review.ts';

/** A review that waits for somebody. */
export interface ReviewWaiting {
  readonly postmortem: Listed;
  /**
   * `sign`: to be read and signed off; `again`: the same, after a change; `changes`: its author is asked for changes;
   * `publish`: nothing is missing; `complete`: it was published before it was complete.
   */
  readonly what: 'sign' | 'again' | 'changes' | 'publish' | 'complete';
  readonly since: string;
}

const MOST = 100;

/** The reviews that wait for somebody, of what that one may see; the longest waiting first. */
export async function readReviewsWaiting(library: Library, person: Reviewer): Promise<ReviewWaiting[]> {
  const { read } = library.database;
  const rows = await read
    .selectFrom('postmortem')
    .selectAll()
    .where(visibleTo(person))
    .where((eb) => eb.or([eb('state', '=', 'in-review'), eb('interim_until', 'is not', null)]))
    .where((eb) =>
      eb.or([
        eb('created_by', '=', person.id),
        eb(
          'id',
          'in',
          eb
            .selectFrom('review')
            .select('review.postmortem_id')
            .where((of) =>
              of.or([
                of('target_id', 'in', [person.id, ...person.teams]),
                of.and([of('actor_id', '=', person.id), of('review.kind', 'in', ['signed-off', 'changes-asked'])]),
              ]),
            ),
        ),
      ]),
    )
    .orderBy('updated_at')
    .limit(MOST)
    .execute();
  const waiting: ReviewWaiting[] = [];
  for (const row of rows) {
    const found = await readUnderReview(library, read, row);
    const { standing } = found;
    const postmortem = listedOf(row);
    const add = (what: ReviewWaiting['what'], since: string): void => void waiting.push({ postmortem, what, since });
    const asked = standing.requests.find((request) => waitsFor(library, found, request, person));
    const before = [...standing.outdated, ...standing.changesAsked.filter(({ answered }) => answered)].find(
      ({ by }) => by === person.id,
    );
    if (before !== undefined) add('again', row.updated_at);
    else if (asked !== undefined) add('sign', asked.reminded ?? asked.at);
    else if (row.created_by === person.id) {
      const [open] = standing.changesAsked.filter(({ answered }) => !answered);
      if (open !== undefined) add('changes', open.at);
      else if ((await missingOf(library, read, found)).length === 0) add('publish', row.updated_at);
      else if (row.interim_until !== null) add('complete', standing.published?.at ?? row.updated_at);
    }
  }
  return waiting.toSorted((a, b) => (a.since < b.since ? -1 : 1));
}
