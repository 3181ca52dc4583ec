const DAY = 24 * 60 * 60_000;

/** Monday to Friday. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** So many days later; earlier where the number is negative. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** So many working days later: one after a Friday, a Saturday or a Sunday is the Monday. Negative: earlier. */
export function workingDaysAfter(day: string, days: number): string {
  const step = Math.sign(days);
  let at = day;
  for (let left = Math.abs(days); left > 0; ) {
    at = daysAfter(at, step);
    if (isWorkingDay(at)) left--;
  }
  return at;
}
