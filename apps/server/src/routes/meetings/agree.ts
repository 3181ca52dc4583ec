import { writeEntry } from '@failonce/library';
import { defineRoute } from '../../define-route.ts';
import { agree } from '../../meeting/write-into-text.ts';
import { agreed, meetingParams, written } from '../../shapes/meeting.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/meetings/{meeting}/agreed',
  tag: 'Meetings',
  summary: 'Write down what a meeting has agreed on',
  description:
    'A task and a measure are written into the text, too, as a revision; a decision stands in the minutes alone.',
  permission: 'meeting.hold',
  params: meetingParams,
  body: agreed,
  answers: { 201: { description: 'It is kept.', schema: written } },
  handle: async ({ library, viewer, params: { postmortem, meeting }, body }) => ({
    status: 201,
    body: {
      entry:
        body.kind === 'decision'
          ? await writeEntry(library, viewer, postmortem, meeting, body)
          : await agree({ library, viewer, postmortem, meeting }, body),
    },
  }),
});
