import type { RawTime } from '../times/raw-time.ts';
import { lettersStart } from '../times/scan.ts';

/** Where the sentence of the time begins, not before `from`. */
export function sentenceStart(plain: string, times: readonly RawTime[], t: number, from: number): number {
  const at = (times[t] as RawTime).groupStart;
  for (let i = at - 1; i > from; i--) {
    const c = plain[i] as string;
    if ((c === '.' || c === '!' || c === '?') && (plain[i + 1] === ' ' || plain[i + 1] === '\n')) return i + 1;
  }
  return from;
}

const clauseBreak = /[;,()]| (?:and|but|then|before|while|which|until|till)(?= )/gi;

const untilPattern = / (?:until|till)(?= )/i;

const prepositions: ReadonlySet<string> = new Set(
  'at around about approximately by on from since until till the of in exactly roughly near close to was is'.split(' '),
);

/** Without the prepositions at its end: "the outage began" of "the outage began at around". */
function trimPrepositions(words: string): string {
  let end = words.length;
  for (let count = 0; count < 5; count++) {
    while (end > 0 && ' \n:~,('.includes(words[end - 1] as string)) end--;
    const start = lettersStart(words, end);
    if (start === end || !prepositions.has(words.slice(start, end).toLowerCase())) break;
    end = start;
  }
  return words.slice(0, end).trim();
}

/** The words that speak of a time: those of its clause before it, and those from it to the next time or the sentence's end. */
export function clauseOf(
  plain: string,
  times: readonly RawTime[],
  t: number,
): { readonly before: string; readonly after: string } {
  const time = times[t] as RawTime;
  const previousEnd = t > 0 ? (times[t - 1] as RawTime).groupEnd : 0;
  const from = sentenceStart(plain, times, t, Math.max(previousEnd, time.groupStart - 160));
  const stretch = plain.slice(from, time.groupStart);
  const linked = /\b(?:until|till)\b[^a-z]{0,3}(?:about |around |approximately |at )?$/i.test(stretch);
  let cut = 0;
  clauseBreak.lastIndex = 0;
  for (let match = clauseBreak.exec(stretch); match !== null; match = clauseBreak.exec(stretch)) {
    const rest = trimPrepositions(stretch.slice(match.index + match[0].length));
    // A break right before "at 10:45" opens the clause that follows the time, unless it opened the sentence's words.
    if (rest.length > 0 || !/^[,(]/.test(match[0])) cut = match.index + match[0].length;
  }
  let before = trimPrepositions(stretch.slice(cut));
  if (linked) before = 'until';
  // The words right before the next time are its own.
  const next = times[t + 1]?.groupStart;
  const nextStart = next === undefined ? plain.length : Math.max(Math.min(next, time.groupEnd + 40), next - 30);
  let end = Math.min(nextStart, time.groupEnd + 200);
  const until = untilPattern.exec(plain.slice(time.groupEnd, end));
  if (until !== null) end = time.groupEnd + until.index;
  for (let i = time.groupEnd; i < end; i++) {
    const c = plain[i] as string;
    if (
      (c === '.' || c === '!' || c === '?' || c === ';') &&
      (i + 1 >= plain.length || plain[i + 1] === ' ' || plain[i + 1] === '\n')
    ) {
      end = i;
      break;
    }
  }
  return { before: /[a-z]{3}/i.test(before) ? before : '', after: plain.slice(time.groupEnd, end) };
}
