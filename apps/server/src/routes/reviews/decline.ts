import { declineReview, readReview } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { reason, request, review } from '../../shapes/review.ts';
import { reviewOf } from '../../views/review-of.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/review/requests/{request}/refusals',
  tag: 'Reviews',
  summary: 'Decline a request',
  description: 'Your own request; its author asks somebody else.',
  permission: 'review.step',
  params: z.object({ postmortem: reference, request }),
  body: z.strictObject({ reason: reason.optional() }),
  answers: { 200: { description: 'How the review stands now.', schema: review } },
  handle: async ({ library, viewer, params, body }) => {
    await declineReview(library, viewer, params.postmortem, { ...params, ...body });
    return { body: reviewOf(await readReview(library, viewer, params.postmortem)) };
  },
});
