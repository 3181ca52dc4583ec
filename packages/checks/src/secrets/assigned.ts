import type { Source } from '@failonce/document';
import type { FoundSecret } from './found-secret.ts';
import { entropyOf, isUnfilled } from './unfilled.ts';

/** The names of passwords and keys, as in the generic rules of gitleaks and secretlint. */
const PASSWORD = /(?:passwor[dt]|creds|credentials?|passwd|passphrase|passcode|pwd|(?:^|[_.-])(?:pass|pw))$/;
const KEY =
  /(?:secret|(?:^|[_.-]|access|auth|api|bearer|refresh|session|bot|push|webhook)token|(?:api|secret|access|private|account|sharedaccess|auth|encryption|signing|master|license|subscription|storage|ssh)[ _.-]?key|authorization)$/;
/** The signature of a shared access address of Azure. */
const SIGNATURE = /^sig$/;
const LONGEST_NAME = 48;
const LONGEST_VALUE = 300;

/** `password: x`, `DB_PASSWORD=x`, `"apiKey": "x"`, `AccountKey=x`: secrets that have their name before them. */
export function findAssigned(
  source: Source,
  assignments: readonly number[],
  isCode: (at: number) => boolean,
): FoundSecret[] {
  const { text } = source;
  const found: FoundSecret[] = [];
  let from = 0;
  for (const sign of assignments) {
    if (sign < from) continue;
    const name = nameBefore(text, sign);
    const kind = PASSWORD.test(name) ? 'password' : KEY.test(name) || SIGNATURE.test(name) ? 'named' : undefined;
    if (kind === undefined) continue;
    const value = valueBehind(text, sign);
    if (value === undefined) continue;
    const { start, end, tight } = value;
    const words = source.slice({ start, end });
    const isSecret =
      kind === 'password' ? isPassword(words, tight || isCode(sign)) : isKey(words, tight || isCode(sign));
    if (!isSecret || isUnfilled(words) || words.toLowerCase() === name) continue;
    if (!tight && !endsThere(text, end)) continue;
    const what = kind === 'password' ? 'a password' : name.endsWith('token') ? 'a token' : 'a secret key';
    found.push({ kind, what, span: { start, end } });
    from = end;
  }
  return found;
}

/** The name before the sign in lower case; in words ("API key") their last two. */
function nameBefore(text: string, sign: number): string {
  let end = sign;
  while (end > 0 && sign - end < 4 && ' "\'*`'.includes(text[end - 1] as string)) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && isNamePart(text.charCodeAt(start - 1))) start--;
  if (text[start - 1] === ' ' && start > 1 && end - start <= 6) {
    start--;
    while (start > 0 && end - start < LONGEST_NAME && isLetter(text.charCodeAt(start - 1))) start--;
  }
  return text.slice(start, end).replaceAll('\\', '').trim().toLowerCase();
}

interface Value {
  readonly start: number;
  readonly end: number;
  /** Quoted, or right behind an "=": written by a machine or for one. */
  readonly tight: boolean;
}

function valueBehind(text: string, sign: number): Value | undefined {
  let start = sign + 1;
  const assigned = text.charCodeAt(sign) === 61;
  if (text[start] === '=' || text[start] === '>') start++;
  let blanks = 0;
  while (start - sign < 8 && ' \t*'.includes(text[start] as string)) {
    if (text[start] !== '*') blanks++;
    start++;
  }
  // "Authorization: Basic …"
  const scheme = /(?:basic|bearer|token|apikey) /iy;
  scheme.lastIndex = start;
  if (scheme.test(text)) start = scheme.lastIndex;
  const quote = text[start] ?? '';
  const limit = Math.min(text.length, start + LONGEST_VALUE);
  if (quote !== '' && '"\'`'.includes(quote)) {
    start++;
    let end = start;
    while (end < limit && text[end] !== quote && text.charCodeAt(end) >= 32) end++;
    return text[end] === quote && end > start ? { start, end, tight: true } : undefined;
  }
  let end = start;
  while (end < limit && text.charCodeAt(end) > 32 && !'"\'`,;&|<>)]}'.includes(text[end] as string)) end++;
  while (end > start && '.:!?*\\'.includes(text[end - 1] as string)) end--;
  // "<password>" and "(expired)" say what belongs there.
  return end > start ? { start, end, tight: assigned && blanks === 0 && text[sign - 1] !== ' ' } : undefined;
}

/** Is nothing but a sign between the value and the end of its line? In prose more words would make it one of them. */
function endsThere(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && ' \t.,;:!?)*"\'`|]}\\'.includes(text[at] as string)) at++;
  return at === text.length || text.charCodeAt(at) < 32 || text.startsWith('<br', at) || /[,;)]/.test(text[end] ?? '');
}

const DIGIT = /\d/;
const LETTER = /[A-Za-z]/;
const SPECIAL = /[!#$%^&*+=@?~]/;
/** A time, a date, an amount: "30-days", "2026-02-14", "14:05". */
const FIGURE =
  /^[\d.,:/-]*(?:[-_ ]?(?:days?|hours?|h|min|minutes?|s|ms|bits?|bytes?|chars?|characters?|am|pm|UTC|Z))?$/i;

function isPassword(value: string, tight: boolean): boolean {
  if (value.includes(' ')) return false;
  if (tight) return value.length >= 4 && (!FIGURE.test(value) || /^\d{4,}$/.test(value));
  return value.length >= 6 && !FIGURE.test(value) && LETTER.test(value) && (DIGIT.test(value) || SPECIAL.test(value));
}

/** Keys are made by machines: long, and digits among the letters. */
function isKey(value: string, tight: boolean): boolean {
  if (value.includes(' ') || value.length < (tight ? 10 : 16) || FIGURE.test(value)) return false;
  if (!DIGIT.test(value) || !LETTER.test(value)) return value.length >= 32 && /^[A-Za-z0-9+/=]+$/.test(value);
  return value.split(/[-_.:]/).some((part) => part.length >= 8 && DIGIT.test(part)) && entropyOf(value) >= 1.5;
}

function isNamePart(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 95 || code === 45 || code === 46 || code === 92;
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}
