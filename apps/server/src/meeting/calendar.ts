import type { Meeting } from '@failonce/library';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** What an invitation is made of. */
export interface Invitation {
  /** Where this server is: “https://failonce.example.com”. */
  readonly address: string;
  readonly postmortem: {
    readonly number: number;
    readonly slug: string;
    readonly title: string;
    /** May not everybody of the company see it? */
    readonly hidden: boolean;
  };
  readonly meeting: Pick<Meeting, 'id' | 'number' | 'plan'>;
  /** Who has planned it last. */
  readonly organizer: { readonly name: string; readonly email: string } | undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are taken out.
const CONTROLS = /[\u0000-\u001f\u007f\u2028\u2029]+/g;

/**
 * A meeting as a calendar file (RFC 5545): the same event each time, by its UID, of which calendars take the highest SEQUENCE.
 * Calendars are seen by many, so that of a postmortem that is not for the whole company it holds the number and the address
 * alone: no title, and nobody who comes.
 */
export function calendarFile({ address, postmortem, meeting, organizer }: Invitation): string {
  const { number, slug, hidden } = postmortem;
  const { plan } = meeting;
  const url = hidden ? `${address}/pm/${number}/meeting` : `${address}/pm/${number}-${slug}/meeting`;
  const at = `${url}?of=${meeting.number}`;
  const start = new Date(plan.startsAt);
  const names = plan.participants.map(({ name }) => line(name)).join(', ');
  const calendar = ical({
    prodId: { company: 'Failonce', product: 'Failonce' },
    method: plan.calledOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `meeting-${meeting.id}@${new URL(address).hostname}`,
    sequence: plan.sequence,
    stamp: new Date(plan.writtenAt),
    start,
    end: new Date(start.getTime() + plan.minutes * 60_000),
    summary: hidden ? `Postmortem meeting: PM-${number}` : `Postmortem meeting: PM-${number} ${line(postmortem.title)}`,
    description: [
      `${plan.day}, ${plan.time} (${plan.zone})`,
      ...(hidden || names === '' ? [] : [`With ${names}`]),
      at,
    ].join('\n'),
    url: at,
    status: plan.calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(organizer === undefined ? {} : { organizer: { name: line(organizer.name), email: organizer.email } }),
  });
  return calendar.toString();
}

function line(text: string): string {
  return text.toWellFormed().replaceAll(CONTROLS, ' ').trim();
}
