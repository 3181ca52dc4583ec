/** Zones whose clocks are put forward and back, by the names that people write. */
const seasonal: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        'America/Los_Angeles',
        'pt',
        'pacific',
        'pacific time',
        'us pacific time',
        'san francisco time',
        'los angeles time',
        'seattle time',
        'california time',
      ],
      ['America/Denver', 'mt', 'mountain', 'mountain time', 'denver time'],
      ['America/Chicago', 'ct', 'central', 'central time', 'chicago time', 'texas time'],
      ['America/New_York', 'et', 'eastern', 'eastern time', 'us eastern time', 'new york time', 'boston time'],
      ['Europe/London', 'london time', 'uk time', 'british time'],
      ['Europe/Dublin', 'dublin time', 'irish time'],
      [
        'Europe/Berlin',
        'central european time',
        'berlin time',
        'paris time',
        'madrid time',
        'rome time',
        'amsterdam time',
        'vienna time',
        'zurich time',
      ],
    ] as const
  ).flatMap(([zone, ...names]) => names.map((name): [string, string] => [name, zone])),
);

/** The IANA name of a zone whose offset depends on the date; undefined for all others. */
export function seasonalZone(name: string): string | undefined {
  return name.includes('/') ? name : seasonal.get(name.toLowerCase());
}

/** How often a wall time comes on its day: `skipped` where the clock is put forward over it, `repeated` where it is put back. */
export type WallTime = 'once' | 'skipped' | 'repeated';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Looks a wall time up.
 * @param wall Minutes since 1970-01-01T00:00 on the wall's own clock.
 * @returns undefined where the zone is not known.
 */
export function wallTimeIn(zone: string, wall: number): WallTime | undefined {
  const at = wall * MINUTE;
  const before = offsetAt(zone, at - DAY);
  const after = offsetAt(zone, at + DAY);
  if (before === undefined || after === undefined) return undefined;
  if (before === after) return 'once';
  const isBefore = offsetAt(zone, at - before * MINUTE) === before;
  const isAfter = offsetAt(zone, at - after * MINUTE) === after;
  if (isBefore && isAfter) return 'repeated';
  return isBefore || isAfter ? 'once' : 'skipped';
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Minutes east of UTC at a moment, from the zone rules of the machine; undefined for a name that it does not know. */
export function offsetAt(zone: string, milliseconds: number): number | undefined {
  if (!formats.has(zone)) formats.set(zone, formatOf(zone));
  const format = formats.get(zone);
  const name = format?.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName')?.value;
  const match = name === undefined ? null : /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name);
  if (match === null) return undefined;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/** Made where a document needs it: the first one takes a few milliseconds. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
}
