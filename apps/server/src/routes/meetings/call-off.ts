import { callOffMeeting } from '@failonce/library';
import { defineRoute } from '../../define-route.ts';
import { meetingParams } from '../../shapes/meeting.ts';
import { done } from '../../shapes/people.ts';

export default defineRoute({
  method: 'delete',
  path: '/postmortems/{postmortem}/meetings/{meeting}',
  tag: 'Meetings',
  summary: 'Call a meeting off',
  description: 'It stays in the list, and its calendar file says that it is called off.',
  permission: 'meeting.hold',
  params: meetingParams,
  answers: done,
  handle: async ({ library, viewer, params }) => {
    await callOffMeeting(library, viewer, params.postmortem, params.meeting);
    return { status: 204 };
  },
});
