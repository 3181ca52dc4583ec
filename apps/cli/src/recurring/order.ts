import type { ReadPostmortem } from './read-postmortem.ts';

/** Did `other` begin after `one`? False where one of them does not tell its day. */
export function beganLater(other: ReadPostmortem, one: ReadPostmortem): boolean {
  return other.date !== undefined && one.date !== undefined && other.date > one.date;
}

/** Does `other` come after `one`, by the day on which each began, else by the names? Of two, exactly one does. */
export function comesAfter(other: ReadPostmortem, one: ReadPostmortem): boolean {
  return beganLater(other, one) || (!beganLater(one, other) && other.path > one.path);
}
