import { readMeeting } from '@failonce/library';
import { defineRoute } from '../../define-route.ts';
import { meeting, meetingParams } from '../../shapes/meeting.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/meetings/{meeting}',
  tag: 'Meetings',
  summary: 'Read a meeting',
  permission: 'postmortem.read',
  params: meetingParams,
  answers: { 200: { description: 'Its plan, and all that was said in it.', schema: meeting } },
  handle: async ({ library, viewer, params }) => ({
    body: await readMeeting(library, viewer, params.postmortem, params.meeting),
  }),
});
