import type { Text } from '../text.ts';
import type { RawDuration } from '../times/duration.ts';
import { scanDurations } from '../times/duration.ts';
import type { RawTime, ScannedTimes } from '../times/scan-times.ts';
import { scanTimes } from '../times/scan-times.ts';
import type { Zone } from '../times/time.ts';
import { zoneValue } from '../times/times.ts';
import { scanZoneStatement, scanZones } from '../times/zones.ts';
import type { Fact } from './facts.ts';
import { statedDuration } from './stated-duration.ts';
import { summaryCueOf } from './time-cues.ts';

/** A time with the text that it stands in. */
export interface PlacedTime {
  readonly text: Text;
  readonly time: RawTime;
  readonly scanned: ScannedTimes;
}

/** What a summary says about when: all of it as written there, nothing computed or borrowed. */
export interface SummaryWhen {
  readonly start: PlacedTime | undefined;
  readonly end: PlacedTime | undefined;
  readonly durationMinutes: Fact<number> | undefined;
  readonly zone: Fact<Zone> | undefined;
}

/** "Start:", "Start time -", "Outage began:" */
const startLabel =
  /^(?:the )?(?:(?:outage|incident|issue|problem|event|impact|downtime|disruption|date and|time of) )?(?:start(?:ed|s|ing)?|begin(?:s|ning)?|began|onset|from|opened|occurred|occurrence|incident|outage|first (?:detected|noticed|seen|reported|impact)|detected|detection|identified|discovered)(?: of(?: the)? (?:outage|incident|issue|disruption|downtime))?(?: date)?(?: (?:and|&))?(?: ?\/ ?)?(?: ?time)?(?: at| on)? ?(?:\([^)]{0,20}\) ?)?(?:[:–—-]|(?= ?\d))/i;
const endLabel =
  /^(?:the )?(?:(?:outage|incident|issue|problem|event|impact|downtime|disruption|service) )?(?:end(?:ed|s|ing)?|finish(?:ed)?|until|to|resolved|resolution|restor(?:ed|ation)|recover(?:ed|y)|closed|stop(?:ped)?|fixed)(?: of(?: the)? (?:outage|incident|issue|disruption|downtime))?(?: date)?(?: (?:and|&))?(?: ?\/ ?)?(?: ?time)?(?: at| on)? ?(?:\([^)]{0,20}\) ?)?(?:[:–—-]|(?= ?\d))/i;
/** "Begin: 07:50, End: 09:35": a label right before its time. */
const startTail = /\b(?:start(?:ed|s)?|begin|began)(?: time)? ?[:=-]\s?$/i;
const endTail = /\b(?:end(?:ed|s)?|finish(?:ed)?|resolved|restored)(?: time)? ?[:=-]\s?$/i;
/** "from 9 am on", "until 10:45". */
const fromTail =
  /\b(?:from|since|starting(?: at| from)?|as of|beginning(?: at)?)(?: about| around| approximately)? ?~?$/i;
const untilTail = /\b(?:until|till|up to)(?: about| around| approximately)? ?~?$/i;
const windowLabel =
  /^.{0,24}?(?:duration|outage|downtime|window|time ?frame|time ?span|period|when|length|date|time|timeline|incident)[^:]{0,24}[:–—-]/i;
const troubleWord =
  /\b(?:outage|incident|issue|down|downtime|disruption|unavailable|duration|problem|failure|errors?|degraded|lasted|lasting|occurred|interruption|affected|experienced|attack)/i;
const otherWindow =
  /\b(?:maintenance|deploy|release|migration|business hours|working hours|peak|scheduled|backup|monitoring)/i;

/** A labelled time begins within so many characters. */
const longestLabel = 70;

interface Candidate extends PlacedTime {
  readonly score: number;
}

/** What the summary's texts say about begin, end, duration and zone of the outage. */
export function readSummaryWhen(texts: readonly Text[]): SummaryWhen {
  let start: Candidate | undefined;
  let end: Candidate | undefined;
  let zone: Fact<Zone> | undefined;
  const durations: (readonly RawDuration[])[] = [];
  let before = '';
  for (const text of texts) {
    const plain = text.plain;
    durations.push(hasDigitOrUnit(plain) ? scanDurations(plain) : []);
    const scanned = scanTimes(plain);
    if (scanned.times.length > 0) {
      const found = readText(text, scanned, before);
      if (found.start !== undefined && (start === undefined || found.start.score > start.score)) start = found.start;
      if (found.end !== undefined && (end === undefined || found.end.score >= end.score)) end = found.end;
    }
    before = plain;
  }
  if (start !== undefined && end !== undefined && start.time === end.time) {
    if (start.score >= end.score) end = undefined;
    else start = undefined;
  }
  zone = zoneOf(start) ?? zoneOf(end) ?? zoneIn(texts);
  return {
    start,
    end,
    durationMinutes: statedDuration(texts, durations, start !== undefined && end !== undefined ? 3 : 2),
    zone,
  };
}

const digitOrUnit = /\d|hour|minute|\bday/i;

function hasDigitOrUnit(plain: string): boolean {
  return digitOrUnit.test(plain);
}

function zoneOf(placed: PlacedTime | undefined): Fact<Zone> | undefined {
  if (placed?.time.zone === undefined) return undefined;
  const value = zoneValue(placed.text, placed.time.zone);
  return { value, span: value.span };
}

/** A zone stated or named in any of the texts. */
export function zoneIn(texts: readonly Text[]): Fact<Zone> | undefined {
  return statedZone(texts) ?? namedZone(texts);
}

/** "All times in UTC" in any of the texts. */
export function statedZone(texts: readonly Text[]): Fact<Zone> | undefined {
  for (const text of texts) {
    const stated = scanZoneStatement(text.plain);
    if (stated === undefined) continue;
    const value = zoneValue(text, stated);
    return { value, span: value.span };
  }
  return undefined;
}

function namedZone(texts: readonly Text[]): Fact<Zone> | undefined {
  for (const text of texts) {
    const named = scanZones(text.plain).find((zone) => !isMachineDate(text.plain, zone.start));
    if (named === undefined) continue;
    const value = zoneValue(text, named);
    return { value, span: value.span };
  }
  return undefined;
}

const machineDate = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d $/;

/** Is the zone that stands at `at` the end of a date that a program wrote ("Tue, 01 Nov 2022 07:32:16 GMT")? */
function isMachineDate(plain: string, at: number): boolean {
  return machineDate.test(plain.slice(Math.max(0, at - 30), at));
}

function readText(
  text: Text,
  scanned: ScannedTimes,
  before: string,
): { readonly start: Candidate | undefined; readonly end: Candidate | undefined } {
  const plain = text.plain;
  const times = scanned.times;
  let start: Candidate | undefined;
  let end: Candidate | undefined;
  const offer = (which: 'start' | 'end', time: RawTime, score: number): void => {
    if (score <= 0) return;
    if (which === 'start') {
      if (start === undefined || score > start.score) start = { text, time, scanned, score };
    } else if (end === undefined || score >= end.score) end = { text, time, scanned, score };
  };
  const label = startLabel.test(plain) ? 'start' : endLabel.test(plain) ? 'end' : undefined;
  const inWindow = windowLabel.test(plain) || /(?:duration|window|outage|when)[^.]{0,20}:?$/i.test(before);
  for (let t = 0; t < times.length; t++) {
    const time = times[t] as RawTime;
    if (time.hour === undefined || (time.zone !== undefined && isMachineDate(plain, time.zone.start))) continue;
    const next = times[t + 1];
    if (next?.endsRange === true && next.hour !== undefined) {
      const score = rangeScore(plain, times, t) + (inWindow || label !== undefined ? 2 : 0);
      offer('start', time, score);
      offer('end', next, score);
      t++;
      continue;
    }
    if (isLength(plain, time)) continue;
    if (t === 0 && label !== undefined && time.groupStart < longestLabel) {
      const weak = /^(?:first|the )?\s?(?:detect|identif|discover)/i.test(plain);
      offer(label, time, weak ? 1.5 : 6);
      continue;
    }
    const tail = plain.slice(Math.max(0, time.groupStart - 20), time.groupStart);
    if (startTail.test(tail) || endTail.test(tail)) {
      offer(startTail.test(tail) ? 'start' : 'end', time, 5);
      continue;
    }
    if (fromTail.test(tail) || untilTail.test(tail)) {
      offer(
        fromTail.test(tail) ? 'start' : 'end',
        time,
        otherWindow.test(plain.slice(sentenceStart(plain, times, t, 0), time.groupStart)) ? 0.5 : 3.2,
      );
      continue;
    }
    const clause = clauseOf(plain, times, t);
    const cue = summaryCueOf(clause.before.length > 0 ? clause.before : clause.after);
    const fallback = clause.before.length > 0 && cue.start === 0 && cue.end === 0 ? summaryCueOf(clause.after) : cue;
    const isEnd =
      fallback.end > 0 && (fallback.start < 3 || fallback.end === 3) && !(fallback.end === 1 && fallback.start > 1);
    if (isEnd) offer('end', time, fallback.end + (fallback.other ? 0 : 0.5));
    else offer('start', time, startScore(fallback, clause.before + clause.after) + (t === 0 ? 0.1 : 0));
  }
  return { start, end };
}

function startScore(cue: { readonly start: number; readonly other: boolean }, words: string): number {
  if (cue.start === 0) return cue.other || otherWindow.test(words) ? 0 : 0.5;
  return cue.start + (cue.other && cue.start < 2 ? -0.9 : 0.5);
}

function rangeScore(plain: string, times: readonly RawTime[], t: number): number {
  const time = times[t] as RawTime;
  const from = t > 0 ? (times[t - 1] as RawTime).groupEnd : Math.max(0, time.groupStart - 120);
  const clause = plain.slice(sentenceStart(plain, times, t, from), (times[t + 1] as RawTime).groupEnd + 60);
  const before = plain.slice(sentenceStart(plain, times, t, from), time.groupStart);
  let score = 3.2;
  if (troubleWord.test(clause)) score += 0.6;
  if (otherWindow.test(before) && !troubleWord.test(before)) score -= 2.5;
  return score;
}

const lengthLabel =
  /^[^a-z]{0,4}(?:total |outage |approximate |incident )?(?:duration|downtime|length)\b[^:]{0,24}[:–—-]\s?$/i;
const lengthBefore = /(?:hours?|hrs?|minutes?|mins?|seconds?|secs?|h|m)\.?,? ?[([]$/i;

/** "Duration: 01:45", "4 hrs 40 mins [04:40:13]": a length in a clock's form. */
function isLength(plain: string, time: RawTime): boolean {
  if (time.meridiem !== undefined || time.zone !== undefined || time.groupStart !== time.start) return false;
  const before = plain.slice(Math.max(0, time.start - 60), time.start);
  return lengthBefore.test(before) || (lengthLabel.test(before) && /^\s*(?:$|[(.;h])/.test(plain.slice(time.end)));
}

/** Where the sentence of the time begins, not before `from`. */
function sentenceStart(plain: string, times: readonly RawTime[], t: number, from: number): number {
  const at = (times[t] as RawTime).groupStart;
  for (let i = at - 1; i > from; i--) {
    const c = plain[i] as string;
    if ((c === '.' || c === '!' || c === '?') && (plain[i + 1] === ' ' || plain[i + 1] === '\n')) return i + 1;
  }
  return from;
}

const clauseBreak = /[;,()]| (?:and|but|then|before|while|which|until|till)(?= )/gi;
const untilPattern = / (?:until|till)(?= )/i;
const prepositions =
  /(?:\b(?:at|around|about|approximately|by|on|from|since|until|till|the|of|in|exactly|roughly|near|close|to|was|is)\b[\s:~,(]*){0,4}$/i;

/** The words that speak of a time: those of its clause before it, and those from it to the next time or the sentence's end. */
function clauseOf(
  plain: string,
  times: readonly RawTime[],
  t: number,
): { readonly before: string; readonly after: string } {
  const time = times[t] as RawTime;
  const previousEnd = t > 0 ? (times[t - 1] as RawTime).groupEnd : 0;
  const from = sentenceStart(plain, times, t, Math.max(previousEnd, time.groupStart - 160));
  const stretch = plain.slice(from, time.groupStart);
  const linked = /\b(?:until|till)\b[^a-z]{0,3}(?:about |around |approximately |at )?$/i.test(stretch);
  let cut = 0;
  clauseBreak.lastIndex = 0;
  for (let match = clauseBreak.exec(stretch); match !== null; match = clauseBreak.exec(stretch)) {
    const rest = stretch
      .slice(match.index + match[0].length)
      .replace(prepositions, '')
      .trim();
    // A break right before "at 10:45" opens the clause that follows the time, unless it opened the sentence's words.
    if (rest.length > 0 || !/^[,(]/.test(match[0])) cut = match.index + match[0].length;
  }
  let before = stretch.slice(cut).replace(prepositions, '').trim();
  if (linked) before = 'until';
  // The words right before the next time are its own.
  const next = times[t + 1]?.groupStart;
  const nextStart = next === undefined ? plain.length : Math.max(Math.min(next, time.groupEnd + 40), next - 30);
  let end = Math.min(nextStart, time.groupEnd + 200);
  const until = untilPattern.exec(plain.slice(time.groupEnd, end));
  if (until !== null) end = time.groupEnd + until.index;
  for (let i = time.groupEnd; i < end; i++) {
    const c = plain[i] as string;
    if (
      (c === '.' || c === '!' || c === '?' || c === ';') &&
      (i + 1 >= plain.length || plain[i + 1] === ' ' || plain[i + 1] === '\n')
    ) {
      end = i;
      break;
    }
  }
  return { before: /[a-z]{3}/i.test(before) ? before : '', after: plain.slice(time.groupEnd, end) };
}
