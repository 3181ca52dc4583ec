import { AppError } from '@failonce/document';
import {
  ACTIONS,
  type Action,
  type Answers,
  answerSeenBefore,
  askForChanges,
  confirmRequirement,
  declineReview,
  delegateReview,
  idNamed,
  type Library,
  movePostmortem,
  QUESTION_IDS,
  remindOfReview,
  requestReview,
  signOff,
  type Viewer,
} from '@failonce/library';
import { can, type Permission } from '../policies/can.ts';
import { given, refuse } from './act-on.ts';

type Fields = Readonly<Record<string, string | undefined>>;

/** Whose form it is, and of which postmortem. */
export interface ReviewForm {
  readonly library: Library;
  readonly viewer: Viewer;
  readonly postmortem: string;
}

/**
 * What the forms of the review panel do, for the act that one of them names: the same as the API's routes. Answers the
 * address to go on to.
 */
export function reviewActs(
  form: ReviewForm,
  { act = '' }: Fields,
  back: string,
): Readonly<Record<string, (fields: Fields) => Promise<string>>> {
  const { library, viewer, postmortem } = form;
  const does = (permission: Permission, work: (fields: Fields) => Promise<unknown>) => async (fields: Fields) => {
    if (!can(viewer, permission)) throw new AppError('not-allowed');
    await work(fields);
    return back;
  };
  const acts: Record<string, (fields: Fields) => Promise<string>> = {
    request: does('review.step', async ({ who, part }) =>
      requestReview(library, viewer, postmortem, {
        part: part === 'quality' ? 'quality' : 'peer',
        target: await named(form, who),
      }),
    ),
    remind: does('review.step', async ({ request }) =>
      remindOfReview(library, viewer, postmortem, { request: Number(request) }),
    ),
    sign: does('review.sign', async (fields) => {
      const part = fields['part'] === 'quality' ? 'quality' : 'peer';
      await signOff(library, viewer, postmortem, { part, ...said(fields) });
    }),
    changes: does('review.sign', (fields) => askForChanges(library, viewer, postmortem, said(fields))),
    'seen-before': does('review.answer', ({ answer, earlier }) => {
      const known = (['recurrence', 'other-cause', 'new', 'taken-back'] as const).find((each) => each === answer);
      if (known === undefined) refuse('answer', 'Say what it is.');
      return answerSeenBefore(library, viewer, postmortem, { answer: known, earlier });
    }),
  };
  const [, of = '', rest = ''] = /^(step|delegate|decline|confirm)-([a-z0-9-]{1,60})$/.exec(act) ?? [];
  if (of === 'step' && ACTIONS.includes(rest as Action))
    acts[act] = does('review.step', async ({ revision, reason, until, override }) => {
      const step = { action: rest as Action, revision: Number(revision), reason, until, override: override === 'yes' };
      await movePostmortem(library, viewer, postmortem, step);
    });
  const request = Number(rest);
  if (of === 'delegate')
    acts[act] = does('review.step', async ({ who }) =>
      delegateReview(library, viewer, postmortem, { request, target: await named(form, who) }),
    );
  if (of === 'decline')
    acts[act] = does('review.step', ({ reason }) => declineReview(library, viewer, postmortem, { request, reason }));
  if (of === 'confirm')
    acts[act] = does('review.sign', (fields) =>
      confirmRequirement(library, viewer, postmortem, {
        requirement: rest,
        quote: given(fields, 'quote'),
        revision: Number(fields['revision']),
      }),
    );
  return acts;
}

/** What a reviewer has filled in. */
function said(fields: Fields): { revision: number; answers: Partial<Answers>; words: string | undefined } {
  const answers: { -readonly [K in keyof Answers]?: Answers[K] } = {};
  for (const id of QUESTION_IDS) {
    const answer = fields[`answer-${id}`];
    if (answer === 'yes' || answer === 'no') answers[id] = answer;
  }
  return { revision: Number(fields['revision']), answers, words: fields['words'] };
}

/** The id of a person, a team or a service that somebody named. */
async function named({ library, viewer }: ReviewForm, who: string | undefined): Promise<string> {
  const name = who?.trim() ?? '';
  if (name === '') refuse('who', 'Name a person, a team or a service.');
  const id = await idNamed(library, viewer, name, 'whoever owns');
  return id ?? refuse('who', `Nobody is called “${name}”, or more than one is: use the e-mail address.`);
}
