import { applyEdits, type Label, type Postmortem, type Span } from '@failonce/document';
import type { Reader } from '../define-question.ts';
import { lineOf, orUnknown } from '../words.ts';
import { belowHeading, insertLines, lineAfter } from './lines.ts';
import { partsFor, withPart } from './with-part.ts';

/** A line of the summary that a label opens: “- **Impact:** …”. */
export interface SummaryLine {
  /** As a new line has it. */
  readonly label: string;
  /** How else it may be called. */
  readonly names: RegExp;
}

/** What stands behind the label, as it is written; blank where nothing is known yet. */
export function readSummaryLine(document: Postmortem, line: SummaryLine): string {
  const span = valueSpan(document, line);
  if (span === undefined) return '';
  return lineOf(document.source.slice(span));
}

/** Writes it behind the label; adds the line, and the summary, where they are missing. */
export function writeSummaryLine(given: Postmortem, line: SummaryLine, value: string, reader: Reader): string {
  const document = withPart(given, 'summary', reader);
  const { source } = document;
  const span = valueSpan(document, line);
  if (span !== undefined) {
    if (lineOf(source.slice(span)) === value && value !== '') return source.text;
    const blank = /\s/.test(source.text[span.start - 1] ?? ' ') ? '' : ' ';
    return applyEdits(source, [{ span, text: blank + orUnknown(value) }]);
  }
  const [part] = partsFor(document, 'summary');
  const last = part?.blocks.at(-1);
  const fresh = `- **${line.label}:** ${orUnknown(value)}`;
  if (last === undefined) return insertLines(source.text, belowHeading(source.text, headingSpan(document)), [fresh]);
  const at = lineAfter(source.text, last.span.end);
  return insertLines(source.text, at, last.kind === 'item' ? [fresh] : ['', fresh]);
}

function headingSpan(document: Postmortem): Span {
  const heading = partsFor(document, 'summary')[0]?.heading;
  if (heading === undefined) return { start: 0, end: 0 };
  return 'span' in heading ? heading.span : heading.name.span;
}

const BEHIND = /[ \t]{0,3}(?:\*\*|__|\*|_)?[ \t]{0,3}:?[ \t]{0,3}(?:\*\*|__|\*|_)?[ \t]{0,8}/y;

function valueSpan(document: Postmortem, { names }: SummaryLine): Span | undefined {
  for (const { blocks } of partsFor(document, 'summary')) {
    for (const block of blocks) {
      if ((block.kind !== 'item' && block.kind !== 'paragraph') || block.label === undefined) continue;
      if (!names.test(block.label.name.plain.trim())) continue;
      const start = behind(document.source.text, block.label);
      return { start, end: Math.max(start, block.text.span.end) };
    }
  }
  return undefined;
}

function behind(text: string, { name }: Label): number {
  BEHIND.lastIndex = name.span.end;
  return BEHIND.exec(text) === null ? name.span.end : BEHIND.lastIndex;
}
