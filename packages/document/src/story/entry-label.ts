import type { Text } from '../text.ts';
import { leadingTime } from '../times/leading.ts';
import { type Topic, topicOf } from './topic.ts';

/** A label behind the time of an event: "10:30 AM: Misleading path: …". */
export interface EntryLabel {
  readonly topic: Topic;
  /** What follows the label; undefined where nothing does and the text below belongs to it. */
  readonly value: Text | undefined;
}

const longestName = 48;
const mostWords = 5;

/** Can a time of day or an elapsed time begin here? A quick look before the real reading. */
export function mayBeginWithTime(plain: string): boolean {
  for (let i = 0; i < plain.length && i < 4; i++) {
    const code = plain.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
    // "T+12"
    if (code === 84 && plain.charCodeAt(i + 1) === 43) return true;
    const isMark =
      code === 32 || code === 40 || code === 91 || code === 45 || code === 42 || code === 0x2013 || code === 0x2022;
    if (!isMark) return false;
  }
  return false;
}

const openMark = '[not yet known]';

/** Where the words behind the time at the beginning of `text` begin; -1 where it begins with no time. */
export function wordsBehindTime(text: Text): number {
  // The time of an event that is still to be filled in.
  if (text.plain.startsWith(openMark)) return openMark.length;
  if (!mayBeginWithTime(text.plain)) return -1;
  return leadingTime(text)?.wordsAt ?? -1;
}

/** The label at `from` in an event's text, where it names a topic of the story. */
export function labelAt(text: Text, from: number): EntryLabel | undefined {
  const { plain } = text;
  let start = from;
  // Emoji, stars and spaces before the name.
  while (start < plain.length && !isLetter(plain.charCodeAt(start))) start++;
  if (start - from > 8) return undefined;
  let words = 1;
  const limit = Math.min(plain.length, start + longestName);
  for (let i = start; i < limit; i++) {
    const code = plain.charCodeAt(i);
    if (isLetter(code) || code === 39 || code === 0x2019 || code === 47) continue;
    const next = plain.charCodeAt(i + 1);
    if (code === 58 || ((code === 0x2013 || code === 0x2014) && next === 32)) return found(text, start, i, i + 1);
    if (code === 45) {
      // "Mis-leading" holds together, " - " parts.
      if (isLetter(next)) continue;
      return found(text, start, i, i + 1);
    }
    if (code !== 32) return undefined;
    // "Issue - detected" has its mark behind the space.
    if (next !== 45 && next !== 0x2013 && next !== 0x2014 && ++words > mostWords) return undefined;
  }
  return limit === plain.length ? found(text, start, limit, limit) : undefined;
}

function found(text: Text, start: number, end: number, valueFrom: number): EntryLabel | undefined {
  const topic = topicOf(text.plain.slice(start, end).trim());
  if (topic === 'other') return undefined;
  let valueStart = valueFrom;
  while (valueStart < text.plain.length && isGap(text.plain.charCodeAt(valueStart))) valueStart++;
  return { topic, value: valueStart < text.plain.length ? text.slice(valueStart) : undefined };
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isGap = (code: number): boolean =>
  code === 32 || code === 45 || code === 58 || code === 0x2013 || code === 0x2014;
