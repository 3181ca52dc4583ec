import { findDurations, findStatedDurations, type Source, type Text } from '@failonce/document';
import { literals, standingIn } from '../literals.ts';
import type { Chronology } from './chronology.ts';
import { type StatedLength, statedLength } from './length.ts';
import { lengthsBetween } from './moment.ts';

const ofTheOutage =
  /\b(?:outage|incident|downtime|disruption|interruption|service|site|website|platform)s?\b(?: \w{1,12}){0,3} (?:last(?:ed|ing|s)|of|for|was|total(?:led|ed)?|duration)\b/i;

/** The lengths that the document gives for the whole outage: in the summary, the title, and plainly anywhere else. */
export function statedLengths(chronology: Chronology): readonly StatedLength[] {
  let lengths = known.get(chronology);
  if (lengths === undefined) {
    lengths = read(chronology);
    known.set(chronology, lengths);
  }
  return lengths;
}

const known = new WeakMap<Chronology, readonly StatedLength[]>();

function read(chronology: Chronology): StatedLength[] {
  const { document, texts } = chronology;
  const { source, summaryWhen, title } = document;
  const lengths: StatedLength[] = [];
  const fact = summaryWhen.durationMinutes;
  const text = fact && chronology.textAt(fact.span);
  const value = text && findDurations(text).find(({ span }) => span.start === fact.span.start);
  if (value !== undefined) lengths.push(statedLength(source, value));
  else lengths.push(...besideTimes(chronology));
  const inTitle = title && titleLength(title, source);
  if (inTitle !== undefined) lengths.push(inTitle);
  const hints = standingIn(source, hintWords);
  for (const { text: other, role } of hints.length === 0 ? [] : texts) {
    if (role === 'title' || other === title || !hints.some(({ written }) => other.plain.includes(written))) continue;
    if (ofTheOutage.test(other.plain)) add(lengths, chronology, other, 5);
  }
  return lengths;
}

/**
 * "No card was taken for 48 minutes (14:31 to 15:19)": a length in the sentence of start and end is that of the outage
 * where it is of their order; "users waited for 5 minutes" is not.
 */
function besideTimes(chronology: Chronology): StatedLength[] {
  const { document, start, end } = chronology;
  const text = start && chronology.textAt(start.span);
  if (start === undefined || end === undefined || text === undefined || text !== chronology.textAt(end.span)) return [];
  const [length] = / for |\d-|, which is /.test(text.plain) ? lengthsBetween(start, end) : [];
  if (length === undefined) return [];
  const { source } = document;
  return findStatedDurations(text, 2.5)
    .filter(({ minutes, span }) => {
      if (minutes * 2 < length || minutes > length * 2) return false;
      const from = Math.min(span.start, start.span.start);
      return !/[.!?] [A-Z]/.test(source.text.slice(from, Math.max(span.start, end.span.start)));
    })
    .slice(0, 1)
    .map((value) => statedLength(source, value));
}

/** One of these stands wherever the length of an outage is told in a sentence. */
const hintWords = literals(
  ' lasted',
  ' lasting',
  ' lasts',
  'utage of',
  'owntime of',
  'isruption of',
  'a total of',
  'totalled',
  'totaled',
);

const forBefore =
  /(?:\b(?:for|of|lasted|lasting)|[:(—–-])(?: (?:about|around|over|almost|nearly|some|more than|a total of))? ?~?$/i;
const outageBehind = /^[\s-](?:long )?(?:\w{1,20} )?(?:outage|downtime|incident|disruption|interruption)/i;

/** The only length of a title: "down for 61 minutes", "a 61-minute outage". */
function titleLength(title: Text, source: Source): StatedLength | undefined {
  const [value, second] = findDurations(title);
  if (value === undefined || second !== undefined) return undefined;
  const before = source.text.slice(title.span.start, value.span.start);
  const after = source.text.slice(value.span.end, title.span.end);
  return forBefore.test(before.slice(-30)) || outageBehind.test(after) ? statedLength(source, value) : undefined;
}

function add(lengths: StatedLength[], { document: { source } }: Chronology, text: Text, least: number): void {
  for (const value of findStatedDurations(text, least)) {
    if (lengths.some((known) => known.value.span.start === value.span.start)) continue;
    lengths.push(statedLength(source, value));
    return;
  }
}
