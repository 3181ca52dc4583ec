import { applyEdits, type Block, type Heading, type Postmortem, type Source, type Span } from '@failonce/document';
import type { Reader } from '../define-question.ts';
import { orUnknown, paragraphsOf } from '../words.ts';
import { belowHeading, insertLines, lineAfter } from './lines.ts';
import { type FormatPart, partsFor, withPart } from './with-part.ts';

/** What stands below a heading within a part. */
export interface Section {
  readonly part: FormatPart;
  /** As a new heading has it. */
  readonly heading: string;
  /** How else it may be called. */
  readonly names: RegExp;
  /** Does what stands in the part before any heading belong to it? */
  readonly opens?: boolean;
}

interface Found {
  readonly heading: Span;
  readonly blocks: readonly Block[];
}

/** The stretch of a section's words; empty where there are none, undefined where there is no such section. */
export function sectionSpan(document: Postmortem, section: Section): Span | undefined {
  const found = findSection(document, section);
  if (found === undefined) return undefined;
  const [first] = found.blocks;
  const last = found.blocks.at(-1);
  if (first === undefined || last === undefined) {
    const at = belowHeading(document.source.text, found.heading);
    return { start: at, end: at };
  }
  return { start: first.span.start, end: trimmed(document.source, { start: first.span.start, end: last.span.end }) };
}

/** The blocks of a section. */
export function sectionBlocks(document: Postmortem, section: Section): readonly Block[] {
  return findSection(document, section)?.blocks ?? [];
}

/** Its words as they are written; blank where nothing is known yet. */
export function readSection(document: Postmortem, section: Section): string {
  const span = sectionSpan(document, section);
  return span === undefined ? '' : paragraphsOf(document.source.slice(span));
}

/** Writes words in the place of those that stand there; adds the section, and its part, where they are missing. */
export function writeSection(given: Postmortem, section: Section, words: string, reader: Reader): string {
  const document = withSection(withPart(given, section.part, reader), section, reader);
  const { source } = document;
  const span = sectionSpan(document, section);
  // What stands above hides it, as a comment that nothing ends does: such an answer does not hold.
  if (span === undefined) return source.text;
  if (span.start === span.end) {
    const next = source.text.slice(span.start, span.start + 2);
    const apart = next === '' || /^\r?\n/.test(next) ? [] : [''];
    return insertLines(source.text, span.start, [orUnknown(words), ...apart]);
  }
  if (words !== '' && paragraphsOf(source.slice(span)) === words) return source.text;
  return applyEdits(source, [{ span, text: orUnknown(words) }]);
}

function withSection(document: Postmortem, section: Section, reader: Reader): Postmortem {
  if (findSection(document, section) !== undefined) return document;
  const part = partsFor(document, section.part).at(-1);
  const { text } = document.source;
  const end = lineAfter(text, part?.span.end ?? text.length);
  const heading = part?.heading;
  const level = heading !== undefined && 'level' in heading ? Math.min(6, heading.level + 1) : 3;
  return reader(insertLines(text, end, ['', `${'#'.repeat(level)} ${section.heading}`]));
}

function findSection(document: Postmortem, { part, names, opens = false }: Section): Found | undefined {
  const parts = partsFor(document, part);
  for (const { blocks } of parts) {
    const at = blocks.findIndex((block) => block.kind === 'heading' && names.test(block.text.plain));
    if (at >= 0) return { heading: (blocks[at] as Heading).span, blocks: untilHeading(blocks.slice(at + 1)) };
  }
  for (const { blocks, heading } of parts) {
    if (heading === undefined || !('span' in heading)) continue;
    if (opens || names.test(heading.text.plain)) {
      const own = untilHeading(blocks);
      if (own.length > 0 || names.test(heading.text.plain)) return { heading: heading.span, blocks: own };
    }
  }
  return undefined;
}

function untilHeading(blocks: readonly Block[]): readonly Block[] {
  const next = blocks.findIndex(({ kind }) => kind === 'heading');
  return next < 0 ? blocks : blocks.slice(0, next);
}

function trimmed(source: Source, span: Span): number {
  return span.start + source.slice(span).trimEnd().length;
}
