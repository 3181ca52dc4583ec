import { high, low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { firstWord } from './persons.ts';
import { hasConcept, isDenied } from './sentence-roles.ts';
import { anyOf, forms } from './word-sets.ts';

/** Said of the trouble, these are about its coming to be known … */
const known = forms(
  `detected detection noticed discovered spotted reported flagged observed seen recognized recognised caught surfaced surfaces surface emerged emerges sighted perceived registered
  signalled signaled encountered witnessed uncovered unearthed highlighted announced noted`,
);
/** … and these may also be about its cause: they count only with a watcher or a complaint behind them. */
export const learned = forms('identified found realized realised');
const brought = forms('brought came comes come drawn called reached');
/** "came to our ears", "brought to light", "came to our notice". */
const places = forms('attention light ears ear notice knowledge');
/** "it became apparent that …". */
const plain = forms('apparent evident clear obvious visible noticeable manifest known public');
const alerted = forms('alerted informed notified warned tipped');
export const aware = forms('aware learned learnt know knew');
const adverbs = forms(
  'first initially originally also immediately quickly promptly only automatically soon firstly then already being',
);
const pointers = forms('it this that which');
/** All words at which an outright statement can hang. */
export const outrightWords = anyOf(known, learned, aware, alerted, places, plain);

/** Index of the word that says that the trouble was detected: "the issue was noticed", "Detected by …", "we became aware"; else -1. */
export function outrightAt(sentence: Sentence): number {
  const { words } = sentence;
  const first = firstWord(sentence);
  for (let i = first; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (aware.has(form)) {
      if (isAware(words, i)) return i;
      continue;
    }
    // "we were alerted to it by a shopper"
    if (
      alerted.has(form) &&
      ((words[i - 1]?.high ?? 0) & high.be) !== 0 &&
      words.slice(i, i + 8).some((word) => word.form === 'by') &&
      !words.slice(first, i).some((word) => (word.low & low.user) !== 0)
    )
      return i;
    // "brought to our attention by …", "came to the attention of …", "came to light as …"
    if (places.has(form)) {
      const to = words[i - 1]?.form === 'to' ? i - 1 : i - 2;
      if (words[to]?.form === 'to' && words.slice(Math.max(0, to - 4), to).some((word) => brought.has(word.form)))
        return i;
    }
    // "The problem became apparent when …"
    if (plain.has(form)) {
      const become = words[i - 1]?.form ?? '';
      if (/^(?:became|becomes|become|made|makes|turned|grew)$/.test(become) && isSaidOfTrouble(words, i - 1)) return i;
      continue;
    }
    if (!known.has(form) && !learned.has(form)) continue;
    if (isDenied(sentence, i)) continue;
    // "The cause of the failure was discovered"
    if ((sentence.low & low.cause) !== 0 && hasConcept(sentence, low.cause, i - 7, i)) continue;
    if (form === 'detection') {
      // "Detection:", not the name of a system.
      if (i === first && ((words[i + 1]?.low ?? 0) & low.vague) === 0) return i;
      continue;
    }
    if (i === first) {
      // "Detected by …", "Discovered at 9:00", not "Discovered that the key …".
      const next = words[i + 1];
      const short =
        form === 'detected' ||
        form === 'noticed' ||
        form === 'discovered' ||
        form === 'reported' ||
        form === 'spotted' ||
        form === 'identified';
      if (
        short &&
        (next === undefined ||
          /^(?:\d.*|by|at|on|when|while|during|through|via|from|after|thanks|around)$/.test(next.form))
      )
        return i;
      continue;
    }
    if (isSaidOfTrouble(words, i)) return i;
  }
  return -1;
}

/** "we became aware", "it was brought to our attention", "that is how we learned of it". */
function isAware(words: readonly Word[], at: number): boolean {
  const { form } = words[at] as Word;
  const before = words[at - 1]?.form ?? '';
  if (form === 'aware') return /^(?:became|become|becomes|made|were|was|got|are|us|them)$/.test(before);
  if (before !== 'we' && before !== 'i' && !(before === 'to' && words[at - 2]?.form !== 'need')) return false;
  if (words[at + 1]?.form === 'it' && /^(?:because|since|as|from|through|by)$/.test(words[at + 2]?.form ?? ''))
    return true;
  // "we learned of it"; "that is how we knew", "so we know", not "we know a lot of …".
  const learnt = form === 'learned' || form === 'learnt';
  if (before !== 'to' && !learnt && !/^(?:how|when|where|so|which|that|first)$/.test(words[at - 2]?.form ?? ''))
    return false;
  if (/^(?:about|of|it)$/.test(words[at + 1]?.form ?? '') || at === words.length - 1) return true;
  return words.some((word, j) => j > at && (word.low & (low.trouble | low.symptom)) !== 0);
}

/** "issue detected", "the outage that day was first noticed", "it was spotted": the trouble right before, or before a form of "be". */
function isSaidOfTrouble(words: readonly Word[], at: number): boolean {
  let j = at - 1;
  while (j > 0 && adverbs.has((words[j] as Word).form)) j--;
  const before = words[j] as Word;
  // The "AM" of a time is no form of "be".
  const passive = (before.high & high.be) !== 0 && before.form !== 'am';
  if (!passive) return (before.low & (low.trouble | low.down)) !== 0 && (before.low & low.cause) === 0 && j <= 12;
  for (let k = j - 1; k >= 0 && k >= j - 6; k--) {
    const word = words[k] as Word;
    if ((word.low & low.cause) !== 0) return false;
    if (k === j - 1 && pointers.has(word.form)) return words[at + 1]?.form !== 'that';
    if ((word.low & (low.trouble | low.down)) !== 0) return true;
  }
  // "with a ping was detected a wrong response"
  return (
    /^(?:an?|the|some)$/.test(words[at + 1]?.form ?? '') &&
    words.slice(at + 2, at + 5).some((word) => (word.low & (low.trouble | low.symptom)) !== 0)
  );
}
