import { type Cut, mergeCuts } from './cut.ts';
import { decode } from './decoded.ts';
import { findAddresses } from './finders/addresses.ts';
import { findComments } from './finders/comments.ts';
import { findFrontMatter } from './finders/front-matter.ts';
import { findHidden } from './finders/hidden.ts';
import { findDefinitions, findLinks } from './finders/links.ts';
import { findMarkup } from './finders/markup.ts';
import { findPeople, type Known, knownOf } from './finders/people.ts';
import { findSecrets } from './finders/secrets.ts';
import { findTasks } from './finders/tasks.ts';
import type { PublicRules } from './public-rules.ts';
import { type PublicReading, readForPublic } from './reading.ts';
import { tidyCuts } from './tidy.ts';
import { type LeftOut, Traced } from './traced.ts';

/** The text as outsiders may read it, and what of the original is not in it. */
export interface PublicText {
  readonly markdown: string;
  /** In reading order and apart; offsets into the original. */
  readonly leftOut: readonly LeftOut[];
}

/** Whoever nests so much hides something. */
const MOST_ROUNDS = 10;

/**
 * The public version of a text: another Markdown document, without private passages, comments, people, internal names,
 * addresses, tasks and secrets. What remains is as it was, byte for byte. What a cut brings to light (`<!<!-- -->--`) is
 * looked at again until nothing is left to cut, so that the public version of a public version is itself; where that does
 * not come to an end, nothing is left. Takes time by the length of the text, and never throws.
 */
export function publicText(markdown: string, rules: PublicRules): PublicText {
  let traced = Traced.of(markdown);
  let known: Known | undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const reading = readForPublic(traced.text, rules);
    known ??= knownOf(reading);
    const cuts = cutsOf(reading, known);
    if (cuts.length === 0) return { markdown: traced.text, leftOut: traced.leftOut };
    traced = traced.without(cuts);
  }
  const span = { start: 0, end: markdown.length };
  const why = 'What is private is nested so deeply that nothing is safe to show.';
  return { markdown: '', leftOut: [{ span, kind: 'hidden', why, put: '' }] };
}

function cutsOf(read: PublicReading, known: Known): Cut[] {
  const { text } = read;
  const links = findLinks(read);
  // Names and secrets may go across the edge of a link that stays.
  const kept = [...links.kept].sort((a, b) => a.start - b.start);
  const reading = kept.length === 0 ? read : { ...read, views: [...read.views, decode(text, kept)] };
  const found = [
    ...findFrontMatter(reading),
    ...findComments(reading),
    ...findMarkup(reading),
    ...findHidden(reading),
    ...findDefinitions(reading),
    ...links.cuts,
    ...findTasks(reading),
    ...findSecrets(reading),
    ...findAddresses(reading),
    ...findPeople(reading, known),
  ].filter(({ start, end, put }) => text.slice(start, end) !== put);
  if (found.length === 0) return [];
  return tidyCuts(reading, mergeCuts(found)).filter(({ start, end, put }) => text.slice(start, end) !== put);
}
