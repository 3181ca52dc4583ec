import type { RawClock } from './clock-suffix.ts';
import { hoursPattern, raw, takeSuffix } from './clock-suffix.ts';
import { isDigit, isLetter, isSpace, numberAt, skipSpaces, wordBefore } from './scan.ts';
import { readZone } from './zone.ts';

/** Words before a bare "0900" that make it a time. */
export const timeWords: ReadonlySet<string> = new Set(
  'at by around about from between since until till before after to and approximately circa'.split(' '),
);

const compactAfter = /(?:hours|hrs|hr|h)? ?(?:-|–|—|to|until|till|and) ?(\d{4})(?![\d.,:-]\d|\d)/iy;

const compactBefore = /(?:^|[^\d:./-])(\d{4}) ?(?:hours|hrs|hr|h)? ?(?:-|–|—|to|until|till|and) ?$/i;

const spentBefore = /\b(?:lasted|took|takes|for|lasting|about)\s?$/i;

/** "0900", "2100hrs", "1430 UTC", "930am", "0910 to 1145". */
export function readCompact(plain: string, at: number, runEnd: number, leading: boolean): RawClock | undefined {
  const next = plain.charCodeAt(runEnd);
  if ((next === 58 || next === 46 || next === 44) && isDigit(plain.charCodeAt(runEnd + 1))) return undefined;
  const clock = raw(at, runEnd, numberAt(plain, at, runEnd - 2), numberAt(plain, runEnd - 2, runEnd));
  if (clock.offClock) return undefined;
  const zeroFirst = plain.charCodeAt(at) === 48;
  if (takeSuffix(plain, clock)) {
    if (clock.meridiem !== undefined) return clock;
    return runEnd - at === 4 && (zeroFirst || !spentBefore.test(plain.slice(Math.max(0, at - 12), at)))
      ? clock
      : undefined;
  }
  if (runEnd - at === 3 || (isLetter(next) && next !== 90)) return undefined;
  if (readZone(plain, skipSpaces(plain, runEnd), true) !== undefined) return clock;
  if (leading && (zeroFirst || separates(plain, runEnd) || startsCapital(plain, runEnd))) return clock;
  if (zeroFirst && timeWords.has(wordBefore(plain, at))) return clock;
  return isCompactRange(plain, at, runEnd) ? clock : undefined;
}

/** Is it one end of "0910 to 1145", "0930–1147 CEST", "from 1430 to 1615"? Years are not. */
function isCompactRange(plain: string, at: number, runEnd: number): boolean {
  compactAfter.lastIndex = skipSpaces(plain, runEnd);
  const after = compactAfter.exec(plain);
  let first = at;
  let second = at;
  let end = runEnd;
  if (after === null) {
    const before = compactBefore.exec(plain.slice(Math.max(0, at - 18), at));
    if (before === null) return false;
    first = Math.max(0, at - 18) + before.index + before[0].indexOf(before[1] as string);
  } else {
    end = compactAfter.lastIndex;
    second = end - 4;
  }
  const from = numberAt(plain, first, first + 4);
  const to = numberAt(plain, second, second + 4);
  if (from >= 2400 || to >= 2400 || from % 100 > 59 || to % 100 > 59) return false;
  if (from < 1000 || to < 1000 || readZone(plain, skipSpaces(plain, end), true) !== undefined) return true;
  hoursPattern.lastIndex = skipSpaces(plain, end);
  if (hoursPattern.test(plain)) return true;
  const word = wordBefore(plain, first);
  return (
    (word === 'from' || word === 'between') &&
    (from < 1990 || from > 2040 || to < 1990 || to > 2040) &&
    endsSentencePart(plain, end)
  );
}

/** Does no noun follow that the numbers could count? */
function endsSentencePart(plain: string, at: number): boolean {
  return (
    !isLetter(plain.charCodeAt(skipSpaces(plain, at))) || /^ (?:on|the|our|we|all)\b/.test(plain.slice(at, at + 5))
  );
}

/** Does a separator of a timeline entry follow? */
export function separates(plain: string, at: number): boolean {
  const next = skipSpaces(plain, at);
  if (next >= plain.length) return true;
  return ':-–—|)],;>→~=*'.includes(plain[next] as string);
}

function startsCapital(plain: string, at: number): boolean {
  const code = plain.charCodeAt(skipSpaces(plain, at));
  return code >= 65 && code <= 90 && isSpace(plain.charCodeAt(at));
}
