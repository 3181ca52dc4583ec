import { lineEnding } from '../edits/edit.ts';
import { findFrontMatter, lineAfter, looksLikeMapping, textStart } from '../front-matter/find-front-matter.ts';
import type { Span } from '../source.ts';

/** Which postmortem of which library a file is, and on which of its revisions the file's text is based. */
export interface Identity {
  /** The library's address without a path: “https://failonce.example.com”. */
  readonly server: string;
  /** 42 of “PM-42”. */
  readonly number: number;
  readonly revision: number;
}

/** A file's text apart from its identity. */
export interface Identified {
  /** Undefined for a file that is in no library yet. */
  readonly identity: Identity | undefined;
  /** The text without the line that tells it: what a library holds. */
  readonly text: string;
  /** A line that is meant to tell the identity and does not: nobody can know which postmortem this is. */
  readonly damaged: string | undefined;
}

const KEY = 'failonce:';
const LINE = /^failonce: (\S{1,330}) \(revision ([1-9]\d{0,8})\)$/;
const SERVER = /^https?:\/\/[^\s/]{1,300}$/;
const NUMBER = /^[1-9]\d{0,8}$/;

/** Where people read this postmortem: “https://failonce.example.com/pm/42”. */
export function addressOf({ server, number }: Pick<Identity, 'server' | 'number'>): string {
  return `${server}/pm/${number}`;
}

/** Takes the identity out of a file's text. What `withIdentity` has written comes out byte for byte. */
export function readIdentity(text: string): Identified {
  const place = findFrontMatter(text);
  const lines = place === undefined ? [] : keyLines(text, place.yaml);
  const [line, more] = lines;
  if (place === undefined || line === undefined) return { identity: undefined, text, damaged: undefined };
  const said = text.slice(line.start, line.end).trimEnd();
  const identity = identityIn(said);
  if (identity === undefined || more !== undefined) return { identity: undefined, text, damaged: said };
  // A front matter that tells nothing else is one that we have written.
  const alone = line.start === place.yaml.start && line.end === place.yaml.end;
  const { start, end } = alone ? { start: place.span.start, end: place.bodyStart } : line;
  return { identity, text: text.slice(0, start) + text.slice(end), damaged: undefined };
}

/**
 * Puts an identity into a text, in the place of the one that is there. It is the last line of the front matter, or of one
 * of its own where the text has none. One line, so that address and revision are never parted.
 */
export function withIdentity(given: string, { server, number, revision }: Identity): string {
  const { text } = readIdentity(given);
  const end = lineEnding(text);
  const line = `${KEY} ${addressOf({ server, number })} (revision ${revision})${end}`;
  const place = findFrontMatter(text);
  const at = place !== undefined && takesKeys(text, place.yaml) ? place.yaml.end : undefined;
  if (at !== undefined) return text.slice(0, at) + line + text.slice(at);
  const start = textStart(text);
  return `${text.slice(0, start)}---${end}${line}---${end}${text.slice(start)}`;
}

function identityIn(line: string): Identity | undefined {
  const [, address = '', revision] = LINE.exec(line) ?? [];
  const [server = '', number = '', more] = address.split('/pm/');
  if (!SERVER.test(server) || !NUMBER.test(number) || more !== undefined) return undefined;
  return { server, number: Number(number), revision: Number(revision) };
}

/** Can a key be added to these lines? Neither to two rules with prose between them nor to a mapping in braces. */
function takesKeys(text: string, yaml: Span): boolean {
  const written = text.slice(yaml.start, yaml.end).trimStart();
  return written !== '' && !written.startsWith('{') && looksLikeMapping(text, yaml);
}

function keyLines(text: string, yaml: Span): Span[] {
  const lines: Span[] = [];
  for (let start = yaml.start; start < yaml.end; ) {
    const end = lineAfter(text, start);
    if (text.startsWith(KEY, start)) lines.push({ start, end });
    start = end;
  }
  return lines;
}
