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
  readonly span: Span;
}

/** A time found in a text: `09:02`, `2:07 A.M.`, `14h34`, `2100hrs`, `T+15m`, with what stands beside it. */
export interface TimeValue {
  readonly span: Span;
  /** Undefined for an elapsed time. */
  readonly clock: ClockTime | undefined;
  /** Minutes since the beginning for "T+15m", "+00:15", "15 minutes in". */
  readonly elapsedMinutes: number | undefined;
  /** The text cannot be meant as written ("14:15pm", "25:10"); `clock` then is the plain reading, if there is one. */
  readonly impossible: boolean;
  readonly date: (CalendarDate & { readonly span: Span }) | undefined;
  readonly zone: Zone | undefined;
  /** "around", "~", "approximately". */
  readonly approximate: boolean;
}
