import type { Problem } from '../postmortem.ts';
import type { Source, Span } from '../source.ts';
import {
  findFrontMatter,
  lineAfter,
  looksLikeMapping,
  namesKey,
  opensWithFence,
  textStart,
} from './find-front-matter.ts';
import type { Field, FrontMatter } from './front-matter.ts';
import { readLibraryYaml } from './library-yaml.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { YamlEntry } from './yaml-entry.ts';

/** What stands before the body, and where the body begins. */
export interface FrontMatterReading {
  readonly frontMatter: FrontMatter | undefined;
  readonly problems: Problem[];
  /** Offset of the body's first character, behind the front matter or the byte order mark. */
  readonly bodyStart: number;
}

/** Front matter longer than this many characters is not read. */
export const MAX_FRONT_MATTER = 16_384;

const KNOWN_KEYS: ReadonlySet<string> = new Set(['severity', 'services', 'zone', 'authors', 'kind']);
const KINDS: ReadonlySet<string> = new Set(['practice']);

/** Reads the YAML between `---` lines at the very beginning of a document, if it has any. Never throws. */
export function readFrontMatter(source: Source): FrontMatterReading {
  const { text } = source;
  if (!opensWithFence(text)) return { frontMatter: undefined, problems: [], bodyStart: textStart(text) };
  const read = readEntries(source);
  if (read.entries === undefined) {
    return { frontMatter: undefined, problems: [...read.problems], bodyStart: read.bodyStart };
  }
  const problems = [...read.problems];
  const fields = new Map<string, Field<unknown>>();
  const known = new Map<string, YamlEntry>();
  for (const entry of read.entries) {
    fields.set(entry.key, entry.value);
    if (KNOWN_KEYS.has(entry.key)) known.set(entry.key, entry);
  }
  const frontMatter: FrontMatter = {
    span: read.span,
    severity: readWord(known.get('severity'), problems),
    services: readList(known.get('services'), problems),
    zone: readWord(known.get('zone'), problems),
    authors: readList(known.get('authors'), problems),
    kind: readKind(known.get('kind'), problems),
    fields,
  };
  return { frontMatter, problems, bodyStart: read.bodyStart };
}

/** The front matter's keys in order, for the reader above and for edits. */
export interface EntriesReading {
  /** Undefined where the document has no front matter that can be read. */
  readonly entries: readonly YamlEntry[] | undefined;
  readonly span: Span;
  /** Where the closing `---` begins. */
  readonly closing: number;
  readonly problems: readonly Problem[];
  readonly bodyStart: number;
}

/** Reads the top-level keys between the `---` lines with their places. */
export function readEntries(source: Source): EntriesReading {
  const { text } = source;
  const start = textStart(text);
  const none: EntriesReading = {
    entries: undefined,
    span: { start, end: start },
    closing: start,
    problems: [],
    bodyStart: start,
  };
  const place = findFrontMatter(text);
  const plain =
    place && place.yaml.end - place.yaml.start <= MAX_FRONT_MATTER ? readPlainYaml(text, place.yaml) : undefined;
  if (place && plain) return { ...none, ...whole(place), entries: plain };
  if (!place || !looksLikeMapping(text, place.yaml)) {
    const opensKey = opensWithFence(text) && namesKey(text, lineAfter(text, start), KNOWN_KEYS);
    return opensKey ? { ...none, problems: [unclosed(start)] } : none;
  }
  if (place.yaml.end - place.yaml.start > MAX_FRONT_MATTER) {
    const message = `The front matter is longer than ${MAX_FRONT_MATTER} characters and was not read.`;
    const opening: Span = { start, end: start + 3 };
    return { ...none, bodyStart: place.bodyStart, problems: [{ code: 'front-matter-syntax', message, span: opening }] };
  }
  const { entries, problems } = readLibraryYaml(text, place.yaml);
  // Valid YAML that is a sentence or a list is no front matter but text between two rules.
  if (entries === undefined && problems.length === 0) return none;
  return { ...none, ...whole(place), entries: entries ?? [], problems };
}

function whole(place: { readonly span: Span; readonly yaml: Span; readonly bodyStart: number }) {
  return { span: place.span, closing: place.yaml.end, bodyStart: place.bodyStart };
}

function unclosed(start: number): Problem {
  return {
    code: 'front-matter-syntax',
    message: 'The front matter begins here and has no closing “---” line.',
    span: { start, end: start + 3 },
  };
}

/** Text, or a number written where text is meant ("severity: 1"). */
function asWord(field: Field<unknown>): Field<string> | undefined {
  const { value, span } = field;
  if (typeof value === 'string') return { value, span };
  if (typeof value === 'number' || typeof value === 'boolean') return { value: String(value), span };
  return undefined;
}

/** Nothing yet: an empty value, or `[not yet known]`, which to YAML is a list. */
function isOpen(entry: YamlEntry): boolean {
  const { value } = entry.value;
  if (value === null || value === '') return true;
  if (typeof value === 'string') return isNotYetKnown(value);
  return Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' && isNotYetKnown(value[0]);
}

function isNotYetKnown(value: string): boolean {
  const words = value.trim().toLowerCase();
  return words === 'not yet known' || words === '[not yet known]';
}

function readWord(entry: YamlEntry | undefined, problems: Problem[]): Field<string> | undefined {
  if (entry === undefined || isOpen(entry)) return undefined;
  const word = asWord(entry.value);
  if (word === undefined) {
    const what = entry.items === undefined ? 'holds further keys' : 'is a list';
    problems.push(wrong(`“${entry.key}” must be a single value, but it ${what}.`, entry.value.span));
  }
  return word;
}

function readList(entry: YamlEntry | undefined, problems: Problem[]): Field<string>[] {
  if (entry === undefined || isOpen(entry)) return [];
  if (entry.items === undefined) {
    const word = asWord(entry.value);
    const example = word === undefined ? `${entry.key}: [first, second]` : `${entry.key}: [${word.value}]`;
    problems.push(wrong(`“${entry.key}” must be a list, as in “${example}”.`, entry.value.span));
    // What it says still counts, so that one missing pair of brackets costs nothing else.
    return word === undefined ? [] : [word];
  }
  const words: Field<string>[] = [];
  for (const item of entry.items) {
    const word = asWord(item);
    if (word !== undefined) words.push(word);
    else if (item.value !== null) problems.push(wrong(`Each of the “${entry.key}” must be a single value.`, item.span));
  }
  return words;
}

function readKind(entry: YamlEntry | undefined, problems: Problem[]): Field<string> | undefined {
  const kind = readWord(entry, problems);
  if (kind !== undefined && !KINDS.has(kind.value)) {
    const message = `“${kind.value}” is no kind of document. Write “kind: practice” for an invented or drill outage, else leave it out.`;
    problems.push(wrong(message, kind.span));
  }
  return kind;
}

function wrong(message: string, span: Span): Problem {
  return { code: 'front-matter-value', message, span };
}
