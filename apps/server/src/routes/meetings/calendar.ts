import { readForWork, readMeeting, readPerson } from '@failonce/library';
import { defineRoute } from '../../define-route.ts';
import { calendarFile } from '../../meeting/calendar.ts';
import { meetingParams } from '../../shapes/meeting.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/meetings/{meeting}/calendar',
  tag: 'Meetings',
  summary: 'Read a meeting as a calendar file',
  description:
    'RFC 5545. Moved or called off, it is the same event with a higher sequence. Of a postmortem that is not for the whole company it holds no title and no names.',
  permission: 'postmortem.read',
  params: meetingParams,
  answers: { 200: { description: 'text/calendar' } },
  handle: async ({ server, library, viewer, params }) => {
    const { number, slug, title, visibility } = await readForWork(library, viewer, params.postmortem);
    const meeting = await readMeeting(library, viewer, params.postmortem, params.meeting);
    const { by } = meeting.plan;
    const organizer = by.id === undefined ? undefined : await readPerson(library, viewer, by.id);
    const body = calendarFile({
      address: new URL(server.address).origin,
      postmortem: { number, slug, title, hidden: visibility !== 'company' },
      meeting,
      organizer,
    });
    return {
      text: { type: 'text/calendar; charset=utf-8', body },
      headers: { 'content-disposition': `attachment; filename="PM-${number}-meeting-${meeting.number}.ics"` },
    };
  },
});
