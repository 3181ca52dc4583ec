import { changeMeeting } from '@failonce/library';
import { defineRoute } from '../../define-route.ts';
import { meetingParams, newMeeting } from '../../shapes/meeting.ts';
import { done } from '../../shapes/people.ts';

export default defineRoute({
  method: 'put',
  path: '/postmortems/{postmortem}/meetings/{meeting}',
  tag: 'Meetings',
  summary: 'Plan a meeting anew',
  description: 'Also one that was called off. The plans before stay in the history.',
  permission: 'meeting.hold',
  params: meetingParams,
  body: newMeeting,
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    await changeMeeting(library, viewer, params.postmortem, params.meeting, body);
    return { status: 204 };
  },
});
