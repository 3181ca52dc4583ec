import { low } from '../prose/concepts.ts';
import { endOf, readSentences, type Sentence, sentenceSpan, startOf, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Passage } from './passages.ts';
import { firstWord, isAgentNoun, isName, titles } from './persons.ts';
import { isRecipient } from './recipients.ts';
import { isDenied, isFuture } from './sentence-roles.ts';
import { forms } from './word-sets.ts';

/*
 * Handing on told by the place of a name alone: somebody who is first named as the one acted upon ("shout for Halvard",
 * "we knock at Halvard's door") and then acts, or is said at once to be of some trade, was called in.
 */

/** Behind these stands whom something is done for; "by" and "of" name who did it or whose it is. */
const notToward = forms(
  'by of from than like as via through per about because and or but while when that which in if since',
);
const toward = forms('to towards toward for on onto unto upon with after at');
const pronouns = forms('he she they');
const trades = forms(
  'who responsible lead backend frontend devops dba sre admin owner keeper head chief maintainer expert specialist engineer developer technician architect captain operator guru',
);

/** The first sentence that brings somebody by name into a story that has begun. */
export function broughtIn(passages: readonly Passage[]): Span | undefined {
  /** Names that have acted before: those are of the crew already. */
  const acted = new Set<string>();
  for (let event = 0; event < passages.length; event++) {
    for (const sentence of readSentences((passages[event] as Passage).text)) {
      const first = firstWord(sentence);
      for (let i = first; i < sentence.words.length; i++) {
        if (!isName(sentence, i)) continue;
        const { form } = sentence.words[i] as Word;
        if (
          event > 0 &&
          !acted.has(form) &&
          isActedUpon(sentence, i, first) &&
          (hasTrade(sentence, i) || actsLater(passages, event, form))
        )
          return sentenceSpan(sentence);
        acted.add(form);
      }
    }
  }
  return undefined;
}

/** Stands the name where the object of a verb, or of "to", "for", "towards" would stand? */
function isActedUpon(sentence: Sentence, at: number, first: number): boolean {
  const { words } = sentence;
  let before = at - 1;
  while (before > first && titles.has((words[before] as Word).form)) before--;
  if (before < first || isDenied(sentence, at) || isFuture(sentence, at)) return false;
  const word = words[before] as Word;
  // A mark between them, or a capital: the rest of a longer name.
  if (
    startOf(sentence, at) > endOf(sentence, at - 1) + 2 ||
    (word.capital && before > first) ||
    notToward.has(word.form)
  )
    return false;
  for (let j = first; j < at; j++)
    if (notToward.has((words[j] as Word).form) && (words[j] as Word).form === 'by') return false;
  if (toward.has(word.form)) return before > first;
  return (
    /(?:ed|s|ing|t|ght|ke|ng|g|ll)$/.test(word.form) &&
    (word.low & (low.component | low.service | low.user)) === 0 &&
    word.form.length > 2
  );
}

/** "Halvard (backend)", "Halvard, who built it": what he is, right behind the name. */
function hasTrade(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const { plain } = sentence.text;
  let end = at;
  while (isName(sentence, end + 1) && startOf(sentence, end + 1) === endOf(sentence, end) + 1) end++;
  const mark = plain.charAt(endOf(sentence, end));
  const next = words[end + 1];
  if (next === undefined) return false;
  if (plain.charAt(startOf(sentence, end + 1) - 1) === '(') return !/^\d/.test(next.form);
  if (mark !== ',') return false;
  for (let j = end + 1; j < words.length && j <= end + 5; j++) {
    const word = words[j] as Word;
    if (trades.has(word.form) || (word.low & low.team) !== 0 || isAgentNoun(word) || isRecipient(sentence, j, true))
      return true;
  }
  return false;
}

/** Does the name, or a "she" right after it, open one of the next events? */
function actsLater(passages: readonly Passage[], event: number, form: string): boolean {
  for (let next = event + 1; next < passages.length && next <= event + 3; next++) {
    for (const sentence of readSentences((passages[next] as Passage).text)) {
      const opening = sentence.words[firstWord(sentence)];
      if (opening?.form === form || (next === event + 1 && opening !== undefined && pronouns.has(opening.form)))
        return true;
    }
  }
  return false;
}
