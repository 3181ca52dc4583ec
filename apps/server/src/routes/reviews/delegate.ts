import { delegateReview, readReview } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { id } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';
import { request, review } from '../../shapes/review.ts';
import { reviewOf } from '../../views/review-of.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/review/requests/{request}/delegations',
  tag: 'Reviews',
  summary: 'Hand a request on',
  description: 'Your own request, to another person.',
  permission: 'review.step',
  params: z.object({ postmortem: reference, request }),
  body: z.strictObject({ target: id }),
  answers: { 200: { description: 'How the review stands now.', schema: review } },
  handle: async ({ library, viewer, params, body }) => {
    await delegateReview(library, viewer, params.postmortem, { ...params, ...body });
    return { body: reviewOf(await readReview(library, viewer, params.postmortem)) };
  },
});
