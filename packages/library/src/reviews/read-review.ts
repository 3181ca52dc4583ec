import type { ReviewRules } from '@failonce/checks';
import type { Library } from '../library.ts';
import { findRow } from '../postmortems/find-row.ts';
import { notePassages } from '../postmortems/note-reading.ts';
import { type Listed, listedOf } from '../postmortems/postmortem.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { readAnswers, type SeenBefore } from './answers.ts';
import type { SignOffPart } from './decision.ts';
import { type Missing, missingOf } from './missing.ts';
import type { Request, Standing } from './standing.ts';
import { ACTIONS, type Action, mayTake } from './transitions.ts';
import { partsOf, type Reviewer, readUnderReview, type UnderReview } from './under-review.ts';

/** How a review stands, and what one may do in it. */
export interface Review {
  readonly postmortem: Listed;
  readonly rules: ReviewRules;
  readonly standing: Standing;
  /** What was answered to the question whether it was seen before, of what the viewer may see. */
  readonly seenBefore: readonly (SeenBefore & { readonly number: number | undefined })[];
  /** What publishing still asks for. */
  readonly missing: readonly Missing[];
  /** The steps that the viewer may take now. */
  readonly may: readonly Action[];
  /** The parts in which the viewer may sign off now. */
  readonly maySign: readonly SignOffPart[];
  /** May the viewer ask people to review, and remind them? */
  readonly mayAsk: boolean;
  /** May the viewer go on in spite of what is missing? */
  readonly mayOverride: boolean;
  readonly isAuthor: boolean;
}

/** Reads how the review of a postmortem stands. Throws `not-found`. */
export async function readReview(library: Library, viewer: Viewer, reference: string): Promise<Review> {
  const { read } = library.database;
  const row = await findRow(read, viewer, reference);
  const found = await readUnderReview(library, read, row);
  const { standing } = found;
  const answers = await readAnswers(read, row.id);
  const ids = answers.flatMap(({ earlier }) => earlier ?? []);
  const seen =
    ids.length === 0
      ? []
      : await read
          .selectFrom('postmortem')
          .select(['id', 'number'])
          .where('id', 'in', ids)
          .where(visibleTo(viewer))
          .execute();
  const numbers = new Map(seen.map(({ id, number }) => [id, number]));
  const person = viewer.kind === 'person' ? viewer : undefined;
  const parts = person === undefined ? new Set<never>() : await partsOf(read, row, person);
  const standpoint = { state: row.state, interim: row.interim_until !== null };
  const inReview = isInReview(found);
  const postmortem = listedOf(row);
  await notePassages(library, viewer, [postmortem]);
  return {
    postmortem,
    rules: library.settings.review,
    standing,
    seenBefore: answers
      .filter(({ earlier }) => earlier === undefined || numbers.has(earlier))
      .map((each) => ({ ...each, number: each.earlier === undefined ? undefined : numbers.get(each.earlier) })),
    missing: inReview || row.state === 'draft' ? await missingOf(library, read, found) : [],
    may: person === undefined ? [] : ACTIONS.filter((action) => mayTake(action, standpoint, parts)),
    maySign:
      person === undefined || parts.has('author') || !parts.has('reviewer') ? [] : signable(library, found, person),
    mayAsk: inReview && (parts.has('author') || parts.has('owner')),
    mayOverride: parts.has('owner'),
    isAuthor: parts.has('author'),
  };
}

/** Is a postmortem being reviewed: in review, or published before it is complete? */
export function isInReview({ row }: Pick<UnderReview, 'row'>): boolean {
  return row.state === 'in-review' || (row.state === 'published' && row.interim_until !== null);
}

/** The parts that somebody who is no author may sign, as far as others have signed. */
function signable({ settings }: Library, found: UnderReview, person: Reviewer): readonly SignOffPart[] {
  if (!isInReview(found)) return [];
  const { signOffs } = found.standing;
  const own = signOffs.find(({ by }) => by === person.id);
  if (own !== undefined) return [];
  const peersDone = signOffs.filter(({ part }) => part === 'peer').length >= settings.review.peers;
  const quality = person.role !== 'reviewer' && peersDone && settings.review.quality > 0;
  return peersDone && quality ? ['quality'] : ['peer'];
}

/** Does a request wait for somebody: has that one, or for a team enough of them, not answered for the text as it is now? */
export function waitsFor(
  { settings }: Library,
  { standing }: Pick<UnderReview, 'standing'>,
  request: Pick<Request, 'part' | 'target' | 'of'>,
  person: Reviewer,
): boolean {
  const { review } = settings;
  if (request.target !== person.id && !person.teams.includes(request.target)) return false;
  if (standing.signOffs.some(({ by }) => by === person.id)) return false;
  if (standing.changesAsked.some(({ by, answered }) => by === person.id && !answered)) return false;
  const signed = (part: SignOffPart): number => standing.signOffs.filter((each) => each.part === part).length;
  if (request.part === 'quality' && signed('peer') < review.peers) return false;
  const enough = request.part === 'peer' ? review.peers : review.quality;
  return request.of === 'person' || signed(request.part) < Math.max(1, enough);
}
