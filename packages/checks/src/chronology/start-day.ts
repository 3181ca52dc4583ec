import { dayNumber, isInCalendar } from './calendar.ts';
import type { Chronology } from './chronology.ts';

/** The earliest day on which the outage may have begun by the text; undefined where no date with its year is told. */
export function earliestStart(chronology: Chronology): number | undefined {
  const { start, document } = chronology;
  if (start?.day !== undefined && start.time.date?.year !== undefined)
    return Math.min(start.day, start.otherDay ?? start.day);
  const fact = document.facts.startDate;
  if (fact === undefined || !isInCalendar(fact.value)) return undefined;
  const { year, month, day } = fact.value;
  const read = dayNumber(fact.value);
  // Its order may have been guessed from the zone.
  const swapped = day <= 12 && month <= 12 ? dayNumber({ year, month: day, day: month }) : read;
  return chronology.dates.some(({ span, orderUnsettled }) => orderUnsettled && span.start === fact.span.start)
    ? Math.min(read, swapped)
    : read;
}
