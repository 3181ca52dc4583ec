import { AppError } from '@failonce/document';
import { answerSeenBefore, readAgain, recurrenceCandidates } from '@failonce/library';
import { AGAIN_DONE, againPage, type Page, type Sent } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { can } from '../policies/can.ts';
import { paging } from '../shapes/paging.ts';
import { askedRecurrences } from '../shapes/recurrence.ts';
import { nameOfCause, shownAgain, shownCandidate } from '../views/again.ts';

/** Chains at once. */
const CHAINS = 25;
/** Outages that are asked about beside what came back, and on a page of their own; and how many are looked at for it. */
const BESIDE = { limit: 5, most: 12 };
const ALONE = { limit: 20, most: 60 };

const query = z.object({
  ...askedRecurrences,
  after: paging.after,
  /** Nothing but what nobody has judged. */
  show: z.enum(['unjudged']).optional(),
  done: z.string().max(100).optional(),
});

type Asked = Pick<AskedPage<never, never>, 'library' | 'viewer'> & { readonly query: z.output<typeof query> };

export default definePage({
  path: '/again',
  permission: 'postmortem.read',
  query,
  kept: true,
  show: async (asked) => ({ page: await pageOf(asked) }),
  act: async ({ form, ...asked }) => {
    const { library, viewer } = asked;
    return await actOn(
      form,
      {
        'seen-before': async (fields) => {
          if (!can(viewer, 'review.answer')) throw new AppError('not-allowed');
          const answer = (['recurrence', 'other-cause'] as const).find((each) => each === fields['answer']);
          if (answer === undefined) refuse('answer', 'Say what it is.');
          const earlier = given(fields, 'earlier');
          await answerSeenBefore(library, viewer, given(fields, 'postmortem'), { answer, earlier });
          const { show, after } = asked.query;
          const back = new URLSearchParams({ ...(show && { show }), ...(after && { after }), done: answer });
          return `/again?${back}`;
        },
      },
      (sent) => pageOf(asked, sent),
    );
  },
});

async function pageOf({ library, viewer, query }: Asked, sent?: Sent): Promise<Page> {
  const { show, after, done, pm: number, cause, ...narrowed } = query;
  const unjudgedOnly = show === 'unjudged';
  const isNarrowed = [number, cause, ...Object.values(narrowed)].some((each) => each !== undefined);
  const again = await readAgain(library, viewer, {
    ...narrowed,
    number,
    cause,
    limit: CHAINS,
    after: unjudgedOnly ? undefined : after,
  });
  // Whoever looks at one chain, or goes on in the list, has not come to judge.
  const { items, next } =
    unjudgedOnly || (!isNarrowed && after === undefined)
      ? await recurrenceCandidates(library, viewer, unjudgedOnly ? { ...ALONE, after } : BESIDE)
      : { items: [], next: undefined };
  return againPage({
    asked: {
      ...narrowed,
      number,
      cause: cause === undefined ? undefined : { id: cause, name: nameOfCause(library, cause) },
    },
    ...(await shownAgain(library, again)),
    isLater: after !== undefined,
    candidates: items.map((each) => shownCandidate(library, each)),
    moreCandidates: next,
    unjudgedOnly,
    mayAnswer: can(viewer, 'review.answer'),
    done: AGAIN_DONE.find((each) => each === done),
    sent,
  });
}
