import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Passage } from './passages.ts';

/** What share of users (or requests) was hit. */
export interface Share {
  /** 0 to 100; undefined where the words say a share without a figure that can be counted. */
  readonly percent: number | undefined;
  readonly span: Span;
  /** Of whom or what. */
  readonly of: 'users' | 'requests';
}

/** Of what a share may be: more than `low.user` knows, because the number makes the sense plain. */
const people = new Set(
  'users user customers customer clients visitors subscribers students players people members audience shoppers guests userbase user-base traffic employees staff merchants accounts consumers viewers attendees participants learners patients callers population readers drivers riders buyers sellers tenants clientele customer-base devices sessions'.split(
    ' ',
  ),
);
const requests = new Set(
  'requests request traffic transactions transaction calls queries orders payments checkouts logins sessions connections visits messages uploads attempts jobs deliveries bookings emails transfers hits operations submissions searches lookups pageviews packets purchases'.split(
    ' ',
  ),
);
/** A change of a quantity, not a share: "30% slower", "a 25% drop in sales". */
const changes = new Set(
  'slower faster increase decrease drop drops dropped reduction rise rose higher lower degradation more less decline growth fewer spike capacity cpu utilization utilisation memory usage packet loss uptime availability increased decreased reduced'.split(
    ' ',
  ),
);
const metrics = new Set('cpu memory ram disk utilization utilisation usage capacity load uptime availability sla latency'.split(' '));
const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 33],
  ['quarter', 25],
  ['fifth', 20],
  ['tenth', 10],
  ['two-thirds', 67],
  ['one-third', 33],
  ['three-quarters', 75],
  ['one-quarter', 25],
  ['one-half', 50],
]);
const numberWords: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, index) => [word, index + 1]),
);
const tens: ReadonlyMap<string, number> = new Map(
  'ten twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(' ').map((word, index) => [word, (index + 1) * 10]),
);

/** The first share of users in the passages, else the first of requests. */
export function findShare(passages: readonly Passage[]): Share | undefined {
  let ofRequests: Share | undefined;
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) {
      const share = shareIn(sentence);
      if (share?.of === 'users') return share;
      ofRequests ??= share;
    }
  }
  return ofRequests;
}

/** The share that a sentence states. */
export function shareIn(sentence: Sentence): Share | undefined {
  const { words } = sentence;
  let weak: Share | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const found = percentAt(sentence, i) ?? fractionAt(words, i) ?? quantifierAt(sentence, i);
    if (found === undefined) continue;
    const of = found.of ?? baseOf(sentence, i, found.last);
    if (of === undefined) continue;
    const share: Share = {
      percent: found.percent,
      span: sentence.text.spanOf(word.start, found.end),
      of,
    };
    if (of === 'users') return share;
    weak ??= share;
  }
  return weak;
}

interface Found {
  readonly percent: number | undefined;
  /** Index of the last word of the figure. */
  readonly last: number;
  readonly end: number;
  readonly of?: 'users' | 'requests';
}

/** "80%", "37.5 %", "80 percent", "eighty percent", "20-30%". */
function percentAt(sentence: Sentence, i: number): Found | undefined {
  const { words, text } = sentence;
  const word = words[i] as Word;
  const next = words[i + 1];
  const code = word.form.charCodeAt(0);
  const numeric = code >= 48 && code <= 57;
  if (!numeric && !tens.has(word.form)) return undefined;
  const value = numeric ? Number.parseFloat(word.form) : (tens.get(word.form) as number);
  if (!(value >= 0 && value <= 100)) return undefined;
  const after = text.plain.slice(word.end, word.end + 2);
  if (after.startsWith('%') || after === ' %') {
    return { percent: value, last: i, end: word.end + (after.startsWith('%') ? 1 : 2) };
  }
  if (next?.form === 'percent' || next?.form === 'pct') return { percent: value, last: i + 1, end: next.end };
  if (next?.form === 'per' && words[i + 2]?.form === 'cent') return { percent: value, last: i + 2, end: (words[i + 2] as Word).end };
  return undefined;
}

/** "half of our users", "two thirds of", "one in five customers", "3 out of 4 users", "seven of ten". */
function fractionAt(words: readonly Word[], i: number): Found | undefined {
  const word = words[i] as Word;
  const next = words[i + 1]?.form;
  const count = numberWords.get(word.form) ?? (/^\d{1,6}$/.test(word.form) ? Number(word.form) : undefined);
  const part = fractions.get(word.form);
  if (part !== undefined && word.form !== 'third' && word.form !== 'quarter') {
    if (next === 'an' || next === 'hour' || words[i + 2]?.form === 'hour') return undefined;
    return { percent: part, last: i, end: word.end };
  }
  if (word.form === 'a' && (next === 'third' || next === 'quarter' || next === 'fifth' || next === 'tenth') && words[i + 2]?.form === 'of') {
    return { percent: fractions.get(next) as number, last: i + 1, end: (words[i + 1] as Word).end };
  }
  if (count === undefined || next === undefined) return undefined;
  const plural = fractions.get(next.replace(/s$/, ''));
  if (plural !== undefined && (words[i + 2]?.form === 'of' || next.endsWith('s'))) {
    const exact = next.startsWith('third') ? 100 / 3 : plural;
    return { percent: Math.round(count * exact), last: i + 1, end: (words[i + 1] as Word).end };
  }
  const outOf = next === 'out' && words[i + 2]?.form === 'of' ? i + 3 : next === 'in' || next === 'of' ? i + 2 : -1;
  const every = outOf > 0 && words[outOf]?.form === 'every' ? outOf + 1 : outOf;
  const totalWord = every > 0 ? words[every] : undefined;
  if (totalWord === undefined) return undefined;
  const total = numberWords.get(totalWord.form) ?? (/^\d{1,6}$/.test(totalWord.form) ? Number(totalWord.form) : undefined);
  if (total === undefined || total < count || total < 2) return undefined;
  // "7 of 12 web servers" is no share of users: the base decides.
  return { percent: Math.round((count / total) * 1000) / 10, last: every, end: totalWord.end };
}

const everyone = new Set(['everyone', 'everybody', 'anyone', 'anybody', 'nobody']);

/** "all users", "every request", "no customers", "the entire user base", "everyone". */
function quantifierAt(sentence: Sentence, i: number): Found | undefined {
  const { words } = sentence;
  const word = words[i] as Word;
  const { form } = word;
  if (everyone.has(form)) {
    // "everyone on the team", "everyone's work" is not about users.
    const next = words[i + 1]?.form;
    if (next === 'on' || next === 'in' || next === 'involved' || next === 'else') return undefined;
    return { percent: form === 'nobody' ? (reaches(sentence, i) ? 100 : 0) : 100, last: i, end: word.end, of: 'users' };
  }
  const none = form === 'no' || form === 'none' || form === 'zero';
  if (form === 'no' && words[i + 1]?.form === 'one') {
    return { percent: reaches(sentence, i) ? 100 : 0, last: i + 1, end: (words[i + 1] as Word).end, of: 'users' };
  }
  if (!none && form !== 'all' && form !== 'every' && form !== 'entire' && form !== 'each' && form !== 'whole' && form !== 'any') return undefined;
  for (let j = i + 1; j < words.length && j <= i + 5; j++) {
    const base = words[j] as Word;
    const of = people.has(base.form) ? 'users' : requests.has(base.form) ? 'requests' : undefined;
    if (of !== undefined) {
      const next = words[j + 1];
      // "all user accounts", "all customer data", "all payment pages" – the base is the second noun.
      if (next !== undefined && joined(sentence, base, next) && isThing(next) && !people.has(next.form) && !requests.has(next.form)) continue;
      if (form === 'any' && of === 'requests') return undefined;
      const percent = none && !reaches(sentence, i) ? 0 : 100;
      if (none && of === 'requests' && !reaches(sentence, i)) return undefined;
      return { percent, last: j, end: base.end, of };
    }
    if (/^(?:of|our|the|its|their|registered|active|affected|incoming|external|internal|online|new|existing|paying|website|web|site|app|api|login|login-in|user|premium|remote|other|these|those|end|connected|potential|http|https|live|current|current|european|african|local|global|single|customer|customer's|production|application|platform|service|who|client|test|mobile)$/.test(base.form)) continue;
    if (base.capital) continue;
    return undefined;
  }
  return undefined;
}

/** "no users could log in" hits everybody; "no users were affected" nobody. */
function reaches(sentence: Sentence, i: number): boolean {
  for (let j = i + 1; j < sentence.words.length && j < i + 9; j++) {
    const { form } = sentence.words[j] as Word;
    if (/^(?:could|can|able|managed|access|reach|log|succeeded|received|got)$/.test(form)) return true;
    if (/^(?:affected|impacted|harmed|lost|noticed|reported|suffered|complained|hit)$/.test(form)) return false;
  }
  return false;
}

function isThing(word: Word): boolean {
  return (word.low & (low.service | low.component)) !== 0;
}

function joined(sentence: Sentence, a: Word, b: Word): boolean {
  return b.start - a.end === 1 && sentence.text.plain.charCodeAt(a.end) === 32;
}

/** Whom a percentage or fraction is of; undefined where it is of something else. */
function baseOf(sentence: Sentence, first: number, last: number): 'users' | 'requests' | undefined {
  const { words } = sentence;
  const next = words[last + 1]?.form;
  if (next !== undefined && (changes.has(next) || (next === 'of' && metrics.has(words[last + 2]?.form ?? '')))) return undefined;
  const previous = words[first - 1]?.form;
  // "error rate rose to 40%", "dropped by 30%", "CPU at 100%"
  if (previous === 'by' && !(words[first - 2] !== undefined && ((words[first - 2] as Word).form === 'experienced' || (words[first - 2] as Word).form === 'used'))) {
    if (!/^of$/.test(next ?? '')) return undefined;
  }
  let of: 'users' | 'requests' | undefined;
  for (let j = last + 1; j < words.length && j <= last + 9; j++) {
    const word = words[j] as Word;
    if (j <= last + 2 && changes.has(word.form)) return undefined;
    const here = people.has(word.form) ? 'users' : requests.has(word.form) ? 'requests' : undefined;
    if (here === 'users' && word.form !== 'traffic') return 'users';
    if (here !== undefined && of === undefined && j <= last + 7) of = 'requests';
    // A second thing that the share is of: "100% of the web servers".
    if (of === undefined && j > last + 1 && words[last + 1]?.form === 'of' && (word.form === 'and' || word.form === 'for' || word.form === 'which' || word.form === 'during')) break;
  }
  if (of !== undefined) return of;
  // "users were affected (80%)", "visitors, about 40%, saw …", "affecting an estimated 30%"
  if (next === 'of') {
    const rest = words.slice(last + 2, last + 7);
    if (rest.some((word) => word.form === 'service' || word.form === 'services' || word.form === 'functionality')) {
      return sentence.low & low.user ? 'users' : undefined;
    }
    return undefined;
  }
  for (let j = first - 1; j >= 0 && j >= first - 9; j--) {
    const word = words[j] as Word;
    if (metrics.has(word.form) || word.form === 'rate' || word.form === 'error') return undefined;
    if (people.has(word.form)) return 'users';
    if (requests.has(word.form)) return 'requests';
  }
  return undefined;
}
