import { minutesText } from '@failonce/pages';
import { defineRoute } from '../../define-route.ts';
import { readMinutes } from '../../meeting/read-minutes.ts';
import { meetingParams } from '../../shapes/meeting.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/meetings/{meeting}/minutes',
  tag: 'Meetings',
  summary: 'Read the minutes of a meeting as Markdown',
  permission: 'postmortem.read',
  params: meetingParams,
  answers: { 200: { description: 'text/markdown' } },
  handle: async ({ server, library, viewer, params }) => {
    const minutes = await readMinutes(library, viewer, params.postmortem, params.meeting);
    const { number, slug } = minutes.about;
    const body = minutesText(minutes, `${new URL(server.address).origin}/pm/${number}-${slug}`);
    return {
      text: { type: 'text/markdown; charset=utf-8', body },
      headers: { 'content-disposition': `attachment; filename="PM-${number}-meeting-${params.meeting}.md"` },
    };
  },
});
