import { readReview, remindOfReview } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { request, review } from '../../shapes/review.ts';
import { reviewOf } from '../../views/review-of.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/review/requests/{request}/reminders',
  tag: 'Reviews',
  summary: 'Remind of a request',
  description: 'Once a day at most.',
  permission: 'review.step',
  params: z.object({ postmortem: reference, request }),
  answers: { 200: { description: 'How the review stands now.', schema: review } },
  handle: async ({ library, viewer, params }) => {
    await remindOfReview(library, viewer, params.postmortem, params);
    return { body: reviewOf(await readReview(library, viewer, params.postmortem)) };
  },
});
