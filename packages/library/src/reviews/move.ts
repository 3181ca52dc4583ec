import { AppError } from '@failonce/document';
import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import { oweAgainWithout } from '../incidents/settle-incident.ts';
import { isDay } from '../is-day.ts';
import type { Library } from '../library.ts';
import { unsettledTasks } from '../measures/unsettled-tasks.ts';
import { refuseInput } from '../people/names.ts';
import { type Listed, listedOf } from '../postmortems/postmortem.ts';
import { endPublic } from '../public/answer-public.ts';
import { tellNamedEarlier } from '../recurrences/tell-came-back.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { type Missing, missingOf } from './missing.ts';
import { type Action, mayTake, startsAt, TRANSITIONS, type Transition } from './transitions.ts';
import { type Deciding, decideOn } from './under-review.ts';

/** A step that somebody wants to take. */
export interface Step {
  readonly action: Action;
  /** The revision that the person has before the eyes. */
  readonly revision: number;
  /** Why; needed by some, and by an owner who goes on in spite of what is missing. */
  readonly reason?: string | undefined;
  /** Of an interim publication: the day by which it is complete, “2026-03-01”. */
  readonly until?: string | undefined;
  /** An owner's: go on in spite of what is missing. */
  readonly override?: boolean | undefined;
}

/** So many days may something be published that is not complete. */
export const MOST_INTERIM_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
const MOST_REASON = 1000;

/**
 * Takes a postmortem a step on, by the table of transitions. Throws `not-found`, `changed-meanwhile`, `not-now` where the
 * step does not begin where the postmortem stands, `not-allowed` for who may not take it, `not-ready` with all that is
 * missing, and `input-invalid` for a reason or a day that is none.
 */
export async function movePostmortem(library: Library, viewer: Viewer, reference: string, step: Step): Promise<Listed> {
  const { action } = step;
  return await decideOn(library, viewer, { reference, revision: step.revision }, async (deciding) => {
    const { writing, found, parts, decide } = deciding;
    const { row } = found;
    const transition: Transition = TRANSITIONS[action];
    const standpoint = { state: row.state, interim: row.interim_until !== null };
    if (!startsAt(action, standpoint))
      throw new AppError('not-now', { details: { action, state: row.state, interim: standpoint.interim } });
    if (!mayTake(action, standpoint, parts))
      throw new AppError('not-allowed', { message: `Only ${namesOfParts(transition)} may do this.` });
    const reason = reasonOf(step, transition);
    const until = action === 'publish-interim' ? untilOf(library, step.until) : undefined;
    const missing = await stillMissing(library, deciding, transition);
    if (missing.length > 0) {
      if (step.override !== true || !parts.has('owner'))
        throw new AppError('not-ready', { details: { missing: missing.map(({ message }) => message) } });
      if (reason === undefined) refuseInput('reason', 'Say why it goes on in spite of that: it stays on the page.');
    }
    await decide({
      kind: action,
      ...(reason === undefined ? {} : { reason }),
      ...(until === undefined ? {} : { until }),
      ...(missing.length === 0 ? {} : { missing: missing.map(({ message }) => message) }),
    });
    const at = library.now();
    if (transition.to === 'withdrawn') {
      await oweAgainWithout(library, writing, [row.id], actorOf(viewer));
      await endPublic(library, writing, row.id, { by: actorOf(viewer), reason: reason ?? '', at });
    }
    const moved = await setState(writing, row, { state: transition.to, interim_until: until ?? null, at });
    if (transition.to === 'published')
      await tellNamedEarlier(library, writing, { later: moved, by: actorOf(viewer), at });
    return listedOf(moved);
  });
}

/** What a step still asks for. */
async function stillMissing(
  library: Library,
  { writing, found }: Deciding,
  { needs }: Transition,
): Promise<readonly Pick<Missing, 'message'>[]> {
  if (needs === 'all that publishing asks for') return await missingOf(library, writing, found);
  return needs === 'all tasks settled' ? await unsettledTasks(writing, found.row.id) : [];
}

/** Puts a postmortem into a state. Answers the row as it is then. */
export async function setState(
  writing: Writing,
  row: PostmortemRow,
  { at, ...given }: Pick<PostmortemRow, 'state' | 'interim_until'> & { readonly at: Date },
): Promise<PostmortemRow> {
  const changed = { ...given, updated_at: at.toISOString() };
  await writing.updateTable('postmortem').set(changed).where('id', '=', row.id).execute();
  return { ...row, ...changed };
}

function reasonOf({ reason: given }: Step, { reason: needed }: Transition): string | undefined {
  const reason = given?.trim() ?? '';
  if (needed && reason === '') refuseInput('reason', 'Say why: it stays on the page.');
  if (reason.length > MOST_REASON) refuseInput('reason', `A reason has at most ${MOST_REASON} characters.`);
  return reason === '' ? undefined : reason;
}

function untilOf({ now }: Library, given: string | undefined): string {
  const until = given?.trim() ?? '';
  const [today, last] = [now(), new Date(now().getTime() + MOST_INTERIM_DAYS * DAY)].map((at) =>
    at.toISOString().slice(0, 10),
  ) as [string, string];
  if (!isDay(until)) refuseInput('until', 'Say by which day it will be complete, as in 2026-03-01.');
  if (until <= today || until > last)
    refuseInput('until', `Choose a day after today and not after ${last}: at most ${MOST_INTERIM_DAYS} days.`);
  return until;
}

function namesOfParts({ who }: Transition): string {
  const names = { author: 'its authors', reviewer: 'reviewers', owner: 'owners of the library' };
  const [last = '', ...others] = who.map((part) => names[part]).toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}
