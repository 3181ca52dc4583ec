import { type Html, html } from '../html/html.ts';
import { day } from '../parts/time.ts';
import { clockAfter, type PlanShown } from './meeting.ts';

/** “2 Mar 2026, 10:00 to 10:30, Africa/Lagos (09:00 UTC)”. */
export function whenOf({ startsAt, day: date, time, zone, minutes }: PlanShown): Html {
  const utc = startsAt.slice(11, 16);
  return html`${day(date)}, <time datetime="${startsAt}">${time}</time> to ${clockAfter(time, minutes)}, ${zone}${zone !== 'UTC' && ` (${utc} UTC)`}`;
}
