import type { Span } from '../source.ts';

/** Minutes since midnight (0 to 1439, seconds apart) as written, without zone conversion. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** 0 to 59; undefined where the text has none. */
  readonly second: number | undefined;
}

/** A calendar date. The year is undefined where the text has none. */
export interface CalendarDate {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

/** A zone as written: "UTC", "PST", "GMT+3", "Africa/Lagos", "East Africa Time". */
export interface Zone {
  readonly name: string;
  /** Minutes east of UTC where the name has one meaning; undefined for "CST", "IST" … and for unknown names. */
  readonly offsetMinutes: number | undefined;
  /** More than one zone bears this name. */
  readonly ambiguous: boolean;
  /** What a mistyped name was meant for: "GMT+2" for "GTM+2". Absent where the name is none such. */
  readonly meant?: string;
  readonly span: Span;
}

/** A date found in a text. */
export interface DateValue extends CalendarDate {
  readonly span: Span;
  /** Both orders of day and month are possible ("03/10/2017"): read as month first, see `withDayFirst`. */
  readonly orderUnsettled: boolean;
}

/** A length of time found in a text: "61 minutes", "an hour and a half". */
export interface DurationValue {
  /** May be fractional: "10 min and 23 seconds". */
  readonly minutes: number;
  readonly span: Span;
  /** "about", "~", "almost". */
  readonly approximate: boolean;
}

/** A time found in a text: `09:02`, `2:07 A.M.`, `14h34`, `2100hrs`, `T+15m`, with what stands beside it. */
export interface TimeValue {
  /** The time itself, "a.m." included; date and zone have spans of their own. */
  readonly span: Span;
  /** Undefined for an elapsed time. */
  readonly clock: ClockTime | undefined;
  /** Which half of the day is written, or lent by the other end of a range ("from 9 to 10:30 am"); undefined without one. */
  readonly meridiem: 'am' | 'pm' | undefined;
  /** Minutes since the beginning for "T+15m", "+00:15", "15 minutes in". */
  readonly elapsedMinutes: number | undefined;
  /** The text cannot be meant as written ("14:15pm", "25:10"); `clock` then is the plain reading, if there is one. */
  readonly impossible: boolean;
  readonly date: DateValue | undefined;
  readonly zone: Zone | undefined;
  /** "around", "~", "approximately". */
  readonly approximate: boolean;
}
