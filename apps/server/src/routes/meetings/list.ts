import { listMeetings } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { listedMeeting } from '../../shapes/meeting.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/meetings',
  tag: 'Meetings',
  summary: 'List the meetings over a postmortem',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  answers: { 200: { description: 'The newest first.', schema: z.object({ items: z.array(listedMeeting) }) } },
  handle: async ({ library, viewer, params }) => ({
    body: { items: await listMeetings(library, viewer, params.postmortem) },
  }),
});
