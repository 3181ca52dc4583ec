import { planMeeting } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { newMeeting } from '../../shapes/meeting.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/meetings',
  tag: 'Meetings',
  summary: 'Plan a meeting',
  permission: 'meeting.hold',
  params: z.object({ postmortem: reference }),
  body: newMeeting,
  answers: { 201: { description: 'It is planned.', schema: z.object({ number: z.int() }) } },
  handle: async ({ library, viewer, params, body }) => ({
    status: 201,
    body: { number: await planMeeting(library, viewer, params.postmortem, body) },
  }),
});
