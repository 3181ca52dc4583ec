import { low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { tellsBad } from './bad-signs.ts';
import type { Noticed } from './detection.ts';
import { isName, isOutsider } from './persons.ts';
import { isDenied } from './sentence-roles.ts';
import { forms } from './word-sets.ts';

type How = Noticed['how'];

/** Where customers are heard. */
export const social = forms('twitter facebook instagram reddit forum forums social tiktok mastodon');
export const angry = forms(
  'angry anger furious fury rage rages raging vent venting storm storms erupts erupted erupt explodes exploded rant rants rage-posts howls uproar mad unhappy upset asking ask asks wondering',
);
/** What the crew itself says there. */
const announced = forms(
  'update updates announcement announcements statement status notice apology inform informed announce announced campaign',
);

/** "Twitter erupts", "users take to Facebook": an outcry, not an announcement of ours. */
export function isOutcry(sentence: Sentence, at: number): boolean {
  if (isDenied(sentence, at) || !(tellsBad(sentence, 0) || sentence.words.some((word) => angry.has(word.form))))
    return false;
  return !sentence.words.some(
    (word, i) =>
      announced.has(word.form) || (i < at && /^(?:we|i|our|service|services|integration|login|api)$/.test(word.form)),
  );
}

export function nearUser(words: readonly Word[], from: number): boolean {
  for (let j = from; j < words.length && j <= from + 4; j++) if (((words[j] as Word).low & low.user) !== 0) return true;
  return false;
}

/** "The load balancer pages the duty engineer": not one of the crew who calls another. */
export function pagesCrew(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  let crew = false;
  for (let j = at + 1; j < words.length && j <= at + 4; j++)
    if (
      /^(?:me|us)$/.test((words[j] as Word).form) ||
      /^(?:on-call|duty|engineer|sre|ops|operator)/.test((words[j] as Word).form)
    )
      crew = true;
  for (let j = at - 1; crew && j >= 0 && j >= at - 8; j--)
    if (((words[j] as Word).low & (low.user | low.staff | low.team)) !== 0 || isName(sentence, j)) return false;
  return crew;
}

/** "Visitors raised the alarm", "Njeri sounds the alarm": people do so too. */
export function raisedBy(sentence: Sentence, at: number): How | undefined {
  const { words } = sentence;
  if (!words.slice(Math.max(0, at - 3), at).some((word) => /^(?:rais|sound|rang|rung|ring)/.test(word.form)))
    return undefined;
  for (let j = at - 2; j >= 0 && j >= at - 9; j--) {
    const word = words[j] as Word;
    if ((word.low & low.monitor) !== 0) return undefined;
    if ((word.low & low.user) !== 0) return 'customer';
    if (isOutsider(word)) return 'other';
    if ((word.low & (low.staff | low.team)) !== 0 && !/^(?:our|my|its?)$/.test(word.form)) return 'engineer';
  }
  return undefined;
}
