const [MINUTE, HOUR] = [60_000, 3_600_000];

/**
 * How long a message waits after each attempt in vain, in milliseconds: four days in all. By number and not by chance, so
 * that what happens can be foretold; and counted in attempts, so that a clock that jumps gives nothing up.
 */
export const WAITS: readonly number[] = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
  24 * HOUR,
];

/** No message waits longer: one that says so was written by a clock that was ahead, and is due. */
const LONGEST = Math.max(...WAITS);
/** An endpoint that does not answer is left alone for so long at most, whatever waits for it. */
const LONGEST_PAUSE = 15 * MINUTE;

/** The instants between which a day of writing lies in the future of a clock that is right; before and after them it is due. */
export function dueAt(now: Date): { readonly now: string; readonly tooLate: string; readonly pauseTooLate: string } {
  const at = (more: number): string => new Date(now.getTime() + more).toISOString();
  return { now: at(0), tooLate: at(LONGEST), pauseTooLate: at(LONGEST_PAUSE) };
}

/** When a message is tried again after so many attempts in vain; undefined where it is given up. */
export function nextTry(now: Date, tries: number): string | undefined {
  const wait = WAITS[tries - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait).toISOString();
}

/** Until when nothing is sent to an endpoint that has failed so often in a row. */
export function pauseOf(now: Date, failures: number): string {
  const wait = WAITS[Math.min(failures, WAITS.length) - 1] ?? 0;
  return new Date(now.getTime() + Math.min(wait, LONGEST_PAUSE)).toISOString();
}
