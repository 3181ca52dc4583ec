import type { AskedTerm } from './asked.ts';
import { type Segment, segmentsOf } from './highlight.ts';
import { type Match, matchesIn } from './matches.ts';
import { isAscii } from './tokens.ts';

/** Of a longer text only the beginning is looked through for a passage. */
const LOOKED_THROUGH = 200_000;
/** What stands before the first mark, and how long a passage gets. */
const BEFORE = 60;
const LONGEST = 240;

/** The line of a text that says most of what was asked for, without the signs of Markdown, cut to what one reads at a glance. */
export function passageOf(markdown: string, asked: readonly AskedTerm[]): Segment[] {
  if (asked.length === 0) return [];
  const may = mayHold(asked);
  let best: { line: string; matches: Match[]; terms: number } | undefined;
  for (const written of bodyOf(markdown.slice(0, LOOKED_THROUGH)).split('\n')) {
    const line = plainLine(written);
    if (!may(line)) continue;
    const matches = matchesIn(line, asked);
    const terms = new Set(matches.map(({ term }) => term)).size;
    if (terms > (best?.terms ?? 0)) best = { line, matches, terms };
    if (terms === asked.length) break;
  }
  return best === undefined ? [] : cut(best.line, best.matches);
}

/** May a line hold a term? Quickly asked, so that few lines are taken apart into their words. */
function mayHold(asked: readonly AskedTerm[]): (line: string) => boolean {
  // The words of a stem begin as it does; its own end may be another one (“happy”, “happi”).
  const begin = asked.map(({ stem, words }) => (stem === undefined ? words[0] : stem.slice(0, -2)) ?? '');
  return (line) => {
    const lower = line.toLowerCase();
    // Beyond ASCII, words are looked up in another spelling.
    return begin.some((each) => lower.includes(each)) || !isAscii(line);
  };
}

/** Without front matter and title: the title is shown beside it. */
function bodyOf(markdown: string): string {
  const matter = /^---\r?\n/.test(markdown) ? markdown.indexOf('\n---', 3) : -1;
  const body = matter < 0 ? markdown : markdown.slice(matter + 4);
  return body.replace(/^\s*# [^\n]*/, '');
}

function plainLine(line: string): string {
  return (
    line
      .replace(/^[\s>#|*+-]+/, '')
      .replace(/^\[[ xX]\] /, '')
      // A link is its words.
      .replace(/!?\[([^\][\n]{1,200})\]\([^()\s]{0,500}\)/g, '$1')
      .replace(/[*`]+/g, '')
      .replace(/[\s|]+/g, ' ')
      .trim()
  );
}

function cut(line: string, matches: readonly Match[]): Segment[] {
  const first = matches[0]?.start ?? 0;
  const from = line.length <= LONGEST || first <= BEFORE ? 0 : line.indexOf(' ', first - BEFORE) + 1 || first;
  const start = Math.min(from, first);
  const to = line.length - start <= LONGEST ? line.length : line.lastIndexOf(' ', start + LONGEST);
  const end = to > first ? to : Math.min(line.length, start + LONGEST);
  const piece = `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
  const moved = start > 0 ? 1 - start : 0;
  return segmentsOf(
    piece,
    matches
      .filter((match) => match.end <= end && match.start >= start)
      .map((match) => ({ ...match, start: match.start + moved, end: match.end + moved })),
  );
}
