import type { Step } from './define-reminder.ts';

/** The strongest step that is due on a day, by its place; -1 for none. What was missed before it is told by it. */
export function dueStep(steps: readonly Step[], today: string): number {
  return steps.findLastIndex(({ day }) => day <= today);
}

/** Which day it is where a clock hangs; in UTC where the zone is none. */
export function dayIn(now: Date, zone: string | undefined): string {
  if (zone === undefined || zone === 'UTC') return now.toISOString().slice(0, 10);
  try {
    let format = formats.get(zone);
    if (format === undefined) {
      format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
      formats.set(zone, format);
    }
    return format.format(now);
  } catch {
    return now.toISOString().slice(0, 10);
  }
}

/** Making one takes longer than asking it a thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>();
