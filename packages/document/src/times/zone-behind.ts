import { isDash, isSpace, skipSpaces } from './scan.ts';
import type { RawZone } from './zone.ts';
import { readZone, shortRegions } from './zone.ts';

/**
 * The zone that stands behind a time: "10:00 AM (UTC)", "14:00, PST", "09:02Z". Brackets around it are
 * part of what is skipped, so `behind` is the place after a closing one.
 */
export function readZoneBehind(
  plain: string,
  at: number,
): { readonly zone: RawZone; readonly behind: number } | undefined {
  let i = at;
  let bracket = '';
  for (let steps = 0; i < plain.length && steps < 5; steps++) {
    const c = plain[i] as string;
    if (isSpace(plain.charCodeAt(i))) i++;
    else if ((c === '(' || c === '[') && bracket === '') {
      bracket = c === '(' ? ')' : ']';
      i++;
    } else if (c === ',' && bracket === '' && steps < 2) i++;
    else break;
  }
  const sign = plain.charCodeAt(i);
  // A bare offset stands right at the time or in brackets: "10:00 -12:30" is a range.
  if (isDash(sign) && bracket === '' && (i > at || plain.charCodeAt(i + 3) === 58) && !isIsoSeconds(plain, at))
    return undefined;
  let found = readZone(plain, i, true);
  if (found === undefined) return undefined;
  if (bracket === '' && plain.slice(at, i).includes(',') && found.name.length < 3) return undefined;
  let behind = found.end;
  if (isLong(found.name)) {
    // "East Africa Time (EAT)", "South African Standard Time, UTC+2": the short name is the one that is used.
    const short = readZoneBehind(plain, behind);
    if (short !== undefined && !isLong(short.zone.name)) {
      found = short.zone;
      behind = short.behind;
    }
  } else {
    const long = readBracketedZone(plain, behind);
    if (long !== undefined) behind = long;
  }
  if (bracket !== '') {
    const close = skipSpaces(plain, behind);
    if (plain[close] === bracket) behind = close + 1;
  }
  return { zone: found, behind };
}

/** A name in words, not an abbreviation. */
function isLong(name: string): boolean {
  return name.includes(' ') || shortRegions.has(name);
}

/** "PST (UTC-8)": the end of the second name. */
function readBracketedZone(plain: string, at: number): number | undefined {
  const open = skipSpaces(plain, at);
  if (plain[open] !== '(' && plain[open] !== ',' && plain[open] !== '/') return undefined;
  const found = readZone(plain, skipSpaces(plain, open + 1), false);
  if (found === undefined) return undefined;
  if (plain[open] !== '(') return found.end;
  return plain[found.end] === ')' ? found.end + 1 : undefined;
}

function isIsoSeconds(plain: string, at: number): boolean {
  return plain.slice(Math.max(0, at - 12), at).includes('T');
}
