import { lastEntry } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { meetingParams } from '../../shapes/meeting.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/meetings/{meeting}/news',
  tag: 'Meetings',
  summary: 'Ask whether somebody has written in a meeting',
  permission: 'postmortem.read',
  params: meetingParams,
  answers: { 200: { description: 'The number of what was written last.', schema: z.object({ last: z.int() }) } },
  handle: async ({ library, viewer, params }) => ({
    body: { last: await lastEntry(library, viewer, params.postmortem, params.meeting) },
  }),
});
