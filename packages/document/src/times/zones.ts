import type { Text } from '../text.ts';
import { isDigit, isLetter, isSpace, lettersEnd, lettersStart, skipSpaces, skipSpacesBack } from './scan.ts';
import { scanTimes } from './scan-times.ts';
import type { Zone } from './time.ts';
import { zoneValue } from './times.ts';
import type { RawZone } from './zone.ts';
import { readZone } from './zone.ts';
import { proseZones, zoneRegions } from './zone-table.ts';

const prosePattern = new RegExp(`(?<![A-Za-z0-9_/-])(?:${proseZones.join('|')}|GTM(?=[+-]))(?![A-Za-z0-9_/])`, 'g');
const timeWordPattern = /(?<![a-z])time(?![a-z])/gi;
/** "(PHT)": an abbreviation alone in brackets … */
const bracketPattern = /\(([A-Z]{3,4})\)/g;
/** … that does not usually stand for something else. */
const bracketWords: ReadonlySet<string> = new Set([
  'ICT',
  'ART',
  'PET',
  'AST',
  'GST',
  'WIT',
  'MET',
  'ECT',
  'ACT',
  'BOT',
  'VET',
  'MUT',
  'WEST',
  'CAT',
]);
const areaPattern =
  /(?<![A-Za-z0-9_/.-])(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US)\/[A-Z]/g;

/** Every zone in reading order: those beside times, and in prose those that nothing else is written like. */
export function findZones(text: Text): Zone[] {
  return scanZones(text.plain).map((zone) => zoneValue(text, zone));
}

/** As `findZones`, at offsets into the plain text. */
export function scanZones(plain: string): RawZone[] {
  const found: RawZone[] = [];
  for (const time of scanTimes(plain).times) {
    if (time.zone !== undefined && !found.some((other) => other.start === time.zone?.start)) found.push(time.zone);
  }
  prosePattern.lastIndex = 0;
  for (let match = prosePattern.exec(plain); match !== null; match = prosePattern.exec(plain))
    add(found, readZone(plain, match.index, false));
  areaPattern.lastIndex = 0;
  for (let match = areaPattern.exec(plain); match !== null; match = areaPattern.exec(plain))
    add(found, readZone(plain, match.index, false));
  bracketPattern.lastIndex = 0;
  for (let match = bracketPattern.exec(plain); match !== null; match = bracketPattern.exec(plain)) {
    if (!bracketWords.has(match[1] as string)) add(found, readZone(plain, match.index + 1, false));
  }
  timeWordPattern.lastIndex = 0;
  for (let match = timeWordPattern.exec(plain); match !== null; match = timeWordPattern.exec(plain))
    add(found, regionBefore(plain, match.index));
  return found.sort((a, b) => a.start - b.start);
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
