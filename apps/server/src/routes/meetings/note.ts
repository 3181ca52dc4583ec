import { writeEntry } from '@failonce/library';
import { defineRoute } from '../../define-route.ts';
import { meetingParams, newNote, written } from '../../shapes/meeting.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/meetings/{meeting}/notes',
  tag: 'Meetings',
  summary: 'Note something in a meeting',
  description: 'A change of a note is written behind it, and both stay.',
  permission: 'meeting.note',
  params: meetingParams,
  body: newNote,
  answers: { 201: { description: 'It is kept.', schema: written } },
  handle: async ({ library, viewer, params, body: { item, body, quote, changes } }) => ({
    status: 201,
    body: {
      entry: await writeEntry(library, viewer, params.postmortem, params.meeting, {
        kind: 'note',
        item,
        body,
        ...(quote === undefined ? {} : { quote }),
        ...(changes === undefined ? {} : { changes }),
      }),
    },
  }),
});
