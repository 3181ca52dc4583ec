import { answerSeenBefore, readReview } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { review, seenBeforeAnswer } from '../../shapes/review.ts';
import { reviewOf } from '../../views/review-of.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/review/seen-before',
  tag: 'Reviews',
  summary: 'Say whether it was seen before',
  description:
    'A recurrence of an earlier one, the same symptom of another cause, or new: with your name. No machine says it.',
  permission: 'review.answer',
  params: z.object({ postmortem: reference }),
  body: z.strictObject({ answer: seenBeforeAnswer, earlier: reference.optional() }),
  answers: { 200: { description: 'How the review stands now.', schema: review } },
  handle: async ({ library, viewer, params, body }) => {
    await answerSeenBefore(library, viewer, params.postmortem, body);
    return { body: reviewOf(await readReview(library, viewer, params.postmortem)) };
  },
});
