import { requirements } from '@failonce/checks';
import {
  findPeople,
  findServices,
  findTeams,
  isJudged,
  type Library,
  MOST_INTERIM_DAYS,
  QUESTION_IDS,
  QUESTIONS,
  type ReadPostmortem,
  type Review,
  readPerson,
  readPostmortem,
  readReview,
  readTeam,
  type SignOff,
  type Viewer,
} from '@failonce/library';
import type { ReviewPanelView, Sent } from '@failonce/pages';
import { can } from '../policies/can.ts';
import { readAlike } from './alike.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Reads what the panel of the review page shows to a viewer. */
export async function readReviewPanel(
  library: Library,
  viewer: Viewer,
  read: ReadPostmortem,
  sent?: Sent,
): Promise<ReviewPanelView> {
  const review = await readReview(library, viewer, read.id);
  const { postmortem, standing, missing, may, maySign, mayAsk, mayOverride, isAuthor } = review;
  const names = await namesIn(library, viewer, review);
  const said = ({ by, at }: { readonly by: string; readonly at: string }) => ({
    name: names.get(by) ?? 'Failonce',
    at,
  });
  const mine = (target: string): boolean =>
    viewer.kind === 'person' && (target === viewer.id || viewer.teams.includes(target));
  const signed = (each: SignOff, outdated: boolean) => ({
    ...said(each),
    part: each.part,
    revision: each.revision,
    words: each.words,
    no: QUESTION_IDS.filter((id) => each.answers[id] === 'no').map((id) => QUESTIONS[id]),
    outdated,
  });
  const mayAnswer = can(viewer, 'review.answer') && postmortem.state !== 'withdrawn' && !postmortem.imported;
  return {
    address: `/pm/${postmortem.number}-${postmortem.slug}`,
    state: postmortem.state,
    revision: postmortem.revision,
    interimUntil: postmortem.interimUntil,
    isAuthor,
    missing: missing.map(({ what, message, id, line }) => ({
      what,
      message,
      line,
      confirm: id !== undefined && isJudged(id) ? id : undefined,
    })),
    requests: openRequests(standing).map((each) => ({
      ...said(each),
      name: names.get(each.target) ?? 'Somebody who is gone',
      by: said(each).name,
      number: each.number,
      part: each.part,
      mine: mine(each.target),
    })),
    signOffs: [
      ...standing.signOffs.map((each) => signed(each, false)),
      ...standing.outdated.map((each) => signed(each, true)),
    ],
    changesAsked: standing.changesAsked.map((each) => ({ ...said(each), words: each.words, answered: each.answered })),
    confirmed: standing.confirmed.map((each) => ({
      ...said(each),
      title: requirements.find(({ id }) => id === each.requirement)?.title ?? each.requirement,
      quote: each.quote,
    })),
    seenBefore: await Promise.all(
      review.seenBefore.map(async (each) => ({
        ...said(each),
        answer: each.answer,
        earlier: each.number === undefined ? undefined : await titleOf(library, viewer, each.number),
      })),
    ),
    alike: mayAnswer && review.seenBefore.length === 0 ? await alikeOf(library, viewer, read) : [],
    published: standing.published && {
      ...said(standing.published),
      reason: standing.published.reason,
      missing: standing.published.missing,
    },
    withdrawn: standing.withdrawn && { ...said(standing.withdrawn), reason: standing.withdrawn.reason },
    questions: QUESTION_IDS.map((id) => ({ id, text: QUESTIONS[id] })),
    may: can(viewer, 'review.step') ? may : [],
    maySign: can(viewer, 'review.sign') ? maySign[0] : undefined,
    mayAsk: mayAsk && can(viewer, 'review.step'),
    mayOverride,
    mayAnswer,
    known: mayAsk || standing.requests.some(({ target }) => mine(target)) ? await knownReviewers(library, viewer) : [],
    latest: new Date(library.now().getTime() + MOST_INTERIM_DAYS * DAY).toISOString(),
    sent,
  };
}

/** Requests that are not answered: who has signed the text as it is, or asked for changes of it, is asked no longer. */
function openRequests({ requests, signOffs, changesAsked }: Review['standing']): Review['standing']['requests'] {
  const answered = new Set([...signOffs, ...changesAsked.filter((each) => !each.answered)].map(({ by }) => by));
  return requests.filter(({ target }) => !answered.has(target));
}

/** What everybody is called who takes part: people, and teams that are asked. */
async function namesIn(
  library: Library,
  viewer: Viewer,
  { standing, seenBefore }: Review,
): Promise<Map<string, string>> {
  const { signOffs, outdated, changesAsked, confirmed, requests, published, withdrawn } = standing;
  const said = [
    ...signOffs,
    ...outdated,
    ...changesAsked,
    ...confirmed,
    ...requests,
    ...seenBefore,
    published,
    withdrawn,
  ];
  const people = new Set(said.flatMap((each) => each?.by ?? []));
  const teams = new Set<string>();
  for (const { of, target } of requests) (of === 'team' ? teams : people).add(target);
  const names = new Map<string, string>();
  for (const id of people) names.set(id, (await readPerson(library, viewer, id)).name);
  for (const id of teams) {
    const team = await readTeam(library, viewer, id).catch(() => undefined);
    if (team !== undefined) names.set(id, team.name);
  }
  return names;
}

async function titleOf(library: Library, viewer: Viewer, number: number) {
  const { title } = await readPostmortem(library, viewer, String(number));
  return { number, title: title.trim() };
}

async function alikeOf(library: Library, viewer: Viewer, read: ReadPostmortem): Promise<ReviewPanelView['alike']> {
  const alike = await readAlike(library, viewer, read);
  return alike.filter(({ earlier }) => earlier).map(({ number, title }) => ({ number, title: title.trim() }));
}

/** Names to choose from while one types: as many as help; others are known, too. */
async function knownReviewers(library: Library, viewer: Viewer): Promise<string[]> {
  const { items: people } = await findPeople(library, viewer);
  const { items: teams } = await findTeams(library, viewer);
  const { items: services } = await findServices(library, viewer);
  const able = people.filter(
    ({ role, disabledAt }) => disabledAt === undefined && role !== 'reader' && role !== 'editor',
  );
  return [...able, ...teams, ...services].map(({ name }) => name);
}
