import type { Source, Span } from '@failonce/document';
import type { RelatedPlace } from '../../define.ts';
import { displayWidth, truncate, visible, wrap } from './columns.ts';
import { excerpt } from './excerpt.ts';
import type { Thing } from './next-things.ts';
import type { Paint, Terminal } from './paint.ts';

/** Below this, what stands beside goes beneath. */
const NARROW = 60;
/** Lines of prose longer than this are tiring to read, however wide the terminal is. */
const MEASURE = 88;
/** Of the other places that a finding is about, so many are shown. */
const MOST_RELATED = 2;

/** The columns that are used of a terminal. */
export function usedWidth(terminal: Terminal): number {
  return Math.max(24, Math.min(terminal.width, 100));
}

/**
 * One thing to do: its name and place, the line with the words that it is about, why, and what to write.
 * Without `source`, the line is left out, because the reader has just seen it.
 */
export function renderThing(
  thing: Thing,
  number: number,
  source: Source | undefined,
  terminal: Terminal,
  paint: Paint,
): string[] {
  const { finding } = thing;
  const { signs } = paint;
  const width = usedWidth(terminal);
  const narrow = width < NARROW;
  const indent = narrow ? '  ' : '     ';
  const mark = paint.level(finding.level, String(number).padStart(narrow ? 1 : 3));
  const markWidth = narrow ? String(number).length : Math.max(3, String(number).length);
  const gap = narrow ? ' ' : '  ';
  const lines: string[] = [];

  const title = paint.words(visible(thing.title));
  const place = `line ${finding.line} ${signs.dot} ${finding.level} ${signs.dot} ${finding.id}`;
  const room = width - markWidth - gap.length;
  if (!narrow && displayWidth(title) + 2 + place.length <= room) {
    const space = ' '.repeat(room - displayWidth(title) - place.length);
    lines.push(`${mark}${gap}${paint.strong(title)}${space}${paint.faint(place)}`);
  } else {
    const [first = '', ...rest] = wrap(title, room);
    lines.push(`${mark}${gap}${paint.strong(first)}`, ...rest.map((line) => indent + paint.strong(line)));
    lines.push(...wrap(place, width - indent.length).map((line) => indent + paint.faint(line)));
  }

  const measure = Math.min(width, MEASURE) - indent.length;
  const quote = (span: Span, at: number, style: (marks: string) => string): void => {
    const shown = source && excerpt(source, span, width - indent.length - gutter - 3, signs.ellipsis);
    if (shown === undefined) return;
    lines.push(`${indent}${paint.faint(`${String(at).padStart(gutter)} ${signs.gutter}`)} ${shown.text}`);
    const marks = style(shown.marks.trimStart());
    const lead = ' '.repeat(shown.marks.length - shown.marks.trimStart().length);
    lines.push(`${indent}${' '.repeat(gutter)} ${paint.faint(signs.gutter)} ${lead}${marks}`);
  };
  // The other places are shown with the line that was not shown before.
  const related = source === undefined ? [] : finding.related.slice(0, MOST_RELATED);
  const lineOf = (place: RelatedPlace): number => source?.position(place.span.start).line ?? 0;
  const gutter = Math.max(...[finding.line, ...related.map(lineOf)].map((line) => String(line).length));
  quote(finding.span, finding.line, (marks) => paint.level(finding.level, marks));
  for (const line of wrap(paint.words(visible(finding.message)), measure)) lines.push(indent + line);
  for (const place of related) {
    quote(place.span, lineOf(place), paint.faint);
    for (const line of wrap(paint.words(visible(place.message)), measure)) lines.push(indent + paint.faint(line));
  }
  const arrow = `${signs.arrow} `;
  const hang = ' '.repeat(arrow.length);
  const write = finding.write.split('\n').flatMap((line) => wrap(paint.words(visible(line)), measure - arrow.length));
  write.forEach((line, index) => {
    lines.push(`${indent}${index === 0 ? paint.accent(arrow) : hang}${line}`);
  });
  if (finding.fix) {
    const note = paint.words(`\`--fix\` does it: ${visible(finding.fix.title)}.`);
    for (const line of wrap(note, measure)) lines.push(indent + paint.faint(line));
  }
  if (thing.waiting.length > 0) {
    const count = thing.waiting.length;
    const what = finding.requirement
      ? ['requirement comes with it', 'requirements come with it']
      : ['place like it', 'places like it'];
    const note = `${count} more ${count === 1 ? what[0] : what[1]}.`;
    for (const line of wrap(note, measure)) lines.push(indent + paint.faint(line));
  }
  return lines;
}

/** A title in one line of at most `width` columns. */
export function oneLine(text: string, width: number, paint: Paint): string {
  return truncate(visible(text).trim(), width, paint.signs.ellipsis);
}
