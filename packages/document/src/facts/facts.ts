import type { Span } from '../source.ts';
import type { CalendarDate, ClockTime, Zone } from '../times/time.ts';

/** A value that the document states, and the words it was read from. */
export interface Fact<T> {
  readonly value: T;
  readonly span: Span;
}

/** How the outage was first noticed. */
export type Detection = 'monitoring' | 'engineer' | 'customer' | 'other' | 'unknown';

/** What the document states about the outage; undefined where it does not. */
export interface Facts {
  /** Clock time of the outage's beginning and end, as written, without zone conversion. */
  readonly start: Fact<ClockTime> | undefined;
  readonly end: Fact<ClockTime> | undefined;
  /** A date with its year. */
  readonly startDate: Fact<CalendarDate & { readonly year: number }> | undefined;
  readonly zone: Fact<Zone> | undefined;
  /** As stated, else from start and end; whole minutes. */
  readonly durationMinutes: Fact<number> | undefined;
  /** 0 to 100: the share of users, else of requests. */
  readonly affectedPercent: Fact<number> | undefined;
  readonly detection: Fact<Detection> | undefined;
  readonly timelineEntries: number;
  /** Items of the measures part. */
  readonly tasks: number;
  /** Up to three names of what was down or slow, as written. */
  readonly services: readonly Fact<string>[];
}
