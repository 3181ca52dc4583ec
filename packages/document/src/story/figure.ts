import { endOf, type Sentence, type Word } from '../prose/sentences.ts';

/** A percentage or fraction in the words of a sentence. */
export interface Figure {
  /** 0 to 100, at most one decimal. */
  readonly percent: number;
  /** Index of its last word. */
  readonly last: number;
  /** Offset into the text behind it. */
  readonly end: number;
}

const index = (words: string, step: number): ReadonlyMap<string, number> =>
  new Map(words.split(' ').map((word, i) => [word, (i + 1) * step]));
const ones = index('one two three four five six seven eight nine ten eleven twelve', 1);
const tens = index('ten twenty thirty forty fifty sixty seventy eighty ninety hundred', 10);
const teens: ReadonlyMap<string, number> = new Map(
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ').map((word, i) => [word, i + 13]),
);
const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fourth', 25],
  ['fourths', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['sixth', 100 / 6],
  ['tenth', 10],
  ['tenths', 10],
  ['two-thirds', 200 / 3],
  ['one-third', 100 / 3],
  ['three-quarters', 75],
  ['one-quarter', 25],
  ['one-half', 50],
  ['three-fourths', 75],
]);

/** The figure that begins at word `at`: "80%", "37.5 percent", "half", "two thirds of", "one in five", "3 out of 4". */
export function figureAt(sentence: Sentence, at: number): Figure | undefined {
  const word = sentence.words[at] as Word;
  const code = word.form.charCodeAt(0);
  const numeric = code >= 48 && code <= 57;
  if (!numeric && spelled(word.form) === undefined && !fractions.has(word.form) && word.form !== 'a') return undefined;
  return percentage(sentence, at) ?? fraction(sentence, at);
}

/** "five", "forty", "forty-five". */
function spelled(form: string): number | undefined {
  const dash = form.indexOf('-');
  if (dash < 0) return tens.get(form) ?? ones.get(form) ?? teens.get(form);
  const ten = tens.get(form.slice(0, dash));
  const one = ones.get(form.slice(dash + 1));
  return ten === undefined || one === undefined ? undefined : ten + one;
}

/** "80%", "37.5 %", "80 percent", "eighty per cent", "20-30%" (its first figure). */
function percentage(sentence: Sentence, at: number): Figure | undefined {
  const { words, text } = sentence;
  const word = words[at] as Word;
  const value = spelled(word.form) ?? Number.parseFloat(word.form);
  if (!(value >= 0 && value <= 100)) return undefined;
  const percent = Math.round(value * 10) / 10;
  const end = endOf(sentence, at);
  const first = text.plain.charCodeAt(end);
  if (first === 37) return { percent, last: at, end: end + 1 };
  if (first === 32 && text.plain.charCodeAt(end + 1) === 37) return { percent, last: at, end: end + 2 };
  const next = words[at + 1];
  if (next?.form === 'percent' || next?.form === 'pct') return { percent, last: at + 1, end: endOf(sentence, at + 1) };
  const cent = words[at + 2];
  if (next?.form === 'per' && cent?.form === 'cent') return { percent, last: at + 2, end: endOf(sentence, at + 2) };
  return undefined;
}

function fraction(sentence: Sentence, at: number): Figure | undefined {
  const { words } = sentence;
  const word = words[at] as Word;
  const next = words[at + 1];
  const alone = fractions.get(word.form);
  if (alone !== undefined && /^(?:half|two-|one-|three-)/.test(word.form)) {
    // "half an hour", "half a minute" is a time.
    if (
      next?.form === 'an' ||
      next?.form === 'a' ||
      next?.form === 'hour' ||
      next?.form === 'past' ||
      words[at + 2]?.form === 'hour'
    )
      return undefined;
    return { percent: round(alone), last: at, end: endOf(sentence, at) };
  }
  if (next === undefined) return undefined;
  const count = word.form === 'a' ? 1 : (ones.get(word.form) ?? whole(word.form));
  if (count === undefined) return undefined;
  const part = fractions.get(next.form);
  if (part !== undefined && next.form !== 'half' && words[at + 2]?.form === 'of') {
    return { percent: round(count * part), last: at + 1, end: endOf(sentence, at + 1) };
  }
  return word.form === 'a' ? undefined : countOf(sentence, at, count);
}

/** "one in five", "3 out of 4", "one request in six", "ten of ten", "two of every three". */
function countOf(sentence: Sentence, at: number, count: number): Figure | undefined {
  const { words } = sentence;
  for (let j = at + 1; j <= at + 3 && j < words.length; j++) {
    const { form } = words[j] as Word;
    const reach =
      form === 'out' && words[j + 1]?.form === 'of' ? 2 : form === 'in' || form === 'of' || form === 'from' ? 1 : 0;
    if (reach === 0) continue;
    // "one of the 86 scanners", "every one of them" count no share.
    if (form !== 'in' && reach === 1 && count === 1) return undefined;
    const every = /^(?:every|each|the|all)$/.test(words[j + reach]?.form ?? '') ? 1 : 0;
    const totalWord = words[j + reach + every];
    const total = totalWord === undefined ? undefined : (ones.get(totalWord.form) ?? whole(totalWord.form));
    if (totalWord === undefined || total === undefined || total < count || total < 2 || total > 100_000_000)
      return undefined;
    return { percent: round((count / total) * 100), last: j + reach + every, end: endOf(sentence, j + reach + every) };
  }
  return undefined;
}

/** "1,900" is read as two words; four-figure years and clock times are no counts of users worth a share. */
function whole(form: string): number | undefined {
  return /^\d{1,7}$/.test(form) ? Number(form) : undefined;
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
