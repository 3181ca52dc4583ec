import type { TemplateValues } from '@failonce/document';
import type { Incident, ListedIncident } from '@failonce/library';

const MINUTE = 60_000;
/** What texts name a severity by; the words of alerts (“critical”) say something else. */
const SEVERITY = /^(?:sev|p)[ _-]?\d$/i;

/** What an incident tells of a postmortem that is begun from it: when it was, and what failed. */
export function knownOf(incident: ListedIncident | undefined): TemplateValues {
  if (incident === undefined) return {};
  const { service, severity, beganAt, endedAt } = incident;
  const [from, to] = [wall(beganAt), endedAt === undefined ? undefined : wall(endedAt)];
  return {
    zone: 'UTC',
    services: service === undefined ? [] : [service],
    ...(severity !== undefined && SEVERITY.test(severity) ? { severity } : {}),
    date: from.date,
    start: from.clock,
    ...(to === undefined ? {} : { end: to.clock, endDate: to.date }),
  };
}

/** The same, to look for a postmortem that somebody has begun already. */
export function toSameIncident(incident: ListedIncident | undefined): Partial<Incident> {
  if (incident === undefined) return {};
  const { service, beganAt, endedAt } = incident;
  return {
    services: service === undefined ? [] : [service],
    startedAt: beganAt,
    ...(endedAt === undefined ? {} : { durationMinutes: (Date.parse(endedAt) - Date.parse(beganAt)) / MINUTE }),
  };
}

function wall(instant: string) {
  const at = new Date(instant);
  return {
    date: { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() },
    clock: { hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: undefined },
  };
}
