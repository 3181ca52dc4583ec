import { isAsciiLetter } from '../blocks/characters.ts';
import { type PartName, PHRASES } from './part-phrases.ts';
import * as words from './part-words.ts';

export type { PartName } from './part-phrases.ts';

/** Verbs that begin a task ("Fix the cause …"), not the name of a part. */
const IMPERATIVES = new Set(
  'fix prevent improve resolve correct follow investigate escalate mitigate avoid restore repair solve debug learn log contact conclude address list plan make'.split(
    ' ',
  ),
);

const PHRASE_BEGINNINGS = new Set([...PHRASES.keys()].map((phrase) => phrase.split(' ')[0] as string));

interface Reading {
  readonly phrase: string;
  readonly count: number;
  /** The flags of all words, and of those that are not weak. */
  readonly all: number;
  readonly strong: number;
  readonly unknown: number;
  readonly first: string;
  readonly hasNoun: boolean;
  /** Does the first word that says something belong to the names of the end? */
  readonly leading: number;
}

const MAX_WORDS = 14;

/** Lower-case words of a name, marks, numbers, emoji and what stands in brackets left out. */
function nameWords(name: string): string[] {
  const found: string[] = [];
  let start = -1;
  let depth = 0;
  for (let i = 0; i <= name.length && found.length <= MAX_WORDS; i++) {
    const code = name.charCodeAt(i);
    if (code === 40 || code === 91) depth++;
    const letter = depth === 0 && i < name.length && isLetter(code);
    if (letter && start === -1) start = i;
    else if (!letter && start !== -1) {
      const word = name.slice(start, i).toLowerCase();
      // "Time line" is one word.
      if (word === 'line' && found.at(-1) === 'time') found[found.length - 1] = 'timeline';
      else found.push(word);
      start = -1;
    }
    if ((code === 41 || code === 93) && depth > 0) depth--;
  }
  return found;
}

function read(list: readonly string[]): Reading {
  let all = 0;
  let strong = 0;
  let unknown = 0;
  let hasNoun = false;
  let leading = 0;
  for (const word of list) {
    const flags = words.exactFlags(word) || words.mistypedFlags(word);
    if (flags === 0) {
      unknown++;
      continue;
    }
    all |= flags;
    if ((flags & (words.WEAK | words.FILLER)) === 0) strong |= flags;
    if (flags & words.NOUN) hasNoun = true;
    if (leading === 0 && (flags & words.FILLER) === 0) leading = flags;
  }
  return { phrase: list.join(' '), count: list.length, all, strong, unknown, first: list[0] ?? '', hasNoun, leading };
}

/** The name by its words: strong words first, weak ones only where nothing stronger speaks. */
function decide(reading: Reading): PartName | undefined {
  const exact = PHRASES.get(reading.phrase);
  if (exact !== undefined) return exact;
  return decideFlags(reading.strong, reading) ?? decideFlags(reading.all, reading);
}

function decideFlags(flags: number, reading: Reading): PartName | undefined {
  if (flags & words.END && reading.leading & words.END) return 'end';
  if (flags & words.TIMELINE) return 'timeline';
  if (flags & words.MEASURES) return measuresName(flags);
  if (flags & words.CAUSE && flags & words.RESOLUTION) return 'cause-resolution';
  // "Cause & how it was fixed", "Resolution and why it happened": one part for both.
  if (flags & words.CAUSE) {
    if (flags === reading.strong && reading.all & words.RESOLUTION) return 'cause-resolution';
    // "Impact analysis", "Incident analysis summary".
    if (!(reading.strong & words.CAUSE) || reading.phrase.includes('analysis')) {
      if (reading.strong & words.DETAIL && !reading.phrase.includes('cause')) return 'detail';
    }
    return 'cause';
  }
  if (flags & words.RESOLUTION)
    return flags === reading.strong && reading.all & words.CAUSE ? 'cause-resolution' : 'resolution';
  if (flags & words.SUMMARY) return 'summary';
  if (flags & words.STORY) return 'story';
  if (flags & words.DETAIL) return 'detail';
  if (flags & words.END) return 'end';
  if (flags & words.TITLE) return 'title';
  return undefined;
}

function measuresName(flags: number): PartName {
  if (flags & words.TASKS) return 'tasks';
  if (flags & words.LESSONS) return 'lessons';
  return 'measures';
}

/** Cuts a name before " - ", "–", "—", "|" or ": ", where a name is followed by words. */
function headOf(name: string): string {
  for (let i = 1; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code === 0x2013 || code === 0x2014 || code === 124 || code === 0xff1a) return name.slice(0, i);
    if (code === 58 && !(name.charCodeAt(i + 1) >= 48 && name.charCodeAt(i + 1) <= 57)) return name.slice(0, i);
    if (code === 45 && name.charCodeAt(i - 1) === 32 && name.charCodeAt(i + 1) === 32) return name.slice(0, i);
  }
  return name;
}

/** The name of a heading that is marked as one: colourful words around the name do no harm. */
export function partName(heading: string): PartName | undefined {
  if (heading.length > 200) return undefined;
  const head = headOf(heading);
  if (head.length < heading.length) {
    const list = nameWords(head);
    if (list.length > 0 && list.length <= 8) {
      const name = decide(read(list));
      if (name !== undefined) return name;
    }
  }
  return wholeName(heading) ?? bracketName(heading);
}

/** "The motive (root cause)": what stands in brackets, where the words before them say nothing. */
function bracketName(heading: string): PartName | undefined {
  const open = heading.indexOf('(');
  const close = heading.indexOf(')', open);
  return open === -1 || close === -1 ? undefined : plainName(heading.slice(open + 1, close), true);
}

/** Is the part among those that a heading names: the cause in "Root cause, resolution and prevention"? */
export function namesAmong(heading: string, part: 'summary' | 'cause'): boolean {
  if (heading.length > 200) return false;
  const flag = part === 'summary' ? words.SUMMARY : words.CAUSE;
  return nameWords(heading).some((word) => {
    const flags = words.exactFlags(word) || words.mistypedFlags(word);
    return (flags & flag) !== 0 && (flags & words.NOUN) !== 0;
  });
}

function wholeName(heading: string): PartName | undefined {
  const list = nameWords(heading);
  if (list.length === 0) return undefined;
  if (list.length > 10) return headNoun(list);
  // A sentence that was made a heading names no part.
  if (list.length > 6 && heading.trimEnd().endsWith('.')) return undefined;
  const reading = read(list);
  const name = decide(reading);
  // Weak words among many others say nothing: "## Users cannot log in after the change".
  if (name !== undefined && reading.unknown > 2 && (reading.strong & ~words.NOUN) === 0) return undefined;
  return name;
}

const PREPOSITIONS = new Set('of on for in at during after from behind about regarding'.split(' '));

/** "Corrective measures of the web shop outage on the 3rd of May": what stands before the first preposition. */
function headNoun(list: readonly string[]): PartName | undefined {
  const at = list.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word));
  if (at === -1 || at > 6) return undefined;
  const reading = read(list.slice(0, at));
  return reading.unknown === 0 && reading.hasNoun ? decide(reading) : undefined;
}

/** The name of a line or label that has no mark: every word has to be one of a part's name. */
export function plainName(line: string, colon: boolean): PartName | undefined {
  if (line.length > 80 || !mayBeginName(line)) return undefined;
  const list = nameWords(line);
  if (list.length === 0 || list.length > 9) return undefined;
  const phrase = PHRASES.get(list.join(' '));
  if (phrase !== undefined)
    return phrase === 'context' || list.length === 1 ? (colon || isProperName(list) ? phrase : undefined) : phrase;
  let nouns = 0;
  let mistyped = 0;
  for (const word of list) {
    const flags = words.exactFlags(word);
    if (flags & words.NOUN) nouns++;
    // Most lines are no names: two unknown words are enough to know.
    else if (flags === 0 && ++mistyped > 2) return undefined;
  }
  if (mistyped > 0) {
    for (const word of list) {
      if (words.exactFlags(word) !== 0) continue;
      const flags = words.mistypedFlags(word);
      if (flags === 0) return undefined;
      if (flags & words.NOUN) nouns++;
    }
  }
  if (nouns === 0 && !colon) return undefined;
  if (list.length > 1 && !colon && IMPERATIVES.has(list[0] as string) && list[1] !== 'and') return undefined;
  const name = decide(read(list));
  return name === 'title' ? undefined : name;
}

/** Most lines are told from names by their first word. */
function mayBeginName(line: string): boolean {
  let start = 0;
  while (start < line.length && !isLetter(line.charCodeAt(start))) start++;
  let end = start;
  while (end < line.length && isLetter(line.charCodeAt(end))) end++;
  if (end - start > 16 || end === start) return false;
  const word = line.slice(start, end).toLowerCase();
  return words.exactFlags(word) !== 0 || PHRASE_BEGINNINGS.has(word) || words.mistypedFlags(word) !== 0;
}

function isLetter(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0xc0 && code < 0x250);
}

/** One bare word is a heading only if it is a name and not a word of every sentence. */
function isProperName(list: readonly string[]): boolean {
  const flags = words.exactFlags(list[0] as string);
  return (flags & words.NOUN) !== 0;
}
