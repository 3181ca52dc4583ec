import type { Text } from '../text.ts';
import type { RawTime, ScannedTimes } from '../times/raw-time.ts';

import { scanTimesOf } from '../times/scan-times.ts';
import type { Zone } from '../times/time.ts';
import { zoneValue } from '../times/times.ts';
import { scanZoneStatement, scanZones } from '../times/zones.ts';
import type { Fact } from './facts.ts';

/** A time with the text that it stands in. */
export interface PlacedTime {
  readonly text: Text;
  readonly time: RawTime;
  readonly scanned: ScannedTimes;
}

export function zoneOf(placed: PlacedTime | undefined): Fact<Zone> | undefined {
  if (placed?.time.zone === undefined) return undefined;
  const value = zoneValue(placed.text, placed.time.zone);
  return { value, span: value.span };
}

/** A zone stated or named in any of the texts. */
export function zoneIn(texts: readonly Text[]): Fact<Zone> | undefined {
  return statedZone(texts) ?? namedZone(texts);
}

/** "All times in UTC" in any of the texts. */
export function statedZone(texts: readonly Text[]): Fact<Zone> | undefined {
  for (const text of texts) {
    const stated = scanZoneStatement(text.plain);
    if (stated === undefined) continue;
    const value = zoneValue(text, stated);
    return { value, span: value.span };
  }
  return undefined;
}

function namedZone(texts: readonly Text[]): Fact<Zone> | undefined {
  for (const text of texts) {
    const named = scanZones(text.plain, scanTimesOf(text).times).find((zone) => !isMachineDate(text.plain, zone.start));
    if (named === undefined) continue;
    const value = zoneValue(text, named);
    return { value, span: value.span };
  }
  return undefined;
}

const machineDate = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d $/;

/** Is the zone that stands at `at` the end of a date that a program wrote ("Tue, 01 Nov 2022 07:32:16 GMT")? */
export function isMachineDate(plain: string, at: number): boolean {
  return machineDate.test(plain.slice(Math.max(0, at - 30), at));
}
