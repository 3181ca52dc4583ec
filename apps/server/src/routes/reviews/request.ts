import { readReview, requestReview } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { id } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';
import { part, review } from '../../shapes/review.ts';
import { reviewOf } from '../../views/review-of.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/review/requests',
  tag: 'Reviews',
  summary: 'Ask somebody to review',
  description:
    'A person, a team, or the owner of a service, by id. Who is asked finds it in the queue, and gets mail where a mail server is set.',
  permission: 'review.step',
  params: z.object({ postmortem: reference }),
  body: z.strictObject({ part, target: id }),
  answers: { 200: { description: 'How the review stands now.', schema: review } },
  handle: async ({ library, viewer, params, body }) => {
    await requestReview(library, viewer, params.postmortem, body);
    return { body: reviewOf(await readReview(library, viewer, params.postmortem)) };
  },
});
