import type { RawClock } from './clock-suffix.ts';
import { raw, takeSuffix } from './clock-suffix.ts';
import { readCompact, separates, timeWords } from './compact-clock.ts';
import { digitsEnd, isDigit, isLetter, isSpace, lettersEnd, numberAt, skipSpaces, wordBefore } from './scan.ts';
import { readZone } from './zone.ts';

/** What makes "20:10 …" no time. */
const ratioPattern = /[ -]?(?:ratio|split|odds|scale|aspect|score)(?![a-z])/iy;

/** Words before "1h30" or "01:45 hours" that make it a length of time … */
const lengthWords: ReadonlySet<string> = new Set(
  'lasted lasting lasts last took takes take taking for duration total downtime'.split(' '),
);

/** … and those that do so where the hour has one digit: "after 1h30", but "after 14h30". */
const weakLengthWords: ReadonlySet<string> = new Set(
  'within after approximately roughly nearly almost about'.split(' '),
);

/**
 * Reads the clock time whose first digit stands at `at`.
 * @param leading At the beginning of a timeline entry: a bare "0900" or "9.40" is a time there.
 */
export function readClock(plain: string, at: number, leading: boolean): RawClock | undefined {
  const runEnd = digitsEnd(plain, at);
  const length = runEnd - at;
  if (length > 4 || !mayBeginAt(plain, at)) return undefined;
  const clock = length <= 2 ? readShort(plain, at, runEnd, leading) : readCompact(plain, at, runEnd, leading);
  if (clock === undefined) return undefined;
  const next = plain.charCodeAt(clock.end);
  if (isDigit(next) || next === 37) return undefined;
  return clock;
}

/** What stands before a number tells whether a time may begin with it. */
function mayBeginAt(plain: string, at: number): boolean {
  if (at === 0) return true;
  const before = plain.charCodeAt(at - 1);
  if (isSpace(before)) return true;
  const beforeThat = at > 1 ? plain.charCodeAt(at - 2) : 32;
  if (isLetter(before)) return (before === 84 || before === 116) && isDigit(beforeThat);
  switch (before) {
    case 35: // #
    case 36: // $
    case 37: // %
    case 38: // &
    case 43: // +
    case 47: // /
    case 61: // =
    case 92: // \
    case 0x20ac:
    case 0xa3:
      return false;
    case 58: // "Time:10:30" begins with one, "app.js:10:15" does not.
      return !isDigit(beforeThat) && !isInName(plain, at - 1);
    case 44: // ,
    case 46: // .
      return (
        !isDigit(beforeThat) ||
        (before === 44 && plain.charCodeAt(at + 1 + (isDigit(plain.charCodeAt(at + 1)) ? 1 : 0)) === 58)
      );
    case 45: {
      // "GMT-04:00" is an offset and "web-01" a name.
      if (!isLetter(beforeThat)) return true;
      const colon = plain.charCodeAt(digitsEnd(plain, at));
      return colon === 58 && !/(?:GMT|UTC|GTM|UCT)$/i.test(plain.slice(Math.max(0, at - 4), at - 1));
    }
    default:
      return true;
  }
}

/** Does the word that ends at `end` look like a file's or a server's name? */
function isInName(plain: string, end: number): boolean {
  for (let i = end - 1; i >= 0 && i > end - 30 && !isSpace(plain.charCodeAt(i)); i--) {
    const code = plain.charCodeAt(i);
    if (code === 46 || code === 47 || code === 95 || isDigit(code)) return true;
  }
  return false;
}

/** Times whose hour is a number of one or two digits. */
function readShort(plain: string, at: number, runEnd: number, leading: boolean): RawClock | undefined {
  const hour = numberAt(plain, at, runEnd);
  const mark = plain.charCodeAt(runEnd);
  if (mark === 58 || mark === 59 || mark === 0xff1a) return readColon(plain, at, runEnd, hour, leading);
  if (mark === 46) {
    const minuteEnd = digitsEnd(plain, runEnd + 1);
    if (minuteEnd === runEnd + 3) return readDotted(plain, at, runEnd, hour, leading);
  }
  if (mark === 104 || mark === 72) {
    const clock = readWithH(plain, at, runEnd, hour, leading);
    if (clock !== undefined) return clock;
  }
  const clock = raw(at, runEnd, hour, 0);
  if (hour > 24 || !takeSuffix(plain, clock)) {
    // "9 :30 am"
    const colon = skipSpaces(plain, runEnd);
    if (colon === runEnd + 1 && plain.charCodeAt(colon) === 58 && isDigit(plain.charCodeAt(colon + 1))) {
      const spaced = readColon(plain, at, colon, hour, false);
      return spaced?.meridiem === undefined ? undefined : spaced;
    }
    return undefined;
  }
  // "10 hours" is a length, "10 in the morning" and "10 o'clock" are times.
  const suffix = plain.charCodeAt(skipSpaces(plain, runEnd)) | 32;
  return suffix === 104 ? undefined : clock;
}

function readColon(plain: string, at: number, colon: number, hour: number, leading: boolean): RawClock | undefined {
  if (hour > 29) return undefined;
  const minuteAt = skipSpaces(plain, colon + 1);
  const minuteEnd = digitsEnd(plain, minuteAt);
  const digits = minuteEnd - minuteAt;
  if (digits === 0) {
    // "3:pm"
    const clock = raw(at, colon + 1, hour, 0);
    return takeSuffix(plain, clock) && clock.meridiem !== undefined ? clock : undefined;
  }
  if (digits > 2) return undefined;
  let end = minuteEnd;
  let second: number | undefined;
  if (plain.charCodeAt(end) === 58) {
    const secondEnd = digitsEnd(plain, end + 1);
    if (secondEnd === end + 3) {
      second = numberAt(plain, end + 1, secondEnd);
      end = secondEnd;
      const fraction = plain.charCodeAt(end);
      if ((fraction === 46 || fraction === 44) && isDigit(plain.charCodeAt(end + 1))) end = digitsEnd(plain, end + 1);
      if (plain.charCodeAt(end) === 58 && isDigit(plain.charCodeAt(end + 1))) return undefined;
    } else if (secondEnd > end + 1) return undefined;
  }
  const clock = raw(at, end, hour, numberAt(plain, minuteAt, minuteEnd), second);
  const suffixed = takeSuffix(plain, clock);
  // "Step 4: 45 servers", "10:5": only "am" or "pm" makes these a time. So does it with a mistyped "10;30 am".
  if ((digits === 1 || minuteAt > colon + 1 || plain.charCodeAt(colon) === 59) && clock.meridiem === undefined)
    return undefined;
  if (!suffixed && !endsWell(plain, clock)) return undefined;
  if (suffixed && clock.meridiem === undefined && lengthBefore(plain, at)) return undefined;
  if (clock.offClock && !suffixed && !leading && !timeWords.has(wordBefore(plain, at))) return undefined;
  return clock;
}

/** What follows the minutes without "am" or "pm": no letters but a zone's, no "ratio". */
function endsWell(plain: string, clock: RawClock): boolean {
  const next = plain.charCodeAt(clock.end);
  ratioPattern.lastIndex = clock.end;
  if (ratioPattern.test(plain)) return false;
  if (isLetter(next)) {
    if ((next | 32) === 109 && !isLetter(plain.charCodeAt(clock.end + 1))) {
      clock.end++;
      return true;
    }
    return next === 90 || readZone(plain, clock.end, true) !== undefined || next === 84;
  }
  // "10:00 M": the "A" or "P" was lost, the rest is as written.
  const at = skipSpaces(plain, clock.end);
  if (
    plain.charCodeAt(at) === 77 &&
    !isLetter(plain.charCodeAt(at + 1)) &&
    plain.charCodeAt(at + 1) !== 39 &&
    !isDigit(plain.charCodeAt(at + 1))
  ) {
    clock.end = at + 1;
  }
  return true;
}

/** "9.57 pm", "14.30 UTC", "09.30 hrs", and "14.30" where an entry begins. */
function readDotted(plain: string, at: number, dot: number, hour: number, leading: boolean): RawClock | undefined {
  const end = dot + 3;
  if (plain.charCodeAt(end) === 46 && isDigit(plain.charCodeAt(end + 1))) return undefined;
  const clock = raw(at, end, hour, numberAt(plain, dot + 1, end));
  if (clock.offClock) return undefined;
  if (takeSuffix(plain, clock))
    return clock.meridiem !== undefined || (dot - at === 2 && !lengthBefore(plain, at)) ? clock : undefined;
  if (readZone(plain, skipSpaces(plain, end), true) !== undefined) return clock;
  return leading && separates(plain, end) ? clock : undefined;
}

/** "14h34", "9H05", and "14h" behind "at" or where an entry begins. */
function readWithH(plain: string, at: number, mark: number, hour: number, leading: boolean): RawClock | undefined {
  const minuteEnd = digitsEnd(plain, mark + 1);
  if (lengthBefore(plain, at)) return undefined;
  if (minuteEnd === mark + 3) {
    const next = plain.charCodeAt(minuteEnd) | 32;
    const clock = raw(at, minuteEnd, hour, numberAt(plain, mark + 1, minuteEnd));
    if (clock.offClock) return undefined;
    if (next === 109 || (isLetter(next) && readZone(plain, minuteEnd, true) === undefined)) return undefined;
    const word = plain
      .slice(skipSpaces(plain, minuteEnd), lettersEnd(plain, skipSpaces(plain, minuteEnd)))
      .toLowerCase();
    return word === 'later' || word === 'min' || word === 'm' || word === 'minutes' ? undefined : clock;
  }
  if (minuteEnd !== mark + 1 || isLetter(plain.charCodeAt(mark + 1)) || hour > 23) return undefined;
  const before = wordBefore(plain, at);
  if (
    !(
      before === 'at' ||
      before === 'from' ||
      before === 'around' ||
      (leading && mark - at === 2 && separates(plain, mark + 1))
    )
  )
    return undefined;
  const next = skipSpaces(plain, mark + 1);
  if (isDigit(plain.charCodeAt(next)) && before !== 'at') return undefined;
  return raw(at, mark + 1, hour, 0);
}

function lengthBefore(plain: string, at: number): boolean {
  let before = at;
  while (before > 0 && (isSpace(plain.charCodeAt(before - 1)) || ':~('.includes(plain[before - 1] as string))) before--;
  const word = wordBefore(plain, before);
  return lengthWords.has(word) || (weakLengthWords.has(word) && !isDigit(plain.charCodeAt(at + 1)));
}
