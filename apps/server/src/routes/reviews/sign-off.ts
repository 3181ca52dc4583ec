import { readReview, signOff } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { answers, part, review, revision, words } from '../../shapes/review.ts';
import { reviewOf } from '../../views/review-of.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/review/sign-offs',
  tag: 'Reviews',
  summary: 'Sign off',
  description:
    'Of the revision that you have read, with an answer to each question. An edit of substance asks again; progress of tasks does not.',
  permission: 'review.sign',
  params: z.object({ postmortem: reference }),
  body: z.strictObject({ part, revision, answers, words: words.optional() }),
  answers: { 200: { description: 'How the review stands now.', schema: review } },
  handle: async ({ library, viewer, params, body }) => {
    await signOff(library, viewer, params.postmortem, body);
    return { body: reviewOf(await readReview(library, viewer, params.postmortem)) };
  },
});
