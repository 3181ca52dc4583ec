import { confirmRequirement, readReview } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { review, revision, words } from '../../shapes/review.ts';
import { reviewOf } from '../../views/review-of.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/review/confirmations',
  tag: 'Reviews',
  summary: 'Confirm a judged requirement',
  description:
    'By the words of the text that meet it; it holds for as long as they stand. Facts and numbers cannot be confirmed.',
  permission: 'review.sign',
  params: z.object({ postmortem: reference }),
  body: z.strictObject({ requirement: z.string().max(100), quote: words, revision }),
  answers: { 200: { description: 'How the review stands now.', schema: review } },
  handle: async ({ library, viewer, params, body }) => {
    await confirmRequirement(library, viewer, params.postmortem, body);
    return { body: reviewOf(await readReview(library, viewer, params.postmortem)) };
  },
});
