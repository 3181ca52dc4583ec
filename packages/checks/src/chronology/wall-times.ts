import type { Zone } from '@failonce/document';
import { dateOf, weekdayOf } from './calendar.ts';
import type { Chronology } from './chronology.ts';
import { seasonalZone, type WallTime, wallTimeIn } from './daylight-saving.ts';
import type { Moment } from './moment.ts';

/** A clock time that its day does not have, or has twice. */
export interface OddTime {
  readonly moment: Moment;
  readonly zone: string;
  readonly kind: WallTime;
  readonly day: number;
}

/** Clocks are changed at weekends (Friday to Sunday) in all zones that people write postmortems in today. */
const changing: ReadonlySet<string> = new Set(['Friday', 'Saturday', 'Sunday']);

const known = new WeakMap<Chronology, readonly OddTime[]>();

/** The summary's and the timeline's times that fall into a change of the clocks. */
export function oddTimes(chronology: Chronology): readonly OddTime[] {
  let times = known.get(chronology);
  if (times === undefined) {
    times = read(chronology);
    known.set(chronology, times);
  }
  return times;
}

function read(chronology: Chronology): OddTime[] {
  const { document, start, end, events } = chronology;
  const { facts, frontMatter } = document;
  const forAll = facts.zone?.value.name ?? frontMatter?.zone?.value;
  const odd: OddTime[] = [];
  const look = (moment: Moment | undefined, day: number | undefined): void => {
    if (moment === undefined || day === undefined || moment.halfUnsure || moment.impossible) return;
    if (moment.otherDay !== undefined) return;
    const zone = nameOf(moment.zone, forAll);
    if (zone === undefined || !changing.has(weekdayOf(dateOf(day)))) return;
    if (odd.some((other) => other.moment.span.start === moment.span.start)) return;
    const kind = wallTimeIn(zone, day * 1440 + moment.minute);
    if (kind === 'skipped' || kind === 'repeated') odd.push({ moment, zone, kind, day });
  };
  if (nameOf(undefined, forAll) === undefined && !events.some(({ moment }) => nameOf(moment.zone, undefined)))
    return odd;
  look(start, start?.day);
  look(end, end?.day);
  // An axis without a date has no days.
  if (facts.startDate !== undefined)
    for (const { moment, at } of events)
      if (moment.zone?.offsetMinutes === undefined) look(moment, Math.floor(at / 1440));
  return odd;
}

/** The zone of a moment, its own or that of the document, where its offset depends on the date. */
function nameOf(own: Zone | undefined, forAll: string | undefined): string | undefined {
  const name = own?.name ?? forAll;
  return name === undefined || own?.offsetMinutes !== undefined ? undefined : seasonalZone(name);
}
