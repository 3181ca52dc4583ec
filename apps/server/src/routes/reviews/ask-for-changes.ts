import { askForChanges, readReview } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { answers, review, revision, words } from '../../shapes/review.ts';
import { reviewOf } from '../../views/review-of.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/review/changes',
  tag: 'Reviews',
  summary: 'Ask for changes',
  description: 'It is not published before you sign off.',
  permission: 'review.sign',
  params: z.object({ postmortem: reference }),
  body: z.strictObject({ revision, answers: answers.default({}), words }),
  answers: { 200: { description: 'How the review stands now.', schema: review } },
  handle: async ({ library, viewer, params, body }) => {
    await askForChanges(library, viewer, params.postmortem, body);
    return { body: reviewOf(await readReview(library, viewer, params.postmortem)) };
  },
});
