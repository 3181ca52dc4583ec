import type { Source, Span } from '@failonce/document';
import { anyStandsIn, literals } from '../literals.ts';
import type { FoundSecret } from './found-secret.ts';
import { isUnfilled } from './unfilled.ts';

/** Passwords where a word and not a sign says what they are. */
const SAID =
  /passwor(?:d|ds|t)(?: (?:was|is|were|are))?(?: (?:set|changed|reset|still|only|just))?(?: (?:to|of|as))?[ ]?[(:]?[ ]?(?:`([^`\s]{5,80})`|"([^"\s]{5,80})"|“([^”\s]{5,80})”)/iy;
/** Without quotes only what no word looks like counts: see `looksMade`. */
const BARE = /passwor[dt] (?:is|was) (?:(?:set|changed|reset) )?(?:to )?([A-Za-z0-9][^\s"'`,;()<>]{5,60})/iy;
const LETTER = /[A-Za-z]/;
const DIGIT_OR_SIGN = /[\d!#$%^&*+=@?~]/;
/** Names of files, functions, columns and options are set in backticks as well. */
// linear: bounded by a value of at most 80 characters
const NAME = /^-|[/\\()]|^[A-Za-z_][\w-]*[._][\w.-]*$|^[a-z]+-[a-z-]+$/;

const COMMANDS: readonly { readonly word: string; readonly pattern: RegExp }[] = [
  { word: 'DENTIFIED BY', pattern: /DENTIFIED BY (?:PASSWORD )?(['"])([^'"\s]{3,80})\1/y },
  { word: 'dentified by', pattern: /dentified by (?:password )?(['"])([^'"\s]{3,80})\1/y },
  { word: '--password ', pattern: /--password {1,3}(['"]?)([^\s'"`|;&)-][^\s'"`|;&)]{3,80})\1/y },
  { word: 'sshpass -p', pattern: /sshpass -p ?(['"]?)([^\s'"`|;&)]{4,80})\1/y },
  { word: ' -u ', pattern: / -u (['"]?)[\w.@-]{1,60}:([^\s'"`|;&)/]{4,80})\1(?![^\s'"`)])/y },
  { word: ' -p', pattern: / -p(['"]?)([^\s'"`|;&)\d][^\s'"`|;&)]{4,80})\1/y },
];

/** What stands in any text that has one. */
const ANY = literals('assword', ...COMMANDS.map(({ word }) => word));

/** "the password `…`", `IDENTIFIED BY '…'`, `curl -u name:…`, `mysql -p…`. */
export function findSpoken(source: Source): FoundSecret[] {
  const found: FoundSecret[] = [];
  if (!anyStandsIn(source, ANY)) return found;
  const { text } = source;
  for (let at = text.indexOf('assword'); at > 0; at = text.indexOf('assword', at + 7)) {
    SAID.lastIndex = at - 1;
    const match = SAID.exec(text);
    const value = match?.[1] ?? match?.[2] ?? match?.[3];
    if (match === null || value === undefined) {
      const bare = bareAt(text, at - 1);
      if (bare) found.push({ kind: 'password', what: 'a password', span: bare });
      continue;
    }
    if (!LETTER.test(value) || !DIGIT_OR_SIGN.test(value) || NAME.test(value) || isUnfilled(value)) continue;
    const end = SAID.lastIndex - 1;
    found.push({ kind: 'password', what: 'a password', span: { start: end - value.length, end } });
  }
  for (const { word, pattern } of COMMANDS) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      const value = match?.[2];
      if (match === null || value === undefined || isUnfilled(value)) continue;
      if (word === ' -p' && !/\b(?:mysql|mariadb|mysqldump|mysqladmin)\b/.test(lineBefore(text, at))) continue;
      if (word === ' -u ' && !/\b(?:curl|http|wget)\b/.test(lineBefore(text, at))) continue;
      const end = at + match[0].length - (match[1] as string).length;
      found.push({ kind: 'password', what: 'a password', span: { start: end - value.length, end } });
    }
  }
  return found;
}

function bareAt(text: string, at: number): Span | undefined {
  BARE.lastIndex = at;
  const value = BARE.exec(text)?.[1]?.replace(/[.:!?*_]{1,3}$/, '');
  if (value === undefined || value.length < 6 || !looksMade(value) || isUnfilled(value)) return undefined;
  const start = text.indexOf(value, at + 12);
  return { start, end: start + value.length };
}

/** Letters of both cases with a digit, or letters with a digit and a sign; no name of a file or address. */
function looksMade(value: string): boolean {
  if (!/\d/.test(value) || /[/\\]|\.\w{1,5}$/.test(value)) return false;
  return (/[a-z]/.test(value) && /[A-Z]/.test(value)) || (LETTER.test(value) && /[!#$%^&*+@?~]/.test(value));
}

/** The words of the line before `at`, a hundred characters at most. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 100), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}
