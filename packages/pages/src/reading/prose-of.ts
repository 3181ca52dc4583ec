import type { TimedEvent } from '@failonce/checks';
import { findMarks, type Postmortem } from '@failonce/document';
import { html } from '../html/html.ts';
import { type AddressOfFile, type Rendered, renderMarkdown } from '../prose/markdown.ts';
import type { Mark } from '../prose/showing.ts';
import { insertionsOf } from './insertions.ts';

/**
 * The text below its title, with what stands there for programs put into words. With `marked`, these stand in it, and its
 * words tell where they stand in the source behind `from`.
 */
export function proseOf(
  document: Postmortem,
  events: readonly TimedEvent[],
  addressOfFile: AddressOfFile,
  marked?: readonly Mark[],
): Rendered & { readonly from: number } {
  const { source, frontMatter, blocks } = document;
  const first = blocks.find(({ kind }) => kind === 'heading');
  const isTitle = first?.kind === 'heading' && first.text.plain === document.title?.plain;
  const from = isTitle ? first.span.end : (frontMatter?.span.end ?? 0);
  const marks = findMarks(source, blocks);
  const inserted = [
    ...insertionsOf(document, events),
    ...marks.causes.map(({ span }) => ({ ...span, markup: html`` })),
    ...marks.notYetKnown.map((span) => ({ ...span, markup: html`<span class="unknown">not yet known</span>` })),
  ];
  const rendered = renderMarkdown(
    source.text.slice(from),
    inserted
      .filter(({ start }) => start >= from)
      .map(({ start, end, markup }) => ({ start: start - from, end: end - from, markup })),
    addressOfFile,
    marked
      ?.filter(({ start }) => start >= from)
      .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from })),
  );
  return { ...rendered, from };
}
