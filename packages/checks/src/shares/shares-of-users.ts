import type { Span } from '@failonce/document';
import type { PlacedText } from '../chronology/texts.ts';

/** How many of all users were hit, by one sentence. */
export interface UserShare {
  readonly percent: number;
  readonly span: Span;
  readonly written: string;
  readonly approximate: boolean;
}

const whom = '(?:users|customers|clients|visitors|shoppers|subscribers)';
const ofAll = 'of (?:all |the |our |its |their |active |total ){0,3}';
const amount =
  '(\\d{1,3}(?:\\.\\d{1,2})? ?(?:%|per ?cent)|a third|one third|two thirds|two-thirds|half|a quarter|one quarter|three quarters|three-quarters)';
const everybody = `((?:all|every one|100%) (?:of )?(?:the |our |its )?(?=${whom}))`;

/** "affected 38% of users", "hit half of our customers", "impacting all users". */
const active = new RegExp(
  `\\b(?:affect(?:ed|ing|s)?|impact(?:ed|ing|s)?|hit(?:ting|s)?) (?:about |around |approximately |roughly |nearly |almost )?(?:${amount} ${ofAll}|${everybody})${whom}\\b`,
  'i',
);
/** "38% of users were affected". */
const passive = new RegExp(
  `(?:${amount} ${ofAll}|${everybody})${whom} (?:were|was|have been|had been|are) (?:affected|impacted|hit)\\b`,
  'i',
);

/** Words that make it a share of some, for some time, or in some way. */
const partial =
  /\b(?:up to|peak|initially|first|at one point|by \d|additional|another|further|remaining|rest|other|others|some|only those|until|after|before|later|then|potential(?:ly)?|may|might|could|would|if|worst|each|mobile|region|not|no|never)\b/i;
/** What stands behind "users" and narrows them: "users in Europe". */
const narrowed = /^[ ,]*(?:in|from|on|with|who|whose|using|at|of|trying|that|during|between|by|for (?!\d))\b/i;

const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['a third', 100 / 3],
  ['one third', 100 / 3],
  ['two thirds', 200 / 3],
  ['two-thirds', 200 / 3],
  ['a quarter', 25],
  ['one quarter', 25],
  ['three quarters', 75],
  ['three-quarters', 75],
]);

/** The shares of all users that the texts state as hit, the timeline left out: there the share may still grow. */
export function findUserShares(texts: readonly PlacedText[]): UserShare[] {
  const shares: UserShare[] = [];
  for (const { text, role } of texts) {
    if (role === 'timeline' || !/affect|impact|hit/i.test(text.plain)) continue;
    for (const sentence of sentencesOf(text.plain)) {
      const words = text.plain.slice(sentence.start, sentence.end);
      const match = active.exec(words) ?? passive.exec(words);
      if (match === null || partial.test(words)) continue;
      const written = (match[1] ?? match[2] ?? '').trim();
      const behind = words.slice(match.index + match[0].length);
      if (narrowed.test(behind)) continue;
      const at = sentence.start + match.index + match[0].indexOf(written);
      shares.push({
        percent: match[1] === undefined ? 100 : (fractions.get(written.toLowerCase()) ?? Number.parseFloat(written)),
        span: text.spanOf(at, at + written.length),
        written: match[0].slice(match[0].indexOf(written)).replace(/ (?:were|was|have|had|are) .{0,40}$/, ''),
        approximate: /\b(?:about|around|approximately|roughly|nearly|almost|over|more than|less than)\b/i.test(words),
      });
    }
  }
  return shares;
}

function* sentencesOf(plain: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  for (let at = plain.indexOf('. '); at >= 0; at = plain.indexOf('. ', at + 1)) {
    yield { start, end: at + 1 };
    start = at + 2;
  }
  yield { start, end: plain.length };
}
