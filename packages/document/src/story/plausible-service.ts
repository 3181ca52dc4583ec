import { low } from '../prose/concepts.ts';
import { type Sentence, startOf, type Word } from '../prose/sentences.ts';
import { isDomain, type ServiceName } from './service-name.ts';
import { forms } from './word-sets.ts';

/** What people meet of a service or do with it, and what every service has: alone it names none. */
const pieces = forms(
  `page pages feature features functionality content contents item items help clock connection connections query queries traffic
  transaction transactions order orders account accounts request requests resource resources url urls link links map maps image images
  video videos report reports result results session sessions phase network component components infrastructure`,
);
/** Words in capitals that are no names: headings, politeness, pieces of dates, terms of the trade. */
const noNames = forms(
  `overview timeline please sorry thank thanks hello jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m a.m. p.m. mon tue wed thu
  fri sat sun error errors warning note internal unavailable forbidden bad`,
);

/** Would a person call that a service? Evidence that something was named has to be less sure than a name in a list. */
export function isPlausibleService(sentence: Sentence, name: ServiceName): boolean {
  return sentence.words.some((word, at) => {
    const start = startOf(sentence, at);
    return start >= name.start && start < name.end && (names(word) || isProper(sentence, word, start));
  });
}

function names({ form, low: concepts }: Word): boolean {
  return isDomain(form) || ((concepts & (low.service | low.component)) !== 0 && !pieces.has(form));
}

/** A name of its own: not what a message begins with, and no initials ("SLA", "URL"), which are seldom a service's. */
function isProper({ text, start }: Sentence, { raw, capital, form, low: concepts, high }: Word, at: number): boolean {
  if (!capital || concepts !== 0 || high !== 0 || at === start || form.length < 3 || noNames.has(form)) return false;
  return /[a-z]/.test(raw) && !/["“'‘`:]/.test(text.plain.charAt(at - 1));
}
