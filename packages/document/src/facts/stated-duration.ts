import type { Text } from '../text.ts';
import type { RawDuration } from '../times/duration.ts';
import { scanDurations } from '../times/duration.ts';
import type { DurationValue } from '../times/time.ts';
import type { Fact } from './facts.ts';

const durationLabel =
  /^.{0,30}?(?:duration|downtime|outage length|length of|lasted|total time|outage time|outage window|how long|time to re)[^:]{0,24}[:–—-]/i;
const lastingBefore =
  /\b(?:last(?:ed|ing|s)|(?:has|have|had|it|this|did|outage|incident|issue|problem) last|duration|persist(?:ed|s|ing)|(?:for )?a total of|totall?(?:ing|ed)|spann(?:ed|ing)|continued for|went on for|endured|ran for|stretch(?:ed|ing))\b[^.;]{0,60}$/i;
const downBefore =
  /\b(?:down|unavailable|offline|inaccessible|unreachable|unresponsive|outage|downtime|disruption|interruption|degraded|degradation|slow|incident|dark|affected|without)\b[^.;]{0,60}\b(?:for|of|over|around|about|approximately)\b[^.;]{0,24}$/i;
const troubleBehind =
  /^[\s-]?(?:long )?(?:\(?\w{1,20} ){0,3}(?:outage|downtime|disruption|interruption|incident|of (?:downtime|outage|disruption|unavailability|degradation))\b/i;
const forBefore =
  /\b(?:for|during) (?:a |about |around |approximately |roughly |nearly |almost |over |some |at least |up to |more than |just |the |full |whole |total |of |~|≈){0,4}$/i;
const partOf =
  /\b(?:within|every|each|per|after|in the (?:last|past)|delay|once|took|takes|spent|between|next|first|only|another|additional|further|cache|ttl|timeout of|interval|last|past|previous|earlier|response times?|latenc(?:y|ies))\b[^.;,]{0,24}$/i;
const partBehind =
  /^\s?(?:ago|before|earlier|later|after|delay|interval|into|to (?:detect|find|resolve|fix|identify|restore|respond|recover)|timeout|per|each|or more)\b/i;

/**
 * The length of the outage where the texts state it.
 * @param least How plainly it has to be said: 2 "for 20 minutes", 4 "down for 20 minutes", 5 "lasted".
 */
export function statedDuration(
  texts: readonly Text[],
  durations: readonly (readonly RawDuration[])[],
  least: number,
): Fact<number> | undefined {
  let best: Fact<number> | undefined;
  let bestScore = 0;
  for (let t = 0; t < texts.length; t++) {
    const text = texts[t] as Text;
    for (const duration of durations[t] ?? []) {
      const score = scoreOf(text.plain, duration, t === 0 ? '' : (texts[t - 1] as Text).plain);
      if (score <= bestScore || score < least) continue;
      bestScore = score;
      best = { value: Math.round(duration.minutes), span: text.spanOf(duration.start, duration.end) };
    }
  }
  return best;
}

/**
 * Lengths that a text states as the outage's own.
 * @param least As for `statedDuration`.
 */
export function findStatedDurations(text: Text, least: number): DurationValue[] {
  return scanDurations(text.plain)
    .filter((duration) => scoreOf(text.plain, duration, '') >= least)
    .map(({ minutes, approximate, start, end }) => ({ minutes, approximate, span: text.spanOf(start, end) }));
}

/** How plainly the length is that of the outage; 0 where it is not. */
function scoreOf(plain: string, duration: RawDuration, textBefore: string): number {
  const before = plain.slice(Math.max(0, duration.start - 90), duration.start);
  const sentence = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? ')) + 1,
  );
  const after = plain.slice(duration.end, duration.end + 60);
  if (partBehind.test(after)) return 0;
  if (/\bto (?:detect|resolve|recover|respond|fix)\b[^.]{0,12}$/i.test(sentence)) return 0;
  const label = durationLabel.exec(plain);
  if (label !== null && !/time to (?:detect|ack|respond)/i.test(label[0]) && duration.start >= label[0].length)
    return partOf.test(sentence.slice(-30)) ? 2 : 6;
  if (lastingBefore.test(sentence)) return 5;
  if (partOf.test(sentence)) return 0;
  if (downBefore.test(sentence)) return 4;
  if (troubleBehind.test(after)) return 4;
  if (
    /\d.{0,20}[(=,~–—-] ?(?:a total of |total |approximately |approx\.? |about |around |~ ?|≈ ?|i\.e\.,? )?$/i.test(
      sentence,
    )
  )
    return 3.5;
  if (/(?:duration|downtime)[^.]{0,20}:?$/i.test(textBefore) && duration.start < 30) return 5;
  if (forBefore.test(sentence) && duration.minutes >= 3) return 2.5;
  return 0;
}
