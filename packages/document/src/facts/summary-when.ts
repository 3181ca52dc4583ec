import type { Text } from '../text.ts';
import type { RawDuration } from '../times/duration.ts';
import { scanDurations } from '../times/duration.ts';
import type { RawTime, ScannedTimes } from '../times/raw-time.ts';

import { scanTimesOf } from '../times/scan-times.ts';
import type { Zone } from '../times/time.ts';
import { clauseOf, sentenceStart } from './clause.ts';
import type { Fact } from './facts.ts';
import { statedDuration } from './stated-duration.ts';
import type { PlacedTime } from './stated-zone.ts';
import { isMachineDate, zoneIn, zoneOf } from './stated-zone.ts';
import { summaryCueOf } from './time-cues.ts';

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
  let when = known.get(texts);
  if (when === undefined) {
    when = read(texts);
    known.set(texts, when);
  }
  return when;
}

/** The facts and the requirements both ask for the same texts. */
const known = new WeakMap<readonly Text[], SummaryWhen>();

function read(texts: readonly Text[]): SummaryWhen {
  let start: Candidate | undefined;
  let end: Candidate | undefined;
  const durations: (readonly RawDuration[])[] = [];
  let before = '';
  for (const text of texts) {
    const plain = text.plain;
    durations.push(hasUnit(plain) ? scanDurations(plain) : []);
    const scanned = scanTimesOf(text);
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
  const zone = zoneOf(start) ?? zoneOf(end) ?? zoneIn(texts);
  return {
    start,
    end,
    durationMinutes: statedDuration(texts, durations, start !== undefined && end !== undefined ? 3 : 2),
    zone,
  };
}

const unitPattern = /\d ?[hdmsHDMS½¼]|hour|minute|mins|hrs|day|HOUR|MINUTE|\d-min/;

function hasUnit(plain: string): boolean {
  return unitPattern.test(plain);
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
