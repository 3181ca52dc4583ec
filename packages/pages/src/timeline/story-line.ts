import type { EventKind, TimedEvent } from '@failonce/checks';

/** A stretch of the outage with a name: “25 min to escalate”. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** What the drawing of a timeline shows: the outage, its turning points, and the times between. */
export interface StoryLine {
  readonly from: number;
  readonly to: number;
  /** Near the outage, in order. */
  readonly events: readonly TimedEvent[];
  /** Those with a name of their own. */
  readonly turns: readonly TimedEvent[];
  readonly stretches: readonly Stretch[];
  /** While a wrong path was followed. */
  readonly wrong: readonly Stretch[];
  /** How many events lie too far from the outage to be drawn. */
  readonly left: number;
}

export const TURNS: Readonly<Partial<Record<EventKind, string>>> = {
  begins: 'Outage begins',
  detected: 'Detected',
  escalated: 'Escalated',
  resolved: 'Resolved',
};

/** Reads the line of an outage out of its events; undefined where they do not say when it was. */
export function storyLine(events: readonly TimedEvent[], minutes: number | undefined): StoryLine | undefined {
  const begins = events.find(({ kind }) => kind === 'begins') ?? events[0];
  if (begins === undefined) return undefined;
  const resolved = events.find(({ kind, minute }) => kind === 'resolved' && minute > begins.minute);
  const from = begins.minute;
  const to = resolved?.minute ?? (minutes !== undefined && minutes > 0 ? from + minutes : undefined);
  if (to === undefined) return undefined;
  const margin = (to - from) * 0.15;
  const near = events.filter(({ minute }) => minute >= from - margin && minute <= to + margin);
  const turns = near.filter(({ kind }) => kind in TURNS);
  return {
    from,
    to,
    events: near,
    turns,
    stretches: stretchesOf(from, to, turns),
    wrong: near.flatMap((event, at) => (event.kind === 'misleading' ? [wrongPath(near, at, to)] : [])),
    left: events.length - near.length,
  };
}

function stretchesOf(from: number, to: number, turns: readonly TimedEvent[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let last = from;
  for (const [kind, name] of [
    ['detected', 'to detect'],
    ['escalated', 'to escalate'],
  ] as const) {
    const turn = turns.find((each) => each.kind === kind);
    if (turn === undefined || turn.minute < last || turn.minute > to) continue;
    if (turn.minute > last) stretches.push({ from: last, to: turn.minute, name });
    last = turn.minute;
  }
  if (to > last) stretches.push({ from: last, to, name: 'to resolve' });
  return stretches;
}

/** From when it was suspected, which the event before tells, until something else is looked at. */
function wrongPath(events: readonly TimedEvent[], at: number, to: number): Stretch {
  const own = events[at] as TimedEvent;
  const before = events[at - 1];
  const after = events.slice(at + 1).find(({ minute, kind }) => minute > own.minute && kind !== 'misleading');
  return {
    from: before?.kind === 'other' ? before.minute : own.minute,
    to: Math.min(after?.minute ?? to, to),
    name: 'a wrong path',
  };
}
