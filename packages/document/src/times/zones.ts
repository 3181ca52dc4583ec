import type { Text } from '../text.ts';
import type { RawTime } from './raw-time.ts';
import { isDigit, isLetter, isSpace, lettersEnd, lettersStart, skipSpaces, skipSpacesBack } from './scan.ts';

import { scanTimes, scanTimesOf } from './scan-times.ts';
import type { Zone } from './time.ts';
import { zoneValue } from './times.ts';
import type { RawZone } from './zone.ts';
import { readZone } from './zone.ts';
import { proseZones, zoneRegions } from './zone-table.ts';

const prose: ReadonlySet<string> = new Set(proseZones);
/** Abbreviations that stand for something else so often that even brackets do not make them zones: "(ICT)". */
const bracketWords: ReadonlySet<string> = new Set('ICT ART PET AST GST WIT MET ECT BOT VET MUT WEST CAT'.split(' '));

/** Every zone in reading order: those beside times, and in prose those that nothing else is written like. */
export function findZones(text: Text): Zone[] {
  return scanZones(text.plain, scanTimesOf(text).times).map((zone) => zoneValue(text, zone));
}

/** As `findZones`, at offsets into the plain text. */
export function scanZones(plain: string, times: readonly RawTime[] = scanTimes(plain).times): RawZone[] {
  const found: RawZone[] = [];
  for (const time of times) {
    if (time.zone !== undefined && !found.some((other) => other.start === time.zone?.start)) found.push(time.zone);
  }
  scanAbbreviations(plain, found);
  for (let at = plain.indexOf('/'); at !== -1; at = plain.indexOf('/', at + 1)) {
    const start = lettersStart(plain, at);
    const before = start > 0 ? (plain[start - 1] as string) : ' ';
    if (start < at && !'/_.-'.includes(before)) {
      const zone = readZone(plain, start, false);
      if (zone !== undefined && zone.end > at) add(found, zone);
    }
  }
  for (const word of ['time', 'Time', 'TIME']) {
    for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + 4)) {
      if (isSpace(plain.charCodeAt(at - 1)) && !isLetter(plain.charCodeAt(at + 4))) add(found, regionBefore(plain, at));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Abbreviations in capitals: those of `proseZones`, in brackets all. */
function scanAbbreviations(plain: string, found: RawZone[]): void {
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    if (!isLetter(code)) continue;
    const end = lettersEnd(plain, i);
    const length = end - i;
    if (code <= 90 && length >= 3 && length <= 4) {
      const before = i > 0 ? plain.charCodeAt(i - 1) : 32;
      const word = plain.slice(i, end);
      const bracketed = before === 40 && plain.charCodeAt(end) === 41 && !bracketWords.has(word);
      if (
        (prose.has(word) || bracketed || word === 'GTM') &&
        !isDigit(before) &&
        before !== 47 &&
        before !== 95 &&
        before !== 45
      ) {
        add(found, readZone(plain, i, false));
      }
    }
    i = end;
  }
}

function add(found: RawZone[], zone: RawZone | undefined): void {
  if (zone !== undefined && !found.some((other) => zone.start < other.end && other.start < zone.end)) found.push(zone);
}

/** The zone whose word "time" stands at `at`: the longest name that ends there. */
function regionBefore(plain: string, at: number): RawZone | undefined {
  let start = at;
  let best: RawZone | undefined;
  for (let count = 0; count < 4 && start > 0; count++) {
    const end = skipSpacesBack(plain, start);
    if (end === start) break;
    const wordStart = lettersStart(plain, end);
    if (wordStart === end) break;
    start = wordStart;
    const words = plain.slice(start, skipSpacesBack(plain, at)).toLowerCase();
    if (zoneRegions.has(words)) best = readZone(plain, start, false) ?? best;
  }
  return best;
}

/** Words between "all times" and the zone. */
const fillers: ReadonlySet<string> = new Set(
  (
    'all the times time are is in listed shown given below above following reported expressed noted stated recorded specified displayed presented used using use here at this report document ' +
    'postmortem write up article text page doc every are clock clocks timeline events event entries timestamps timestamp zone timezone were was of as per follow follows be to local a for our standard incident'
  ).split(' '),
);
/** Where a statement of the zone begins. */
const statementPattern =
  /(?<![a-z])(?:all (?:in|are in|the|of|times?|clocks|timestamps?|hours|events|entries)|every (?:time|timestamp|hour)|times|timestamps|time ?zones?|tz|zone|timestamps?|time(?= ?[(:]?\s?[A-Z(]))(?![a-z])/gi;
const longestStatement = 90;

/** "All times in UTC", "times are PST", "(All in Greenwich Mean Time)", "Time zone: WAT", "Timeline (UTC)". */
export function findZoneStatement(text: Text): Zone | undefined {
  const zone = scanZoneStatement(text.plain);
  return zone === undefined ? undefined : zoneValue(text, zone);
}

/** As `findZoneStatement`, at offsets into the plain text. */
export function scanZoneStatement(plain: string): RawZone | undefined {
  statementPattern.lastIndex = 0;
  for (let match = statementPattern.exec(plain); match !== null; match = statementPattern.exec(plain)) {
    const zone = zoneAhead(plain, statementPattern.lastIndex);
    if (zone !== undefined) return zone;
  }
  return plain.length <= 60 ? zoneOfHeading(plain) : undefined;
}

/** The zone that follows over nothing but fillers and marks. */
function zoneAhead(plain: string, from: number): RawZone | undefined {
  const limit = Math.min(plain.length, from + longestStatement);
  let i = from;
  while (i < limit) {
    const code = plain.charCodeAt(i);
    if (isLetter(code)) {
      const zone = readZone(plain, i, true);
      if (zone !== undefined) return withShortName(plain, zone);
      const end = lettersEnd(plain, i);
      if (!fillers.has(plain.slice(i, end).toLowerCase())) return undefined;
      i = end;
      continue;
    }
    if (isDigit(code) || code === 46 || code === 33 || code === 63 || code === 59) return undefined;
    if (code === 43 || code === 45) {
      const zone = readZone(plain, i, true);
      if (zone !== undefined) return zone;
    }
    i++;
  }
  return undefined;
}

/** "East Africa Time (EAT)" → the name in brackets. */
function withShortName(plain: string, zone: RawZone): RawZone {
  if (!/[a-z]/.test(zone.name) || zone.name.includes('/')) return zone;
  const open = skipSpaces(plain, zone.end);
  if (plain[open] !== '(' && plain[open] !== ',') return zone;
  const short = readZone(plain, skipSpaces(plain, open + 1), true);
  return short !== undefined && !short.name.includes(' ') ? short : zone;
}

/** "Timeline (UTC)", "Timeline in UTC", "Timeline - PST": a short line without a time that ends with a zone. */
function zoneOfHeading(plain: string): RawZone | undefined {
  let end = plain.length;
  while (end > 0 && (isSpace(plain.charCodeAt(end - 1)) || ')]:.*'.includes(plain[end - 1] as string))) end--;
  for (let i = 0; i < end; i++) {
    const code = plain.charCodeAt(i);
    if (isDigit(code) && !/(?:UTC|GMT|GTM)\s?[+-]/.test(plain)) return undefined;
    if (!isLetter(code) || (i > 0 && isLetter(plain.charCodeAt(i - 1)))) continue;
    if (i === 0) continue;
    const before = plain[skipSpacesBack(plain, i) - 1] as string;
    const word = plain.slice(lettersStart(plain, skipSpacesBack(plain, i)), skipSpacesBack(plain, i)).toLowerCase();
    if (before !== '(' && before !== '[' && before !== '-' && before !== '–' && before !== ',' && word !== 'in')
      continue;
    const zone = readZone(plain, i, true);
    if (zone !== undefined && zone.end >= end - 1) return withShortName(plain, zone);
    if (zone !== undefined && (before === '(' || before === '[')) return withShortName(plain, zone);
  }
  return undefined;
}
