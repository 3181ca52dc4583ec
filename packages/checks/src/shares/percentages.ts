import type { Postmortem, Source, Span } from '@failonce/document';
import { chronologyOf } from '../chronology/chronology.ts';
import type { PlacedText } from '../chronology/texts.ts';
import { anyStandsIn, literals } from '../literals.ts';
import { once } from '../matrix/once.ts';

/** A percentage in a text. */
export interface Percentage {
  readonly value: number;
  readonly span: Span;
  readonly place: PlacedText;
  /** The plain words before and behind it, in its sentence. */
  readonly before: string;
  readonly after: string;
}

/** Characters of a sentence that are looked at on either side: a hostile text has no full stop. */
const MOST_WORDS = 400;

const pattern = /(?<![\d.,-])(\d{1,4}(?:[.,]\d{1,2})?)( ?%| per ?cent\b)/gi;

const bases: ReadonlySet<string> = new Set(
  (
    'user customer client visitor shopper people person player guest member subscriber student patient driver viewer employee staff merchant tenant account device household ' +
    'request traffic transaction call query queries order payment checkout login sign-in session connection visit message upload job delivery deliveries booking email e-mail transfer search purchase'
  ).split(' '),
);

/** Do the words name people, or what they ask for: what a share of an outage is a share of? */
export function namesBase(words: string): boolean {
  for (const [word] of words.toLowerCase().matchAll(/[a-z-]{3,30}/g)) {
    // "drivers", "orders", and whoever else does something: "learners".
    if (bases.has(word) || bases.has(word.replace(/e?s$/, '')) || word.endsWith('ers')) return true;
  }
  return false;
}

/** The percentages of a document, read only where one stands. */
export const findPercentages = once((document: Postmortem): readonly Percentage[] => {
  const found: Percentage[] = [];
  if (!mayHoldPercentages(document.source)) return found;
  const { texts } = chronologyOf(document);
  for (const place of texts) {
    const { plain } = place.text;
    if (!plain.includes('%') && !SAID.test(plain)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
      const end = pattern.lastIndex;
      const before = plain.slice(Math.max(0, match.index - MOST_WORDS), match.index);
      const after = plain.slice(end, end + MOST_WORDS);
      const stop = after.indexOf('. ');
      found.push({
        value: Number((match[1] as string).replace(',', '.')),
        span: place.text.spanOf(match.index, end),
        place,
        before: before.slice(before.lastIndexOf('. ') + 1),
        after: stop < 0 ? after : after.slice(0, stop + 1),
      });
    }
  }
  return found;
});

const SAID = /per ?cent/i;
const INSTEAD = literals('ercent', 'er cent');

/** Most documents without any are done with here. */
function mayHoldPercentages(source: Source): boolean {
  return source.text.includes('%') || anyStandsIn(source, INSTEAD);
}
