import { lineEnding, type Part, type Postmortem } from '@failonce/document';
import { lineOf } from '../words.ts';
import { lineAfter } from './lines.ts';

const NAMES = /^what went well$/i;

/** What went well: a part that the format does not ask for. */
export function readWell(document: Postmortem): readonly string[] {
  const { source } = document;
  return (wellPart(document)?.blocks ?? [])
    .map((block) => lineOf(source.slice(block.span).replace(/^[-*+][ \t]+/, '')))
    .filter((line) => line !== '');
}

/** Writes that part at the end of the text, or in the place of the one before; without anything to tell it goes. */
export function writeWell(document: Postmortem, lines: readonly string[]): string {
  const { text } = document.source;
  const known = readWell(document);
  if (lines.length > 0 && JSON.stringify(known) === JSON.stringify(lines)) return text;
  const part = wellPart(document);
  const end = lineEnding(text);
  const body = `## What Went Well${end}${lines.map((line) => `- ${line}`).join(end)}`;
  if (part === undefined) {
    if (lines.length === 0) return text;
    return /[\r\n]$/.test(text) ? `${text}${end}${body}${end}` : `${text}${text === '' ? '' : end + end}${body}`;
  }
  if (lines.length > 0) return text.slice(0, part.span.start) + body + text.slice(part.span.end);
  const after = lineAfter(text, part.span.end);
  const before = text.slice(0, part.span.start);
  const last = after >= text.length;
  if (!last) return before + text.slice(after);
  const blank = before.endsWith(end) ? before.slice(0, -end.length) : before;
  return after > part.span.end || !blank.endsWith(end) ? blank : blank.slice(0, -end.length);
}

function wellPart(document: Postmortem): Part | undefined {
  return document.parts.find(
    ({ heading }) => heading !== undefined && 'kind' in heading && NAMES.test(heading.text.plain),
  );
}
