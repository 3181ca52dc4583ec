import { withdrawPublic } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/public/withdraw',
  tag: 'Public versions',
  summary: 'Withdraw a public version',
  description: 'For good: its address answers 410 from now on. What waits for approval no longer waits.',
  permission: 'public.answer',
  params: z.object({ postmortem: reference }),
  body: z.strictObject({ reason: z.string().max(1000).openapi({ description: 'For those inside.' }) }),
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    await withdrawPublic(library, viewer, params.postmortem, body);
    return { status: 204 };
  },
});
