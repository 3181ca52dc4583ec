/** Choices of “measures.due” that others have made before, by name. */
export const DUE_CHOICES = ['pagerduty', 'atlassian'] as const;

/** Days after the outage, by severity: what each says of its own tasks that keep a failure from coming back. */
const CHOSEN: Readonly<Record<(typeof DUE_CHOICES)[number], Readonly<Record<string, number>>>> = {
  pagerduty: { 'SEV-1': 15, 'SEV-2': 30 },
  // Four or eight weeks, by how much hangs on the service: said here by severity.
  atlassian: { 'SEV-1': 28, 'SEV-2': 56 },
};

/** The key of the days for every severity that has none of its own, and for none. */
const OTHERS = 'others';

/** Days by severity, as `dueDaysOf` looks them up. */
export function dueDaysBySeverity(
  said: (typeof DUE_CHOICES)[number] | Readonly<Record<string, number>> | undefined,
): ReadonlyMap<string, number> {
  const days = typeof said === 'string' ? CHOSEN[said] : (said ?? {});
  return new Map(Object.entries(days).map(([severity, each]) => [keyOf(severity), each]));
}

/** Within how many days after an outage of this severity its tasks are due; undefined where nothing is asked. */
export function dueDaysOf(days: ReadonlyMap<string, number>, severity: string | undefined): number | undefined {
  return (severity === undefined ? undefined : days.get(keyOf(severity))) ?? days.get(OTHERS);
}

/** “SEV-1”, “Sev 1”, “sev1”, “P1” and “1” are one severity; “Critical” is another. */
function keyOf(severity: string): string {
  const key = severity.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const number = /^(?:sev|severity|s|p|prio|priority)?(\d{1,2})$/.exec(key)?.[1];
  return number ?? key;
}
