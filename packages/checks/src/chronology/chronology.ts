import type { DateValue, Postmortem, Span, Text, TimeValue } from '@failonce/document';
import { findDates, findTimes } from '@failonce/document';
import { dayNumber, isInCalendar } from './calendar.ts';
import { readDayFirst } from './date-order.ts';
import { type PlacedEvent, placeEvents } from './events.ts';
import type { Moment } from './moment.ts';
import { type PlacedText, readTexts } from './texts.ts';

/** When everything in a document happened, as far as its text is sure of it. Each part is derived when it is asked for. */
export class Chronology {
  readonly document: Postmortem;
  #texts: readonly PlacedText[] | undefined;
  #dates: readonly DateValue[] | undefined;
  #dayFirst: { readonly value: boolean | undefined } | undefined;
  #halfDays: boolean | undefined;
  #wholeDays: boolean | undefined;
  #start: { readonly value: Moment | undefined } | undefined;
  #end: { readonly value: Moment | undefined } | undefined;
  #events: readonly PlacedEvent[] | undefined;

  constructor(document: Postmortem) {
    this.document = document;
  }

  /** All texts of the body in reading order. */
  get texts(): readonly PlacedText[] {
    this.#texts ??= readTexts(this.document);
    return this.#texts;
  }

  /** All dates of the body in reading order. */
  get dates(): readonly DateValue[] {
    this.#dates ??= this.texts.flatMap(({ text }) => findDates(text));
    return this.#dates;
  }

  /** The order of day and month where the document settles it. */
  get dayFirst(): boolean | undefined {
    this.#dayFirst ??= { value: readDayFirst(this.document.source, this.dates) };
    return this.#dayFirst.value;
  }

  /** When the summary says that the outage began. */
  get start(): Moment | undefined {
    this.#start ??= { value: this.#stated(this.document.summaryWhen.start?.span) };
    return this.#start.value;
  }

  /** When the summary says that it ended. */
  get end(): Moment | undefined {
    this.#end ??= { value: this.#stated(this.document.summaryWhen.end?.span) };
    return this.#end.value;
  }

  /** The timeline's events with a time, in reading order, each placed on one axis. */
  get events(): readonly PlacedEvent[] {
    this.#events ??= placeEvents(this);
    return this.#events;
  }

  /** The text that holds a place. */
  textAt({ start, end }: Span): Text | undefined {
    return this.texts.find(({ text }) => text.span.start <= start && text.span.end >= end)?.text;
  }

  /** The moments of a text in reading order. */
  momentsOf(text: Text): Moment[] {
    return findTimes(text).flatMap((time) => this.moment(time) ?? []);
  }

  /** A time of the text as a moment; undefined for elapsed times and for what is on no clock. */
  moment(time: TimeValue): Moment | undefined {
    const { clock, span, date } = time;
    if (clock === undefined) return undefined;
    const written = this.document.source.slice(span);
    const days = date === undefined ? [] : this.days(date);
    return {
      span,
      written,
      minute: clock.hour * 60 + clock.minute + (clock.second ?? 0) / 60,
      halfUnsure: this.#isHalfUnsure(time, written),
      day: days[0],
      otherDay: days[1],
      approximate: time.approximate,
      impossible: time.impossible,
      zone: time.zone,
      time,
    };
  }

  /** The day numbers that a date may mean: two where nothing settles the order of day and month. */
  days(date: DateValue): number[] {
    const year = date.year ?? this.year;
    const { month, day } = date;
    // What is in no calendar says nothing.
    if (!isInCalendar(date)) return [];
    const written = dayNumber({ year, month, day });
    if (!date.orderUnsettled) return [written];
    const swapped = dayNumber({ year, month: day, day: month });
    if (this.dayFirst === undefined) return [written, swapped];
    return this.dayFirst ? [swapped] : [written];
  }

  /** The year of dates that lack one; a leap year where the whole document lacks it. */
  get year(): number {
    return this.document.facts.startDate?.value.year ?? this.dates.find(({ year }) => year !== undefined)?.year ?? 2000;
  }

  #stated(span: Span | undefined): Moment | undefined {
    const text = span && this.textAt(span);
    const time = text && findTimes(text).find((found) => found.span.start === span.start);
    return time && this.moment(time);
  }

  #isHalfUnsure({ clock, meridiem, impossible }: TimeValue, written: string): boolean {
    if (clock === undefined || meridiem !== undefined || impossible || clock.hour === 0 || clock.hour > 12)
      return false;
    // "noon" and "midnight" say which.
    if (!/\d/.test(written)) return false;
    if (this.#writesHalfDays()) return true;
    return !this.#writesWholeDays();
  }

  /** Does any time of timeline or summary carry "am" or "pm"? */
  #writesHalfDays(): boolean {
    this.#halfDays ??= this.#times().some(({ meridiem, impossible }) => meridiem !== undefined && !impossible);
    return this.#halfDays;
  }

  #writesWholeDays(): boolean {
    this.#wholeDays ??= this.#showsWholeDays();
    return this.#wholeDays;
  }

  #showsWholeDays(): boolean {
    // "09:02" and "2026-02-14 10:03" are how a clock of 24 hours is written.
    return this.#times().some(
      ({ clock, span, date }) =>
        clock !== undefined &&
        (clock.hour > 12 ||
          clock.hour === 0 ||
          this.document.source.text[span.start] === '0' ||
          (date !== undefined && /^\d{4}-/.test(this.document.source.slice(date.span)))),
    );
  }

  /** The times of the timeline's events and of the summary. */
  #times(): TimeValue[] {
    const times: TimeValue[] = [];
    for (const { time } of this.document.timeline.entries) if (time !== undefined) times.push(time);
    const { start, end } = this.document.summaryWhen;
    for (const fact of [start, end]) {
      const text = fact && this.textAt(fact.span);
      if (text !== undefined) times.push(...findTimes(text));
    }
    return times;
  }
}

const known = new WeakMap<Postmortem, Chronology>();

/** The chronology of a document, derived once for all checks that ask. */
export function chronologyOf(document: Postmortem): Chronology {
  let chronology = known.get(document);
  if (chronology === undefined) {
    chronology = new Chronology(document);
    known.set(document, chronology);
  }
  return chronology;
}
