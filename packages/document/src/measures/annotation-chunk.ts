import type { CalendarDate } from '../times/time.ts';
import { readAnnotationDate } from './annotation-date.ts';

/**
 * What a piece of an annotation is. `open` names something that is not settled ("owner: TBD"), `name` and `date` count
 * only beside clearer pieces, `words` says nothing to a machine.
 */
export type ChunkKind =
  | 'owner'
  | 'due'
  | 'done'
  | 'evidence'
  | 'address'
  | 'causes'
  | 'open'
  | 'name'
  | 'date'
  | 'words';

/** A piece of an annotation. Offsets count in the plain text and bound the value without its keyword. */
export interface Chunk {
  readonly kind: ChunkKind;
  readonly start: number;
  readonly end: number;
  readonly value?: string;
  /** What an `open` piece would be. */
  readonly field?: ChunkKind;
  readonly date?: CalendarDate;
  readonly causes?: readonly { readonly value: string; readonly start: number; readonly end: number }[];
}

/** What the first words of a piece say about the rest. Longer ones stand first. */
const KEYWORDS: readonly (readonly [string, ChunkKind])[] = [
  ['responsible person', 'owner'],
  ['assigned to', 'owner'],
  ['responsible', 'owner'],
  ['action owner', 'owner'],
  ['owned by', 'owner'],
  ['assignee', 'owner'],
  ['assigned', 'owner'],
  ['owners', 'owner'],
  ['owner', 'owner'],
  ['lead', 'owner'],
  ['dri', 'owner'],
  ['who', 'owner'],
  ['target date', 'due'],
  ['due date', 'due'],
  ['deadline', 'due'],
  ['due by', 'due'],
  ['due on', 'due'],
  ['target', 'due'],
  ['until', 'due'],
  ['before', 'due'],
  ['when', 'due'],
  ['due', 'due'],
  ['eta', 'due'],
  ['by', 'due'],
  ['completed on', 'done'],
  ['completed', 'done'],
  ['finished', 'done'],
  ['done on', 'done'],
  ['closed', 'done'],
  ['done', 'done'],
  ['evidence', 'evidence'],
  ['proof', 'evidence'],
  ['tracked in', 'address'],
  ['tracked at', 'address'],
  ['tracking', 'address'],
  ['ticket', 'address'],
  ['issue', 'address'],
  ['link', 'address'],
  ['see', 'address'],
  ['bug', 'address'],
  ['addresses', 'causes'],
  ['causes', 'causes'],
  ['cause', 'causes'],
  ['fixes', 'causes'],
  ['for', 'causes'],
];
/** Keywords that are also everyday words: they count only when what they promise does follow. */
const EVERYDAY: ReadonlySet<string> = new Set([
  'by',
  'for',
  'see',
  'before',
  'until',
  'when',
  'who',
  'lead',
  'link',
  'issue',
  'bug',
  'target',
  'closed',
  'fixes',
  'cause',
  'causes',
  'addresses',
  'tracking',
  'finished',
  'assigned',
  'responsible',
]);
/** First words of a due date that no calendar knows. */
const VAGUE_DATES: ReadonlySet<string> = new Set([
  'next',
  'this',
  'end',
  'in',
  'within',
  'tomorrow',
  'today',
  'asap',
  'soon',
  'immediately',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'q1',
  'q2',
  'q3',
  'q4',
  'eow',
  'eom',
  'eoy',
  'late',
  'early',
]);
const FIRST_LETTERS: ReadonlySet<string> = new Set(KEYWORDS.map(([word]) => word[0] as string));

/** Answers that stand where a value should and are none. */
const UNSETTLED: ReadonlySet<string> = new Set([
  'tbd',
  'tba',
  'tbc',
  'none',
  'nobody',
  'unassigned',
  'unknown',
  'n/a',
  'na',
  '?',
  '-',
  'todo',
  'to be decided',
  'to be determined',
  'to be defined',
  'to be assigned',
  'not yet known',
  '[not yet known]',
]);

const E_MAIL = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/;
const HANDLE = /^@[\w][\w./-]{0,63}$/;
/** "@maria@example.com": somebody who is named by an address, as by a handle. */
const isHandle = (word: string): boolean => HANDLE.test(word) || E_MAIL.test(word.slice(1));
const TICKET = /^(?:[A-Za-z][A-Za-z0-9]{1,9}-\d{1,7}|[\w./-]{0,60}#\d{1,7})$/;
const CAUSE = /\^(c\d{1,6})/g;
/** One to four words, the first with a capital letter: "Maria Lopez", "SRE team". */
const NAME = /^\p{Lu}[\p{L}.'’-]{0,30}(?: [\p{L}\d.&'’-]{1,30}){0,3}$/u;

/** Cuts the text between the brackets at commas, semicolons, bars and middle dots. "March 1, 2026" stays in one piece. */
export function splitChunks(plain: string, start: number, end: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    const character = i === end ? ',' : plain[i];
    if (character !== ',' && character !== ';' && character !== '|' && character !== '·') continue;
    if (i < end && (character === ',' || character === ';') && !isBreak(plain, i, end)) continue;
    const piece = trim(plain, from, i);
    if (piece.start < piece.end) pieces.push(piece);
    from = i + 1;
  }
  return pieces;
}

/** A comma inside an address ("?a=1,2") or before a year is none of ours. */
function isBreak(plain: string, at: number, end: number): boolean {
  const next = plain.charCodeAt(at + 1);
  if (next > 32 && next !== 64 && plain.lastIndexOf('://', at) > plain.lastIndexOf(' ', at)) return false;
  const year = trim(plain, at + 1, Math.min(end, at + 7));
  const isYear =
    year.end - year.start >= 4 &&
    plain.startsWith('20', year.start) &&
    !Number.isNaN(Number(plain.slice(year.start, year.start + 4)));
  const goesOn = plain[year.start + 4];
  const alone = year.start + 4 >= end || goesOn === ' ' || goesOn === ',' || goesOn === ';' || goesOn === ')';
  const before = plain.charCodeAt(at - 1);
  return !(isYear && alone && before >= 48 && before <= 57 && plain.lastIndexOf('-', at) < plain.lastIndexOf(' ', at));
}

/** What one piece says. */
export function readChunk(plain: string, start: number, end: number): Chunk {
  const words = plain.slice(start, end);
  return (
    readBare(words, start) ??
    readKeyed(words, start) ?? { kind: NAME.test(words) ? 'name' : 'words', start, end, value: words }
  );
}

/** A piece that needs no keyword. */
function readBare(words: string, start: number): Chunk | undefined {
  const end = start + words.length;
  const first = words[0];
  if (words === '@') return { kind: 'open', field: 'owner', start, end, value: words };
  if (first === '@') return isHandle(firstWord(words)) ? ownerOf(words, start) : undefined;
  if (words.startsWith('https://') || words.startsWith('http://')) {
    return words.includes(' ') ? undefined : { kind: 'address', start, end, value: words };
  }
  if (first === '^') return readCauses(words, start);
  if (words.includes('@') && E_MAIL.test(words)) return { kind: 'owner', start, end, value: words };
  const date = readAnnotationDate(words);
  return date && { kind: 'date', start, end, date };
}

function firstWord(words: string): string {
  const space = words.indexOf(' ');
  return space < 0 ? words : words.slice(0, space);
}

/** The owner's name without the `@`. */
function ownerOf(words: string, start: number): Chunk {
  const handle = words[0] === '@' ? firstWord(words) : words;
  const lead = words[0] === '@' ? 1 : 0;
  return { kind: 'owner', start: start + lead, end: start + handle.length, value: handle.slice(lead) };
}

function readKeyed(words: string, start: number): Chunk | undefined {
  const lower = words.slice(0, 24).toLowerCase();
  if (!FIRST_LETTERS.has(lower[0] ?? '')) return undefined;
  for (const [word, kind] of KEYWORDS) {
    if (!lower.startsWith(word)) continue;
    const next = words[word.length];
    if (next !== undefined && next !== ' ' && next !== ':') continue;
    let at = word.length;
    while (words[at] === ' ') at++;
    const colon = words[at] === ':';
    if (colon) at++;
    while (words[at] === ' ') at++;
    const value = words.slice(at);
    return readValue(kind, value, start + at, colon, EVERYDAY.has(word) && !colon);
  }
  return undefined;
}

function readValue(
  kind: ChunkKind,
  value: string,
  start: number,
  colon: boolean,
  everyday: boolean,
): Chunk | undefined {
  const end = start + value.length;
  if (kind !== 'done' && (value === '' || UNSETTLED.has(value.toLowerCase()))) {
    return everyday ? undefined : { kind: 'open', field: kind, start, end, value };
  }
  if (kind === 'due' || kind === 'done') {
    const date = readAnnotationDate(value);
    if (date) return { kind, start, end, date };
    if (everyday) return kind === 'due' && NAME.test(value) ? { kind: 'name', start, end, value } : undefined;
    if (kind === 'done') return value === '' ? { kind, start, end } : undefined;
    // "due next week" is a promise, but no date, and nor is "due 2026-02-30". "due to load" is neither.
    const digit = value.charCodeAt(0) >= 48 && value.charCodeAt(0) <= 57;
    const promised = colon || digit || VAGUE_DATES.has(firstWord(value).toLowerCase());
    return promised ? { kind: 'open', field: kind, start, end, value } : undefined;
  }
  if (kind === 'causes') return readCauses(value, start);
  if (kind === 'owner') {
    const bare = readBare(value, start);
    if (bare?.kind === 'owner') return bare;
    return NAME.test(value) || (colon && value.length <= 60) ? ownerOf(value, start) : undefined;
  }
  if (kind === 'address') {
    const settled = value.startsWith('http://') || value.startsWith('https://') || TICKET.test(value);
    return settled && !value.includes(' ') ? { kind, start, end, value } : undefined;
  }
  return { kind, start, end, value };
}

/** `^c1 ^c2`, with "and" or nothing between them. */
function readCauses(value: string, start: number): Chunk | undefined {
  if (!value.startsWith('^')) return undefined;
  const causes: { value: string; start: number; end: number }[] = [];
  for (const match of value.matchAll(CAUSE)) {
    causes.push({ value: match[1] as string, start: start + match.index, end: start + match.index + match[0].length });
  }
  return causes.length === 0 ? undefined : { kind: 'causes', start, end: start + value.length, causes };
}

function trim(plain: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && plain.charCodeAt(from) <= 32) from++;
  while (to > from && plain.charCodeAt(to - 1) <= 32) to--;
  return { start: from, end: to };
}
