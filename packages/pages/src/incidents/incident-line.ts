import { type Content, type Html, html } from '../html/html.ts';
import { pill } from '../parts/pill.ts';
import { day, durationText } from '../parts/time.ts';

/** An incident that wants a postmortem, as it is shown. */
export interface ShownIncident {
  readonly id: string;
  readonly title: string;
  readonly service: string | undefined;
  readonly severity: string | undefined;
  readonly beganAt: string;
  readonly endedAt: string | undefined;
  readonly source: string | undefined;
  readonly address: string | undefined;
  readonly state: 'owed' | 'written' | 'unneeded';
  readonly late: boolean;
  readonly asked: { readonly kind: 'person' | 'team'; readonly name: string } | { readonly kind: 'owners' };
  readonly postmortem: { readonly number: number; readonly slug: string; readonly title: string } | undefined;
  readonly reason: string | undefined;
  readonly settledAt: string | undefined;
  readonly settledBy: string | undefined;
  /** A postmortem that may be about it. */
  readonly maybe?: { readonly number: number; readonly slug: string; readonly title: string } | undefined;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How grave it is, and whether its postmortem is late. */
export function incidentMarks({ severity, late }: ShownIncident): Content {
  return html`${severity !== undefined && pill(severity)}${late && pill('Late', 'warn')}`;
}

/** What is known of it in a line: where, when and how long. */
export function incidentLine({ service, beganAt, endedAt }: ShownIncident, now: string): Html {
  const lasted = endedAt === undefined ? 'not known to be over' : durationText(minutesFrom(beganAt, endedAt));
  return html`${service ?? 'No service'} · ${day(beganAt)}, ${ageText(beganAt, now)} · ${lasted}`;
}

/** Who is asked to write. */
export function askedText({ asked }: ShownIncident): string {
  if (asked.kind === 'owners') return 'the owners of this library';
  return asked.kind === 'team' ? `the team ${asked.name}` : asked.name;
}

/** “today”, “yesterday”, “12 days ago”. */
function ageText(at: string, now: string): string {
  const days = Math.round((Date.parse(now.slice(0, 10)) - Date.parse(at.slice(0, 10))) / DAY);
  if (days < 1) return 'today';
  return days === 1 ? 'yesterday' : `${days.toLocaleString('en')} days ago`;
}

function minutesFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MINUTE;
}
