import { high, low } from '../prose/concepts.ts';
import { endOf, type Sentence, startOf, type Word, wordAt } from '../prose/sentences.ts';
import { isMalfunction } from './malfunction.ts';
import { forms } from './word-sets.ts';

/** A service's name in a sentence. */
export interface ServiceName {
  /** Offsets into the text's `plain`. */
  readonly start: number;
  readonly end: number;
  /** Index of its last word. */
  readonly last: number;
  /** It is a part of the machinery as well (database, cache). */
  readonly component: boolean;
}

/** Lexical services that name nothing alone. */
const tooVague = forms('pages web stack network internet product resource resources');
/** Services that often are plain nouns or verbs: they count where no preposition follows. */
const everyday = forms(
  'account report reports order orders search call feature features reporting device instance case exam map host hosting feed course library clone image domain form bot game queue quiz class hosts store stores shop',
);
/** General words that become a name by the one before: "payment service", "order system". */
const heads = forms(
  'service services system systems infrastructure functionality environment app portal module platform tool page pages site program interface feature',
);
const domain =
  /^(?:[a-z0-9-]{1,60}\.){1,4}(?:com|org|net|io|tech|online|site|space|app|dev|co|edu|xyz|shop|store|me|info|us|uk|ng|ke|za|example|fr|de|es|it|eu|cloud)(?:[./].{0,80})?$/;
const calendar = forms(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday utc gmt pst pdt est edt cst mst wat eat cat sast cet cest bst ist am pm time pacific eastern west east africa african central standard summary issue incident outage summary duration impact date',
);

/** The name of a service in the sentence: specific, not "our services" or "web stack". */
export function findServiceName(sentence: Sentence): ServiceName | undefined {
  const { words } = sentence;
  let proper: ServiceName | undefined;
  for (let i = 0; i < words.length; i++) {
    if (isService(words, i)) return grow(sentence, i);
    if (proper === undefined && isProper(sentence, i)) proper = grow(sentence, i);
  }
  return proper ?? subject(sentence);
}

/** "example.com". */
export function isDomain(form: string): boolean {
  return domain.test(form);
}

function isService(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const { form } = word;
  if (isDomain(form)) return true;
  if ((word.low & low.service) !== 0) {
    if (tooVague.has(form)) return false;
    // "502 Bad Gateway" is an answer, no service.
    if (form === 'gateway' && /^(?:bad|502|504)$/.test(words[at - 1]?.form ?? '')) return false;
    const next = words[at + 1]?.form;
    if (everyday.has(form) && (next === 'of' || next === 'to' || next === 'for' || next === 'that')) return false;
    return true;
  }
  if (!heads.has(form)) return false;
  // "order service", "Snorkel platform": what stands before makes it special.
  const before = wordAt(words, at - 1);
  if (before === undefined || (before.high & high.function) !== 0) return false;
  if ((before.low & (low.service | low.request)) !== 0 && !tooVague.has(before.form)) return true;
  return before.capital && before.low === 0 && !calendar.has(before.form);
}

/** A name in capitals that the lexicon does not know, not at the sentence's beginning. */
function isProper(sentence: Sentence, at: number): boolean {
  const word = sentence.words[at] as Word;
  if (!word.capital || word.low !== 0 || word.high !== 0 || calendar.has(word.form) || word.form.length < 3)
    return false;
  // The words of a message ("Sold out") name no service.
  if (/["“'‘]/.test(sentence.text.plain.charAt(startOf(sentence, at) - 1))) return false;
  return startOf(sentence, at) > sentence.start;
}

/** Nouns that name nothing: time, people's groups, and outages themselves. */
const unnamed = forms(
  `minutes hours things pages responses answers errors outages seconds days weeks times results levels periods conditions customers people
  team teams nothing everything something impact consequence consequences morning evening night day week month time reason attempts
  anomaly alerts number lot part parts majority company business revenue sales downtime many most several multiple critical certain
  various different all some any few incident issue problem outage disruption event events users clients high low complete hardware software weekend significant went came made took gave saw got began
  started experienced caused led failed found used tried looked`,
);

/** What did not work, where no noun is known: the subject before the harm ("PDF export was broken", "parcel tracking"). */
function subject(sentence: Sentence): ServiceName | undefined {
  const { words } = sentence;
  const harm = words.findIndex(
    (word) => (word.low & (low.symptom | low.down | low.negation)) !== 0 || isMalfunction(word),
  );
  if (harm <= 0) return undefined;
  for (let i = harm - 1; i >= 0 && i >= harm - 8; i--) {
    const word = words[i] as Word;
    if ((word.high & (high.function | high.be)) !== 0 || unnamed.has(word.form) || calendar.has(word.form)) continue;
    if ((word.low & (low.user | low.team | low.staff | low.trouble | low.quantity | low.vague)) !== 0) {
      if ((word.low & low.vague) === 0) return undefined;
      continue;
    }
    if (word.form.length < 3 || /^\d|ly$/.test(word.form)) continue;
    // Adjectives by their ending, where the lexicon does not know the word.
    if (word.low === 0 && /(?:al|ic|ive|ous|ful|able|ible|less|ary|ing)$/.test(word.form)) continue;
    if ((word.low & (low.component | low.request | low.service)) !== 0 || (word.low === 0 && word.high === 0))
      return grow(sentence, i);
  }
  return undefined;
}

/** The name with the nouns that stand close before and behind: "payment processing service". */
function grow(sentence: Sentence, at: number): ServiceName {
  const { words } = sentence;
  let first = at;
  let last = at;
  for (;;) {
    const before = wordAt(words, first - 1);
    if (
      before === undefined ||
      startOf(sentence, first) - endOf(sentence, first - 1) !== 1 ||
      !belongs(before, first === 1)
    )
      break;
    first--;
  }
  for (;;) {
    const after = words[last + 1];
    if (after === undefined || startOf(sentence, last + 1) - endOf(sentence, last) !== 1 || !isNoun(after)) break;
    last++;
  }
  const word = words[at] as Word;
  return {
    start: startOf(sentence, first),
    end: endOf(sentence, last),
    last,
    component: (word.low & low.component) !== 0,
  };
}

function isNoun(word: Word): boolean {
  return (
    (word.low & (low.service | low.vague)) !== 0 &&
    (word.high & high.function) === 0 &&
    (word.low & (low.symptom | low.down)) === 0
  );
}

function belongs(word: Word, sentenceFirst: boolean): boolean {
  if ((word.high & high.function) !== 0 || calendar.has(word.form)) return false;
  return (
    isNoun(word) ||
    (word.low & low.component) !== 0 ||
    (word.capital && !sentenceFirst && (word.low & (low.trouble | low.down | low.symptom)) === 0)
  );
}
