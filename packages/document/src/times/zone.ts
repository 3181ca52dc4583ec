import { digitsEnd, isDash, isDigit, isLetter, lettersEnd, numberAt, skipSpaces } from './scan.ts';
import { mistypedZones, regionFirstWords, smallZones, zoneAbbreviations, zoneRegions } from './zone-table.ts';

/** A zone as it was written, at offsets into the plain text. */
export interface RawZone {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly offsetMinutes: number | undefined;
  readonly ambiguous: boolean;
  readonly meant: string | undefined;
}

const areas: ReadonlySet<string> = new Set(
  'Africa America Antarctica Asia Atlantic Australia Europe Indian Pacific Etc US Canada'.split(' '),
);

export const shortRegions: ReadonlySet<string> = new Set(['Eastern', 'Pacific', 'Central', 'Mountain']);

const longestRegionWords = 4;

/**
 * Reads the zone that begins at `at`.
 * @param beside A clock time stands beside it or a statement announces it: then "PT", "pst" and "+02:00" are zones too.
 */
export function readZone(plain: string, at: number, beside: boolean): RawZone | undefined {
  const code = plain.charCodeAt(at);
  if (code === 43 || isDash(code)) return beside ? readBareOffset(plain, at) : undefined;
  if (!isLetter(code)) return undefined;
  const end = lettersEnd(plain, at);
  if (plain.charCodeAt(end) === 47) {
    const iana = readIana(plain, at, end);
    if (iana !== undefined) return iana;
  }
  if (end - at <= 4) {
    const abbreviation = readAbbreviation(plain, at, end, beside);
    if (abbreviation !== undefined) return abbreviation;
  }
  return (
    readRegion(plain, at, end) ?? (beside ? (readShortRegion(plain, at, end) ?? readPlaceTime(plain, at)) : undefined)
  );
}

function readAbbreviation(plain: string, at: number, end: number, beside: boolean): RawZone | undefined {
  const written = plain.slice(at, end);
  const upper = written.toUpperCase();
  const mistyped = beside || isOffsetSign(plain, end) ? mistypedZones.get(upper) : undefined;
  const known = mistyped !== undefined || zoneAbbreviations.has(upper);
  if (!known || (written !== upper && !(beside && smallZones.has(written.toLowerCase())) && mistyped === undefined))
    return undefined;
  // "Z" belongs to the digits that it stands at.
  if (upper === 'Z' && !(at > 0 && isDigit(plain.charCodeAt(at - 1)))) return undefined;
  const next = plain.charCodeAt(end);
  if (next === 95 || next === 47 || (isDigit(next) && upper !== 'UTC' && upper !== 'GMT')) return undefined;
  if (upper === 'UTC' || upper === 'GMT' || mistyped !== undefined) {
    const offset = readOffset(plain, end);
    if (offset !== undefined) {
      const meant = mistyped === undefined ? undefined : mistyped + plain.slice(end, offset.end).replaceAll(' ', '');
      return {
        start: at,
        end: offset.end,
        name: plain.slice(at, offset.end),
        offsetMinutes: meant === undefined ? offset.minutes : undefined,
        ambiguous: false,
        meant,
      };
    }
    if (isDigit(next)) return undefined;
  }
  // "PT." may be "PT. Company": beside a time only.
  if (upper.length === 2 && !beside) return undefined;
  const nameEnd = takeTimeWord(plain, end);
  const offsetMinutes = mistyped === undefined ? zoneAbbreviations.get(upper) : undefined;
  return {
    start: at,
    end: nameEnd,
    name: plain.slice(at, end),
    offsetMinutes,
    ambiguous: mistyped === undefined && offsetMinutes === undefined,
    meant: mistyped,
  };
}

/** "PST time": the word belongs to the zone's span, not to its name. */
function takeTimeWord(plain: string, end: number): number {
  const at = skipSpaces(plain, end);
  if (at === end || at > end + 1) return end;
  return plain.slice(at, at + 4).toLowerCase() === 'time' &&
    !isLetter(plain.charCodeAt(at + 4)) &&
    plain.charCodeAt(at + 4) !== 122
    ? at + 4
    : end;
}

function isOffsetSign(plain: string, end: number): boolean {
  const at = skipSpaces(plain, end);
  return (
    (plain.charCodeAt(at) === 43 || isDash(plain.charCodeAt(at))) &&
    isDigit(plain.charCodeAt(skipSpaces(plain, at + 1)))
  );
}

/** "+3", "-05:00", " +1", "+ 0530" behind "UTC" or "GMT". */
function readOffset(plain: string, end: number): { readonly end: number; readonly minutes: number } | undefined {
  const at = skipSpaces(plain, end);
  const sign = plain.charCodeAt(at);
  const plus = sign === 43 || sign === 0xb1;
  if ((!plus && !isDash(sign)) || at > end + 1) return undefined;
  const hourAt = skipSpaces(plain, at + 1);
  if (hourAt > at + 2) return undefined;
  // "14:00 UTC - 15:00 UTC" and "UTC - 3 servers": what stands apart on both sides is no offset, nor is a clock time.
  if (at > end && hourAt > at + 1 && !plus) return undefined;
  const hourEnd = digitsEnd(plain, hourAt);
  const digits = hourEnd - hourAt;
  if (digits !== 1 && digits !== 2 && digits !== 4) return undefined;
  let hours = digits === 4 ? numberAt(plain, hourAt, hourAt + 2) : numberAt(plain, hourAt, hourEnd);
  let minutes = digits === 4 ? numberAt(plain, hourAt + 2, hourEnd) : 0;
  let stop = hourEnd;
  const mark = plain.charCodeAt(stop);
  if (digits <= 2 && (mark === 58 || mark === 46) && digitsEnd(plain, stop + 1) === stop + 3) {
    minutes = numberAt(plain, stop + 1, stop + 3);
    stop += 3;
  }
  if (hours > 14 || minutes > 59) return undefined;
  if (at > end && !plus && stop > hourEnd && minutes % 15 !== 0) return undefined;
  const next = plain.charCodeAt(stop);
  if (isLetter(next) || isDigit(next)) return undefined;
  hours = hours * 60 + minutes;
  return { end: stop, minutes: plus ? hours : -hours };
}

/** "+02:00", "-0500", "+3" beside a time. */
function readBareOffset(plain: string, at: number): RawZone | undefined {
  const end = digitsEnd(plain, at + 1);
  const digits = end - at - 1;
  if (digits !== 2 && digits !== 4) return undefined;
  if (digits === 2 && plain.charCodeAt(end) !== 58) return undefined;
  const offset = readOffset(plain, at);
  if (offset === undefined || offset.minutes % 15 !== 0) return undefined;
  return {
    start: at,
    end: offset.end,
    name: plain.slice(at, offset.end),
    offsetMinutes: offset.minutes,
    ambiguous: false,
    meant: undefined,
  };
}

function readIana(plain: string, at: number, slash: number): RawZone | undefined {
  if (!areas.has(plain.slice(at, slash))) return undefined;
  let end = slash;
  while (end < plain.length) {
    const code = plain.charCodeAt(end);
    if (!isLetter(code) && code !== 47 && code !== 95 && code !== 45 && code !== 43 && !isDigit(code)) break;
    end++;
  }
  while (end > slash && !isLetter(plain.charCodeAt(end - 1)) && !isDigit(plain.charCodeAt(end - 1))) end--;
  const first = plain.charCodeAt(slash + 1);
  if (end <= slash + 2 || first < 65 || first > 90) return undefined;
  return { start: at, end, name: plain.slice(at, end), offsetMinutes: undefined, ambiguous: false, meant: undefined };
}

/** "3:00 PM Eastern", where no noun follows. */
function readShortRegion(plain: string, at: number, end: number): RawZone | undefined {
  if (!shortRegions.has(plain.slice(at, end)) || at === 0 || isLetter(plain.charCodeAt(skipSpaces(plain, end)))) {
    return undefined;
  }
  return zone(plain, at, end, undefined);
}

const placeTimePattern =
  /(?:\p{Lu}[\p{L}.'’-]{1,20} ){1,3}[Tt]ime(?!\p{L})|(?:heure|hora) (?:de |d['’]|du |do )?\p{Lu}\p{L}{2,20}/uy;

const hintsAtPlace = /[Tt]ime|heure|hora/;

/** Capitalised words before "time" that are no places. */
const noPlaces =
  /^(?:the|local|response|server|first|same|real|this|that|peak|total|start|end|down|run|detection|resolution|our|all|time|next|system)\b/i;

/** "Lima time", "São Paulo time", "heure de Paris" beside a clock time: a place that the table does not know. */
function readPlaceTime(plain: string, at: number): RawZone | undefined {
  const code = plain.charCodeAt(at);
  // Most of what follows a time is no capital, and most capitals are no place: they are done with here.
  if ((code >= 97 && code <= 122 && code !== 104) || !hintsAtPlace.test(plain.slice(at, at + 50))) return undefined;
  placeTimePattern.lastIndex = at;
  const match = placeTimePattern.exec(plain);
  if (match === null || noPlaces.test(match[0])) return undefined;
  return zone(plain, at, at + match[0].length, undefined);
}

/** "Pacific Time", "East Africa Time", "Nairobi time": up to four words and "time". */
function readRegion(plain: string, at: number, firstEnd: number): RawZone | undefined {
  let end = firstEnd;
  let words = plain.slice(at, firstEnd).toLowerCase();
  if (!regionFirstWords.has(words)) return undefined;
  for (let count = 1; count <= longestRegionWords; count++) {
    const next = skipSpaces(plain, end);
    if (next === end || next > end + 2) return undefined;
    const nextEnd = lettersEnd(plain, next);
    if (nextEnd === next) return undefined;
    const word = plain.slice(next, nextEnd).toLowerCase();
    if (word === 'time') {
      const known = zoneRegions.get(words);
      const found = known !== undefined || zoneRegions.has(words);
      if (!found) return undefined;
      // "central time" and "universal time" are words too; a zone's name is written with a capital.
      const code = plain.charCodeAt(at);
      if (code >= 97 && !words.includes(' ')) return undefined;
      return zone(plain, at, nextEnd, known);
    }
    words += ` ${word}`;
    end = nextEnd;
  }
  return undefined;
}

export function zone(plain: string, start: number, end: number, offsetMinutes: number | undefined): RawZone {
  return { start, end, name: plain.slice(start, end), offsetMinutes, ambiguous: false, meant: undefined };
}
