import { high, low } from '../prose/concepts.ts';
import { endOf, type Sentence, startOf, type Word, wordAt } from '../prose/sentences.ts';
import { type Forms, forms, type Words } from './word-sets.ts';

/** A word that names a thing: a component, a service, or a word that the lexicon does not know. */
export function namesThing(word: Word): boolean {
  if ((word.high & (high.function | high.be)) !== 0) return false;
  if ((word.low & (low.component | low.service | low.request | low.fault)) !== 0) {
    return (word.low & (low.trouble | low.solve | low.vague)) === 0 || (word.low & low.component) !== 0;
  }
  if (word.low !== 0 || word.high !== 0) return false;
  return word.form.length > 2 && !plainWords.has(word.form) && !isTimeOfDay(word.form);
}

/** "8h45", "00pm", "0930": a piece of a time, written in one. */
function isTimeOfDay(form: string): boolean {
  const code = form.charCodeAt(0);
  return code >= 48 && code <= 57 && /^\d{1,2}(?:h\d{0,2}|[ap]m)$/.test(form);
}

/** Adverbs, times and fillers that stand near a verb and name nothing. */
const plainWords =
  forms(`quickly immediately finally successfully temporarily permanently promptly manually together properly correctly completely eventually shortly
  soon later also then now again well today yesterday tomorrow minute minutes hour hours second seconds day days week weeks pst pdt utc gmt est wat eat cat
  sast time times morning afternoon evening night midnight noon january february march april june july august september october november december monday
  tuesday wednesday thursday friday saturday sunday everything something anything things thing way ways part measures measure step steps necessary
  required appropriate proper new correct corrective final complete full fully normal following process situation matter them him her us one two three
  around about approximately within until upon towards back place work effort efforts change changes procedure procedures`);

const coming = forms('will should would must plan plans shall');

/** Does the sentence (or a word in it) speak of what is still to come? */
export function isFuture(sentence: Sentence, at: number): boolean {
  for (let j = Math.max(0, at - 4); j < at; j++) if (coming.has((sentence.words[j] as Word).form)) return true;
  return false;
}

/** Is the word at `at` denied: "did not help", "never restarted", "without success"? */
export function isDenied(sentence: Sentence, at: number): boolean {
  for (let j = Math.max(0, at - 3); j < at; j++) {
    if (((sentence.words[j] as Word).low & low.negation) !== 0) return true;
  }
  return false;
}

/** Verbal negations, with those that a slip of the keyboard has cut in two ("didn;t"). */
export const negations: Forms = forms(
  "not never n't didn't doesn't don't wasn't isn't weren't aren't won't wouldn't couldn't hadn't hasn't haven't didnt doesnt dont wasnt isnt didn doesn wasn couldn neither nor",
);

const auxiliaries = forms('was were been is are being got be');

/** Is the participle at `at` undergone: "was restarted", "has been quickly restarted"? */
export function isPassive(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  if (auxiliaries.has(wordAt(words, at - 1)?.form ?? '') || auxiliaries.has(wordAt(words, at - 2)?.form ?? ''))
    return true;
  // "was found and removed"
  return wordAt(words, at - 1)?.form === 'and' && auxiliaries.has(wordAt(words, at - 3)?.form ?? '');
}

/** Stands a comma, dash, bracket or the like between the word at `at` and the one before it? */
export function opensClause(sentence: Sentence, at: number): boolean {
  return at < 1 || at >= sentence.words.length || startOf(sentence, at) > endOf(sentence, at - 1) + 1;
}

/** Does one of `forms` stand in the words from `from` (included) to `to` (excluded)? */
export function hasForm(sentence: Sentence, forms: Words, from: number, to: number): boolean {
  const { words } = sentence;
  for (let i = Math.max(0, from); i < to && i < words.length; i++) if (forms.has((words[i] as Word).form)) return true;
  return false;
}

/** Has one of the words from `from` (included) to `to` (excluded) any of the concepts in `mask`? */
export function hasConcept(sentence: Sentence, mask: number, from: number, to: number): boolean {
  if ((sentence.low & mask) === 0) return false;
  const { words } = sentence;
  for (let i = Math.max(0, from); i < to && i < words.length; i++)
    if (((words[i] as Word).low & mask) !== 0) return true;
  return false;
}

/** Does a path or file name ("/var/log/syslog", "nginx.conf", "max_clients") stand from `from` to `to` (excluded)? */
export function namesPath(sentence: Sentence, from: number, to: number): boolean {
  const { words } = sentence;
  for (let i = Math.max(0, from); i < to && i < words.length; i++) {
    const { form } = words[i] as Word;
    if (form.includes('/') || form.includes('_') || form.indexOf('.', 1) > 0) return !/^[\d./:]+$/.test(form);
  }
  return false;
}

/** The words that name things, in lower case without a plural s. */
export function things(sentence: Sentence, from = 0, to = sentence.words.length): Set<string> {
  const found = new Set<string>();
  for (let i = from; i < to; i++) {
    const word = sentence.words[i];
    if (word !== undefined && namesThing(word)) found.add(stem(word.form));
  }
  return found;
}

const prefix = /^(?:mis|re|un)-?(?=[a-z]{5})/;
const ending = /(?:ations?|ings?|ed|ers?|ies|es|s|ion|ions|ment|ly)$/;

/** A rough stem: enough to see that "configured" and "configuration" speak of one thing. */
export function stem(form: string): string {
  const base = form.replace(prefix, '').replace(ending, '');
  return base.length < 3 ? form : base.slice(0, 7);
}
