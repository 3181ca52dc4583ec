import type { Report } from '@failonce/checks';
import {
  lineEnding,
  NOT_YET_KNOWN,
  type Part,
  type Postmortem,
  parse,
  type Span,
  type TextEdit,
  writeTemplate,
} from '@failonce/document';
import { gapAt, nextGap } from './gaps.ts';
import { MISSING_LINES, type MissingLine, SECTIONS } from './missing-lines.ts';

/** Where to go on writing, and what is put there first. */
export interface Place {
  readonly edits: readonly TextEdit[];
  /** What is selected then, as it stands after the edits. */
  readonly select: Span;
}

/**
 * Where a requirement is met, or where it is to be met: the words that meet it, the gap that is waiting for it, or a line
 * or part that is inserted at its right place.
 */
export function placeFor(document: Postmortem, report: Report, id: string): Place {
  const result = report.requirements.find((each) => each.id === id);
  if (result?.met === true && result.span !== undefined) {
    const { start, end } = result.span;
    const waiting = document.source.text.slice(start, end).indexOf(NOT_YET_KNOWN);
    return { edits: [], select: waiting < 0 ? result.span : gapAt(start + waiting) };
  }
  const section = SECTIONS.findIndex(
    (each) => id.startsWith(each.id) || (each.id === 'cause' && id === 'resolution-detail'),
  );
  const wanted = SECTIONS[section];
  if (wanted !== undefined && !document.parts.some(({ role }) => wanted.roles.includes(role)))
    return withSection(document, section, id);
  const rule = MISSING_LINES[id];
  const part = rule && document.parts.find(({ role }) => rule.roles.includes(role));
  if (rule !== undefined && part !== undefined) return inPart(document, part, rule);
  const finding = report.findings.find((each) => each.id === id);
  return {
    edits: [],
    select: finding?.span ?? { start: document.source.text.length, end: document.source.text.length },
  };
}

/** The whole part of the template, before the next part that is there; an empty text becomes the template. */
function withSection(document: Postmortem, section: number, id: string): Place {
  const { source, parts } = document;
  const isEmpty = source.text.trim() === '';
  const later = SECTIONS.slice(section + 1).flatMap(({ roles }) => roles);
  const next = parts.find(({ role }) => later.includes(role));
  const end = lineEnding(source.text);
  const at = isEmpty ? 0 : (next?.span.start ?? source.text.length);
  const text = (isEmpty ? writeTemplate({}) : spaced(source.text, at, sectionText(section))).replaceAll('\n', end);
  const edit = { span: { start: at, end: isEmpty ? source.text.length : at }, text };
  const after = source.text.slice(0, edit.span.start) + text + source.text.slice(edit.span.end);
  const changed = parse(after);
  const rule = MISSING_LINES[id];
  const part = rule && changed.parts.find(({ role }) => rule.roles.includes(role));
  const place = rule && part ? inPart(changed, part, rule) : undefined;
  const select = place?.edits.length === 0 ? place.select : (nextGap(after, at) ?? { start: at, end: at });
  return { edits: [edit], select };
}

/** One part of the template, by its number. */
function sectionText(section: number): string {
  // linear: the template is our own, and short
  return writeTemplate({}).split(/^(?=## )/m)[section + 1] as string;
}

/** A part stands apart from what is before and behind it by an empty line. */
function spaced(text: string, at: number, section: string): string {
  const before = text.slice(0, at);
  const open = before === '' || /\n\r?\n$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  return `${open}${section.trimEnd()}\n${at < text.length ? '\n' : ''}`;
}

/** The gap of the rule's line; else more on that line; else the line itself, put where it belongs. */
function inPart({ source }: Postmortem, part: Part, rule: MissingLine): Place {
  const { text } = source;
  const found = lineOf(text, part, rule);
  const end = lineEnding(text);
  if (found === undefined) return insert(text, placeIn(text, part, rule.place), rule.line.replaceAll('\n', end), end);
  const words = text.slice(found.start, found.end);
  const gap = gapIn(words, rule.before);
  if (gap !== undefined) return { edits: [], select: gapAt(found.start + gap) };
  // What belongs below a heading stands in the lines below it.
  if (words.startsWith('#')) {
    const below = nextLine(text, found.end);
    const block = endOfBlock(text, below, part.span.end);
    const waiting = text.slice(below, block).indexOf(NOT_YET_KNOWN);
    if (waiting >= 0) return { edits: [], select: gapAt(below + waiting) };
    if (rule.more !== undefined) return insert(text, block, rule.more, end);
    return { edits: [], select: { start: block, end: block } };
  }
  if (rule.more === undefined) return { edits: [], select: { start: found.end, end: found.end } };
  const more = ` ${rule.more}`;
  const start = found.end + more.indexOf(NOT_YET_KNOWN);
  return { edits: [{ span: { start: found.end, end: found.end }, text: more }], select: gapAt(start) };
}

function insert(text: string, at: number, line: string, end: string): Place {
  const open = at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r' ? end : '';
  const close = at < text.length && open !== '' ? '' : end;
  const edit = { span: { start: at, end: at }, text: open + line + close };
  return { edits: [edit], select: gapAt(at + open.length + line.indexOf(NOT_YET_KNOWN)) };
}

/** Of several gaps, the one behind the words of `before`. */
function gapIn(words: string, before: RegExp | undefined): number | undefined {
  for (let at = words.indexOf(NOT_YET_KNOWN); at >= 0; at = words.indexOf(NOT_YET_KNOWN, at + 1)) {
    if (before === undefined || before.test(words.slice(Math.max(0, at - 60), at))) return at;
  }
  return undefined;
}

/** The line of the part that bears the rule's label; of several, one that has a gap. */
function lineOf(text: string, part: Part, { label }: MissingLine): Span | undefined {
  let first: Span | undefined;
  const heading = headEnd(text, part);
  for (let start = part.span.start; start < part.span.end; start = nextLine(text, start)) {
    const line = { start, end: endOfLine(text, start) };
    const words = text.slice(line.start, line.end);
    // The part's own heading names what is in it; only a list, a label or a sub-heading is a line for it.
    const isOwn = start < heading && !label.source.startsWith('^#');
    if (isOwn || !/^\s{0,3}(?:[-*+#]|\*\*)/.test(words) || !label.test(words)) continue;
    if (words.includes(NOT_YET_KNOWN)) return line;
    first ??= line;
    // The heading of the whole part gives way to a sub-heading.
    if (start < heading) first = line;
    else if (first.start < heading) first = line;
  }
  return first;
}

function placeIn(text: string, part: Part, place: MissingLine['place']): number {
  const items: number[] = [];
  for (let at = headEnd(text, part); at < part.span.end; at = nextLine(text, at))
    if (/^\s{0,3}[-*+] /.test(text.slice(at, at + 8))) items.push(at);
  const last = nextLine(text, Math.max(part.span.end - 1, 0));
  const bottom = part.span.end >= text.length ? text.length : last;
  if (place === 'first') return items[0] ?? headEnd(text, part);
  if (place === 'second') return items[1] ?? bottom;
  if (place === 'last') return bottom;
  const end = items.at(-1);
  return end !== undefined && /\bresolved\b/i.test(text.slice(end, endOfLine(text, end))) ? end : bottom;
}

/** Where the line below the part's heading begins. */
function headEnd(text: string, { heading, span }: Part): number {
  if (heading === undefined) return span.start;
  return nextLine(text, 'span' in heading ? Math.max(heading.span.start, heading.span.end - 1) : heading.name.span.end);
}

function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function nextLine(text: string, at: number): number {
  let end = endOfLine(text, at);
  if (text[end] === '\r') end++;
  if (text[end] === '\n') end++;
  return end;
}

/** The end of the last line with words, before the next heading or the end of the part. */
function endOfBlock(text: string, from: number, most: number): number {
  let end = from;
  for (let at = from; at < most; at = nextLine(text, at)) {
    const words = text.slice(at, endOfLine(text, at));
    if (/^#{1,6} /.test(words)) break;
    if (words.trim() !== '') end = endOfLine(text, at);
  }
  return end;
}
