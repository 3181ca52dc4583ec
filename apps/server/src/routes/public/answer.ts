import { approvePublic, declinePublic } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';
import { ofText } from '../../shapes/public.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/public/answer',
  tag: 'Public versions',
  summary: 'Approve or decline a public version',
  description: 'An owner may, or whom failonce.yaml names; not the one who asked, where somebody else may.',
  permission: 'public.answer',
  params: z.object({ postmortem: reference }),
  body: z.discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('approve'), sha256: ofText }),
    z.strictObject({ answer: z.literal('decline'), sha256: ofText, reason: z.string().max(1000) }),
  ]),
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    if (body.answer === 'approve') await approvePublic(library, viewer, params.postmortem, body);
    else await declinePublic(library, viewer, params.postmortem, body);
    return { status: 204 };
  },
});
