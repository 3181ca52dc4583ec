import { high, low } from '../prose/concepts.ts';
import { endOf, type Sentence, startOf, type Word } from '../prose/sentences.ts';
import { machinery } from './machinery.ts';
import { forms } from './word-sets.ts';

/**
 * The technical words of a sentence: components, services, faults, changes, exact names and values. The rest (jokes,
 * comparisons, moods) may be long, but explains nothing.
 */

const technicalLow = low.component | low.service | low.request | low.fault | low.fix | low.monitor;
/** The outage itself, and mending it, are no detail. */
const trite = low.trouble | low.solve | low.vague | low.down;

/** Behind these the sentence only compares: "like a …", "as … as a …", "than a …". */
const articles = forms('a an the trying my your some being it someone those giving');

/** Index at which a comparison begins; the words behind it explain nothing. */
export function comparisonStart(sentence: Sentence): number {
  const { words } = sentence;
  // "Like turning up at a gala …"
  if (words[0]?.form === 'like') return 0;
  for (let i = 1; i + 1 < words.length; i++) {
    const { form } = words[i] as Word;
    const next = (words[i + 1] as Word).form;
    if (form === 'like' && articles.has(next) && ((words[i - 1] as Word).low & low.fault) === 0) return i;
    if (form === 'than' && (next === 'a' || next === 'an')) return i;
    if (form === 'as' && next === 'if') return i;
    if (form === 'as' && words[i + 2]?.form === 'as' && (words[i + 3]?.form === 'a' || words[i + 3]?.form === 'an'))
      return i;
  }
  return words.length;
}

/** An exact name or value: "web-01", "64MB", "proxy_pass", "/etc/nginx", "443"; no bare small number, date or clock time. */
export function isExact(sentence: Sentence, at: number): boolean {
  const { form } = sentence.words[at] as Word;
  let digit = false;
  let letter = false;
  let mark = false;
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code >= 48 && code <= 57) digit = true;
    else if (code === 95 || code === 47 || code === 46) mark = true;
    else if (code !== 45 && code !== 39) letter = true;
  }
  if (letter && mark && form.length > 3 && !abbreviated.has(form)) return true;
  if (!digit) return false;
  if (letter) return !times.has(form.slice(-2)) && !times.has(form.slice(-3)) && !ordinals.has(form.slice(-2));
  // A number beside a colon is a clock time; a year or a day says nothing.
  const { plain } = sentence.text;
  const before = plain.charCodeAt(startOf(sentence, at) - 1);
  const after = plain.charCodeAt(endOf(sentence, at));
  return before !== 58 && after !== 58 && form.length >= 2;
}

const abbreviated = forms('e.g i.e a.m p.m and/or etc');
const times = forms('am pm utc gmt pst est wat eat cat');
const ordinals = forms('st nd rd th');
const unnamed = forms(
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday utc gmt pst est wat eat cat am pm pdt edt',
);

/** Does the word name something of the machinery, or what was wrong with it or done to it? */
export function isTechnical(sentence: Sentence, index: number): boolean {
  const word = sentence.words[index] as Word;
  if ((word.high & (high.function | high.be)) !== 0) return false;
  if ((word.low & technicalLow) !== 0) return (word.low & trite) === 0 || (word.low & (low.component | low.fix)) !== 0;
  if (machinery.has(word.form)) return true;
  if (isExact(sentence, index)) return true;
  // A proper name inside the sentence, or an acronym: ApacheBench, WAF.
  return (
    word.capital && word.low === 0 && word.form.length > 2 && !unnamed.has(word.form) && (index > 0 || isAcronym(word))
  );
}

function isAcronym({ raw }: Word): boolean {
  const second = raw.charCodeAt(1);
  return second >= 65 && second <= 90;
}

/** Does the sentence name anything of the machinery? */
export function isAboutMachines(sentence: Sentence): boolean {
  const end = comparisonStart(sentence);
  for (let i = 0; i < end; i++) if (isTechnical(sentence, i)) return true;
  return false;
}
