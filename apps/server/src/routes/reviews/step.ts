import { movePostmortem, readReview } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { action, reason, review, revision } from '../../shapes/review.ts';
import { reviewOf } from '../../views/review-of.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/review/steps',
  tag: 'Reviews',
  summary: 'Take a postmortem a step on',
  description:
    'Ask for review, publish, publish before it is complete, reopen, close, withdraw: what may be done stands in “may”. A step that lacks something answers 409 with all that is missing.',
  permission: 'review.step',
  params: z.object({ postmortem: reference }),
  body: z.strictObject({
    action,
    revision,
    reason: reason.optional(),
    until: z.iso.date().optional(),
    override: z.boolean().optional(),
  }),
  answers: { 200: { description: 'How the review stands now.', schema: review } },
  handle: async ({ library, viewer, params, body }) => {
    await movePostmortem(library, viewer, params.postmortem, body);
    return { body: reviewOf(await readReview(library, viewer, params.postmortem)) };
  },
});
