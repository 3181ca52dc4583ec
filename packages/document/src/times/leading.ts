import type { Text } from '../text.ts';
import { isWeekday } from './date.ts';
import type { RawTime } from './raw-time.ts';
import { isDash, isDigit, isLetter, isSpace, lettersEnd } from './scan.ts';

import { scanTimes } from './scan-times.ts';
import type { DateValue, TimeValue } from './time.ts';
import { dateValue, timeValue } from './times.ts';

/** What stands at the beginning of a timeline entry, and where in `plain` the event's words begin. */
export interface LeadingTime {
  readonly time: TimeValue;
  /** The second end of "10:00 - 10:30 …". */
  readonly rangeEnd: TimeValue | undefined;
  readonly wordsAt: number;
}

/** A date at the beginning of a text, and where in `plain` the words behind it begin. */
export interface LeadingDate {
  readonly date: DateValue;
  readonly wordsAt: number;
}

/** Date, time, zone and the second end of a range are read within so many characters. */
const longestLead = 100;
/** Words that may stand before the time of an entry. */
const leadWords: ReadonlySet<string> = new Set(
  (
    'at around about approximately approx by on from between circa ca since until till the time timestamp date when exactly precisely roughly just ' +
    'after before shortly then next that day morning evening afternoon night same later in of start hour hours starting beginning and also almost nearly close to'
  ).split(' '),
);
const mostLeadWords = 6;
const dayNumberPattern = /^ \d{1,3}(?![\d:])/;
const localPattern = /^\s?\(?local(?: time)?\)?/i;

/**
 * The time (or date and time, elapsed time, range) at the beginning of a timeline entry. A date alone is none.
 * Read once for each text: parts, entries and passages all ask.
 */
export function leadingTime(text: Text): LeadingTime | undefined {
  let lead = text.lead as LeadingTime | null | undefined;
  if (lead === undefined) {
    lead = readLeadingTime(text) ?? null;
    text.lead = lead;
  }
  return lead ?? undefined;
}

function readLeadingTime(text: Text): LeadingTime | undefined {
  const leadAt = skipLead(text.plain);
  if (leadAt === undefined) return undefined;
  const plain = beginning(text.plain, leadAt);
  const { times } = scanTimes(plain, leadAt);
  const first = times[0];
  if (first === undefined || first.groupStart > leadAt) return undefined;
  const second = times[1]?.endsRange === true ? times[1] : undefined;
  const last: RawTime = second ?? first;
  return {
    time: timeValue(text, first),
    rangeEnd: second === undefined ? undefined : timeValue(text, second),
    wordsAt: skipSeparators(text.plain, last.groupEnd),
  };
}

/** The date at the beginning of a text, whether or not a time follows. */
export function leadingDate(text: Text): LeadingDate | undefined {
  const leadAt = skipLead(text.plain);
  if (leadAt === undefined) return undefined;
  const plain = beginning(text.plain, leadAt);
  const date = scanTimes(plain, leadAt).dates[0];
  if (date === undefined || date.start > leadAt) return undefined;
  return { date: dateValue(text, date), wordsAt: skipSeparators(text.plain, date.end) };
}

function beginning(plain: string, leadAt: number): string {
  return plain.length > leadAt + longestLead ? plain.slice(0, leadAt + longestLead) : plain;
}

/** The place of the first digit, month, "T+", "Day", "noon" … behind decorations and words like "At around". */
function skipLead(plain: string): number | undefined {
  let i = 0;
  let words = 0;
  while (i < plain.length) {
    const code = plain.charCodeAt(i);
    if (isDigit(code)) return i;
    if (code === 43 && isDigit(plain.charCodeAt(i + 1))) return i;
    if (!isLetter(code)) {
      if (code === 46 || code === 33 || code === 63) return undefined;
      i++;
      continue;
    }
    const end = lettersEnd(plain, i);
    const word = plain.slice(i, end).toLowerCase();
    if (!leadWords.has(word) && !isWeekday(word)) return i;
    // "Day 2" is the elapsed time itself, "that day 10:20" is not.
    if ((word === 'day' || word === 'hour') && dayNumberPattern.test(plain.slice(end, end + 6))) return i;
    if (++words > mostLeadWords) return undefined;
    i = end;
  }
  return undefined;
}

/** Over brackets, dashes, colons and spaces behind the time. */
function skipSeparators(plain: string, at: number): number {
  let i = at;
  const local = localPattern.exec(plain.slice(at, at + 14));
  if (local !== null && !isLetter(plain.charCodeAt(at + local[0].length))) i = at + local[0].length;
  while (i < plain.length) {
    const code = plain.charCodeAt(i);
    if (!isSpace(code) && !isDash(code) && !')]}>:;,.|*_=→~/\\'.includes(plain[i] as string)) break;
    i++;
  }
  return i;
}
