import { readReview } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { review } from '../../shapes/review.ts';
import { reviewOf } from '../../views/review-of.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/review',
  tag: 'Reviews',
  summary: 'Read how a review stands',
  description: 'Who is asked, who has signed what, what is still missing, and what you may do.',
  permission: 'review.read',
  params: z.object({ postmortem: reference }),
  answers: { 200: { description: 'How it stands.', schema: review } },
  handle: async ({ library, viewer, params }) => ({
    body: reviewOf(await readReview(library, viewer, params.postmortem)),
  }),
});
