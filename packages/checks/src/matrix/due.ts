import { findDates, forms, readSentences, type Sentence, type Text, type Word } from '@failonce/document';

/** Any date, or words that stand for one: a weekday, a month, a quarter, "by the end of the sprint". */
export function saysWhen(text: Text): boolean {
  return saysDeadline(text) || (/\d/.test(text.plain) && findDates(text).length > 0);
}

/** Such words alone: a bare date may be that of the outage. */
export function saysDeadline(text: Text): boolean {
  for (const sentence of readSentences(text)) {
    if (namesSeason(sentence)) return true;
    for (const { form } of sentence.words) if (whenWords.has(form) && WHEN.test(text.plain)) return true;
  }
  return false;
}

/** "All of these will be done by the end of June": said of a whole list. */
export const saysDueOfAll = (text: Text): boolean => ALL.test(text.plain) && PLANS.test(text.plain) && saysWhen(text);
const PLANS = /\b(?:will|shall|due|to be|plan)\b/i;
const ALL = /\b(?:all|these|tasks|items|actions|measures|everything|following)\b/i;

/** Nothing says when without one of these. */
const whenWords = forms('by until before due this next coming end tomorrow today immediately in within');
const WHEN =
  /\b(?:by|until|before|due|this|next|coming|end of(?: the)?) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|week|month|quarter|sprint|year|tomorrow|january|february|march|april|may\b|june|july|august|september|october|november|december)|\b(?:tomorrow|today|immediately|in progress|(?:within|in) (?:the next )?(?:a|one|two|three|four|six|\d{1,2}) (?:day|week|month)s?)\b/i;

/** "In October", "before next winter", "on Monday", "Q3". */
function namesSeason({ words }: Sentence): boolean {
  for (let i = 0; i < words.length; i++) {
    const { form, capital } = words[i] as Word;
    if (QUARTER.test(form)) return true;
    if (!(capital ? named.has(form) : seasons.has(form))) continue;
    let before = words[i - 1]?.form ?? '';
    if (leading.has(before)) return true;
    // "Before next winter", "by early October", "in the spring".
    if (nearing.has(before)) before = words[i - 2]?.form ?? '';
    if (leading.has(before)) return true;
  }
  return false;
}

const QUARTER = /^q[1-4]$/;
const seasons = forms('spring summer autumn winter christmas');
const named = forms(
  `january february march april may june july august september october november december jan feb apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter christmas`,
);
const leading = forms('by until till before in on due');
const nearing = forms('next this the coming early mid late end of');
