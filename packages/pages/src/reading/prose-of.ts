import type { TimedEvent } from '@failonce/checks';
import { findMarks, type Postmortem } from '@failonce/document';
import { html } from '../html/html.ts';
import { readBlocks } from '../prose/blocks.ts';
import { type Beside, type Insertion, type Rendered, renderMarkdown } from '../prose/markdown.ts';
import type { Block } from '../prose/runs.ts';
import type { Mark } from '../prose/showing.ts';
import { insertionsOf } from './insertions.ts';

/**
 * The text below its title, with what stands there for programs put into words. With `marked`, these stand in it, and its
 * words tell where they stand in the source behind `from`.
 */
export function proseOf(
  document: Postmortem,
  events: readonly TimedEvent[],
  beside: Beside,
  marked?: readonly Mark[],
): Rendered & { readonly from: number } {
  const { text, from, inserted } = insertedOf(document, events);
  const rendered = renderMarkdown(
    text,
    inserted,
    beside,
    marked
      ?.filter(({ start }) => start >= from)
      .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from })),
  );
  return { ...rendered, from };
}

/** The same text as blocks, for outputs that are no page; what is said of tasks in our words, or as it is written. */
export function blocksOf(document: Postmortem, annotationsAsWritten = false): readonly Block[] {
  const { text, inserted } = insertedOf(document, [], annotationsAsWritten);
  return readBlocks(text, inserted);
}

/** The text below its title, from where that is, and what stands in it in place of what is written for programs. */
function insertedOf(
  document: Postmortem,
  events: readonly TimedEvent[],
  annotationsAsWritten = false,
): { readonly text: string; readonly from: number; readonly inserted: readonly Insertion[] } {
  const { source, frontMatter, blocks } = document;
  const first = blocks.find(({ kind }) => kind === 'heading');
  const isTitle = first?.kind === 'heading' && first.text.plain === document.title?.plain;
  const from = isTitle ? first.span.end : (frontMatter?.span.end ?? 0);
  const marks = findMarks(source, blocks);
  const inserted: Insertion[] = [
    ...insertionsOf(document, events, annotationsAsWritten),
    ...marks.causes.map(({ span }) => ({ ...span, markup: html``, runs: [] })),
    ...marks.notYetKnown.map((span) => ({
      ...span,
      markup: html`<span class="unknown">not yet known</span>`,
      runs: [{ kind: 'words' as const, text: 'not yet known', tone: 'unknown' as const }],
    })),
  ];
  return {
    text: source.text.slice(from),
    from,
    inserted: inserted
      .filter(({ start }) => start >= from)
      .map((each) => ({ ...each, start: each.start - from, end: each.end - from })),
  };
}
