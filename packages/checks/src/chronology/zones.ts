import { findZones, type Zone } from '@failonce/document';
import type { Chronology } from './chronology.ts';

/** The zones that go with the times of summary and timeline, and the one said for all, each as often as it is written. */
export function zonesOf(chronology: Chronology): Zone[] {
  const { facts, summaryWhen, timeline } = chronology.document;
  const zones = new Map<number, Zone>();
  const add = (zone: Zone | undefined): void => {
    if (zone !== undefined && !zones.has(zone.span.start)) zones.set(zone.span.start, zone);
  };
  add(summaryWhen.zone?.value);
  add(facts.zone?.value);
  add(statedZone(chronology));
  for (const { time } of timeline.entries) add(time?.zone);
  return [...zones.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The zone that is said once for all events, with what its name tells. */
export function statedZone(chronology: Chronology): Zone | undefined {
  const { facts, timeline } = chronology.document;
  if (timeline.zone === undefined) return undefined;
  const { span } = timeline.zone;
  if (facts.zone?.span.start === span.start) return facts.zone.value;
  const text = chronology.textAt(span);
  return text && findZones(text).find((zone) => zone.span.start === span.start);
}
