import { AppError } from '@failonce/document';
import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { refuseInput } from '../people/names.ts';
import { tell } from '../post/tell.ts';
import { isAuthor } from '../postmortems/is-author.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import type { SignOffPart } from './decision.ts';
import type { Request } from './standing.ts';
import { type Deciding, decideOn } from './under-review.ts';

/** Whom somebody asks to review. */
export interface NewRequest {
  readonly part: SignOffPart;
  /** Id of a person or a team; or the id of a service, whose owner is meant. */
  readonly target: string;
}

const MOST = 20;
const REMIND_AFTER = 24 * 60 * 60 * 1000;

/**
 * Asks a person, a team or the owner of a service to review a postmortem that is in review or published before it was
 * complete. Answers whom that is for: the ids of the people. Throws `not-found`, `not-now`, `not-allowed`, and
 * `input-invalid` for an author, for who may not sign and for who may not see it.
 */
export async function requestReview(
  library: Library,
  viewer: Viewer,
  reference: string,
  { part, target }: NewRequest,
): Promise<readonly string[]> {
  return await decideOn(library, viewer, { reference }, async (deciding) => {
    const { writing, found, parts, decide } = deciding;
    const { row, standing } = found;
    needReview(row);
    if (!parts.has('author') && !parts.has('owner')) throw new AppError('not-allowed');
    const meant = await targetOf(writing, target);
    if (standing.requests.length >= MOST) refuseInput('target', `At most ${MOST} are asked at once.`);
    if (standing.requests.some((each) => each.part === part && each.target === meant.id))
      refuseInput('target', 'They are asked already.');
    const people = await whoCan(writing, row, part, meant.people);
    if (people.length === 0) refuseInput('target', nobodyCan(meant.of, part));
    const number = await decide({ kind: 'requested', part, target: meant.id, of: meant.of });
    await tellAll(library, deciding, { kind: 'review-asked', number, people });
    return people;
  });
}

/** Hands one's own request on to somebody else. Answers the ids of those it is for now. Throws as `requestReview`. */
export async function delegateReview(
  library: Library,
  viewer: Viewer,
  reference: string,
  { request, target }: { readonly request: number; readonly target: string },
): Promise<readonly string[]> {
  return await decideOn(library, viewer, { reference }, async (deciding) => {
    const { writing, found, decide } = deciding;
    const asked = ownRequest(deciding, request);
    const meant = await targetOf(writing, target);
    if (meant.of === 'team') refuseInput('target', 'Hand it on to a person.');
    const people = await whoCan(writing, found.row, asked.part, meant.people);
    if (people.length === 0) refuseInput('target', nobodyCan('person', asked.part));
    const number = await decide({ kind: 'delegated', request, target: meant.id });
    await tellAll(library, deciding, { kind: 'review-asked', number, people });
    return people;
  });
}

/** Says that one will not review, so that the author asks somebody else. Throws `not-found`. */
export async function declineReview(
  library: Library,
  viewer: Viewer,
  reference: string,
  { request, reason = '' }: { readonly request: number; readonly reason?: string | undefined },
): Promise<void> {
  await decideOn(library, viewer, { reference }, async (deciding) => {
    ownRequest(deciding, request);
    await deciding.decide({ kind: 'declined', request, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
  });
}

/** Reminds of a request, once a day at most. Answers the ids of those it is for. Throws `not-found`, `not-allowed`, `not-now`. */
export async function remindOfReview(
  library: Library,
  viewer: Viewer,
  reference: string,
  { request }: { readonly request: number },
): Promise<readonly string[]> {
  return await decideOn(library, viewer, { reference }, async (deciding) => {
    const { writing, found, parts, decide } = deciding;
    if (!parts.has('author') && !parts.has('owner')) throw new AppError('not-allowed');
    const asked = found.standing.requests.find(({ number }) => number === request);
    if (asked === undefined) throw new AppError('not-found', { details: { request } });
    needReview(found.row);
    const last = Date.parse(asked.reminded ?? asked.at);
    if (library.now().getTime() - last < REMIND_AFTER)
      throw new AppError('not-now', { message: 'They were told less than a day ago. Give them the day.' });
    const number = await decide({ kind: 'reminded', request });
    const { people } = await targetOf(writing, asked.target);
    const able = await whoCan(writing, found.row, asked.part, people);
    await tellAll(library, deciding, { kind: 'review-reminded', number, people: able });
    return able;
  });
}

/** Tells people that a review waits for them. */
async function tellAll(
  { now }: Library,
  { writing, found, person: by }: Deciding,
  { kind, number, people }: { readonly kind: string; readonly number: number; readonly people: readonly string[] },
): Promise<void> {
  const { id: postmortem } = found.row;
  for (const person of people) {
    const key = `${kind}:${number}:${person}`;
    const detail = { by: by.id };
    await tell(writing, { key, person, kind, postmortem, subject: postmortem, at: now(), detail, urgent: true });
  }
}

function needReview({ state, interim_until }: PostmortemRow): void {
  if (state !== 'in-review' && !(state === 'published' && interim_until !== null))
    throw new AppError('not-now', { message: 'It is not in review. Ask for review first.', details: { state } });
}

function ownRequest({ found, person }: Deciding, request: number): Request {
  const asked = found.standing.requests.find(({ number }) => number === request);
  const own = asked !== undefined && (asked.target === person.id || person.teams.includes(asked.target));
  if (!own) throw new AppError('not-found', { details: { request } });
  return asked;
}

interface Target {
  readonly id: string;
  readonly of: 'person' | 'team';
  readonly people: readonly string[];
}

/** Who is meant by an id: a person, a team, or the owner of a service. */
async function targetOf(writing: Writing, id: string): Promise<Target> {
  const service = await writing.selectFrom('service').selectAll().where('id', '=', id).executeTakeFirst();
  const target = service === undefined ? id : (service.team_id ?? service.person_id);
  if (target === null) refuseInput('target', `Nobody owns the service “${service?.name}”. Ask a person or a team.`);
  const person = await writing
    .selectFrom('person')
    .select('id')
    .where('id', '=', target)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (person !== undefined) return { id: target, of: 'person', people: [target] };
  const team = await writing.selectFrom('team').select('id').where('id', '=', target).executeTakeFirst();
  if (team === undefined) refuseInput('target', 'There is no such person or team.');
  const members = await writing
    .selectFrom('team_member')
    .innerJoin('person', 'person.id', 'team_member.person_id')
    .select('person.id')
    .where('team_member.team_id', '=', target)
    .where('person.disabled_at', 'is', null)
    .orderBy('person.id')
    .execute();
  return { id: target, of: 'team', people: members.map((each) => each.id) };
}

const ROLES = { peer: ['reviewer', 'quality-reviewer', 'owner'], quality: ['quality-reviewer', 'owner'] } as const;

/** Of some people, those who may sign a postmortem off in a part: they have the role, see it, and have not written it. */
async function whoCan(
  writing: Writing,
  row: PostmortemRow,
  part: SignOffPart,
  people: readonly string[],
): Promise<readonly string[]> {
  const able: string[] = [];
  for (const id of people) {
    const person = await writing.selectFrom('person').select('role').where('id', '=', id).executeTakeFirstOrThrow();
    if (!(ROLES[part] as readonly string[]).includes(person.role)) continue;
    const teams = await writing.selectFrom('team_member').select('team_id').where('person_id', '=', id).execute();
    const viewer: Viewer = { kind: 'person', id, role: person.role, teams: teams.map(({ team_id }) => team_id) };
    const seen = await writing
      .selectFrom('postmortem')
      .select('id')
      .where('id', '=', row.id)
      .where(visibleTo(viewer))
      .executeTakeFirst();
    if (seen !== undefined && !(await isAuthor(writing, row, id))) able.push(id);
  }
  return able;
}

function nobodyCan(of: 'person' | 'team', part: SignOffPart): string {
  const who = of === 'team' ? 'Nobody of that team' : 'That person may not';
  const role = part === 'peer' ? 'a reviewer' : 'a quality reviewer';
  return of === 'team'
    ? `${who} may sign it off: it takes ${role} who may see it and has not written it.`
    : `${who} sign it off: it takes ${role} who may see it and has not written it.`;
}
