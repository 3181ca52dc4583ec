import type { Postmortem, Span } from '@failonce/document';
import { oneSpaced, type Quote, type Words } from '../prose/words.ts';
import { proseOf } from '../reading/prose-of.ts';
import { wholeMarkup } from './whole-markup.ts';

/** Where quoted words stand in a postmortem, and as which they are shown; or in how many places. */
export type FoundQuote = { readonly span: Span; readonly quote: string } | { readonly places: number };

/**
 * Finds words in a postmortem: as its page shows them, or else as they are written in Markdown. The document is as it may
 * be shown, without secrets; its places are those of the text itself.
 */
export function findQuote(document: Postmortem, quote: Quote): FoundQuote {
  const { words, from } = proseOf(document, [], { addressOfFile: (path) => path, pictureOf: (path) => path }, []);
  const text = document.source.text;
  const shown = findShown(words, quote);
  if ('span' in shown) {
    const span = wholeMarkup(text, { start: shown.span.start + from, end: shown.span.end + from });
    return { span, quote: oneSpaced(quote.exact).trim() };
  }
  const written = findWritten(text, quote);
  return 'span' in written ? written : { places: Math.max(shown.places, written.places) };
}

function findShown(words: Words | undefined, quote: Quote) {
  return words?.find(quote) ?? { places: 0 };
}

function findWritten(text: string, { exact, prefix = '', suffix = '' }: Quote): FoundQuote {
  const wanted = exact.trim();
  if (wanted === '') return { places: 0 };
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  const [start, ...others] = places.filter(
    (at) =>
      text.slice(0, at).trimEnd().endsWith(prefix.trim()) &&
      text
        .slice(at + wanted.length)
        .trimStart()
        .startsWith(suffix.trim()),
  );
  if (start === undefined || others.length > 0) return { places: places.length };
  return { span: { start, end: start + wanted.length }, quote: wanted };
}
