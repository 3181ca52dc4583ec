import type { DateValue, Source } from '@failonce/document';

const numeric = /^\D{0,12}(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/;

/**
 * Does the document put the day before the month? By a date whose numbers leave no choice ("24/08/2017"), or by one that
 * stands there in both ways ("3 October" and "03/10"). Undefined where nothing settles it.
 */
export function readDayFirst(source: Source, dates: readonly DateValue[]): boolean | undefined {
  for (const date of dates) {
    if (date.orderUnsettled) continue;
    const match = numeric.exec(source.slice(date.span));
    if (match === null) continue;
    if (Number(match[1]) > 12) return true;
    if (Number(match[2]) > 12) return false;
  }
  for (const date of dates) {
    if (!date.orderUnsettled) continue;
    for (const other of dates) {
      if (other.orderUnsettled) continue;
      if (other.month === date.day && other.day === date.month && date.day !== date.month) return true;
      if (other.month === date.month && other.day === date.day) return false;
    }
  }
  return undefined;
}
