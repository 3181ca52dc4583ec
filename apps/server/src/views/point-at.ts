import { judged } from '@failonce/checks';
import { type Library, type NewThread, readPostmortem, readRevision, type Viewer } from '@failonce/library';
import { findQuote } from '@failonce/pages';
import { refuse } from '../forms/act-on.ts';

/** Words as somebody points at them. */
export interface Pointed {
  readonly quote: string;
  /** What stands before and after them, where they stand more than once. */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** The revision that was read; the newest without one. */
  readonly revision?: number | undefined;
}

/** Finds words in the text that was read; undefined for none, which means the whole. Throws `input-invalid` or `not-found`. */
export async function pointAt(
  library: Library,
  viewer: Viewer,
  postmortem: string,
  { quote, prefix, suffix, revision }: Pointed,
): Promise<NewThread['words']> {
  if (quote.trim() === '') return undefined;
  const newest = await readPostmortem(library, viewer, postmortem);
  const number = revision ?? newest.revision;
  const markdown =
    number === newest.revision ? newest.markdown : (await readRevision(library, viewer, postmortem, number)).markdown;
  const found = findQuote(judged(markdown, library.settings).document, { exact: quote, prefix, suffix });
  if ('span' in found) return { ...found, revision: number };
  const { places } = found;
  if (places > 1)
    refuse('quote', `These words stand ${places} times in the text. Add some that stand before or after them.`);
  refuse('quote', 'These words do not stand in the text. Copy them from it as they are shown.');
}
