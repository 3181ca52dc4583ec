import type { Text } from '../text.ts';
import { scanTimes } from '../times/scan-times.ts';
import { sentenceStarts } from './sentence-starts.ts';

/** So many sentences with a time make the times tell the events apart. */
const ENOUGH_TIMES = 3;

/** Words with which a sentence goes on telling the event before. */
const CONTINUING =
  /^(?:this|that|it|they|these|those|which|so|thus|therefore|hence|he|she|as a result|because|also|and|but)\b|\b(?:thus|therefore)\b/i;

/**
 * The events that paragraphs of prose tell, as readers count them: sentences with a time where there are some, else the
 * sentences that do not merely go on with the one before.
 */
export function proseEvents(texts: readonly Text[]): Text[] {
  const cuts = texts.map((text) => ({
    text,
    starts: sentenceStarts(text.plain),
    times: scanTimes(text.plain).times.map((time) => time.start),
  }));
  let timed = 0;
  for (const { starts, times, text } of cuts)
    for (let i = 0; i < starts.length; i++) if (hasTime(times, starts, i, text)) timed++;
  const events: Text[] = [];
  for (const { text, starts, times } of cuts) {
    const begins = starts.filter((start, i) =>
      timed >= ENOUGH_TIMES
        ? hasTime(times, starts, i, text)
        : i === 0 || !CONTINUING.test(text.plain.slice(start, starts[i + 1] ?? text.plain.length)),
    );
    for (let i = 0; i < begins.length; i++) {
      const end = begins[i + 1] ?? text.plain.length;
      events.push(text.slice(begins[i] as number, text.plain.charCodeAt(end - 1) === 32 ? end - 1 : end));
    }
  }
  return events;
}

function hasTime(times: readonly number[], starts: readonly number[], index: number, text: Text): boolean {
  const start = starts[index] as number;
  const end = starts[index + 1] ?? text.plain.length;
  return times.some((time) => time >= start && time < end);
}
