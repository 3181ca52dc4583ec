import { high, low } from '../prose/concepts.ts';
import { endOf, type Sentence, type Word } from '../prose/sentences.ts';
import { wordRoles } from './word-roles.ts';
import { forms } from './word-sets.ts';

/**
 * What people met, told by signs that need no known word: a code or message of the screen, or something said of the
 * people whose share the sentence gives, beyond that they were affected.
 */

/** Said of the people hurt, these tell only that they were. */
const hollow = forms(
  `affected impacted experienced interrupted disrupted hit touched concerned involved estimated including during according using began started
  ended lasted resulted caused leading led causing occurred happened reported restored resolved detected noticed recorded registered limited based
  hosted located named called suffered lost affecting impacting following approximately remaining existing paying visiting logged registered
  active going being running fell working trying opening visiting unaffected spared refunded informed notified apologised impaired dropped failing`,
);
const irregular = forms(
  'thrown sent given shown told lost stuck cut shut put drawn frozen held caught driven taken met saw got sat went waited ran fell found left kept hung froze spun gave drew sent read heard stood stayed came made could',
);
const HOLLOW = 1;
const ACTED = 2;
const roles = wordRoles(hollow, irregular);

const acted = /^[a-z]{2,}(?:ed|ing)$/;
const httpCode = /^[45]\d\d$/;
/** "ERR_NAME_NOT_RESOLVED", "SlowDown" is no word of prose. */
const machineMessage = /^[A-Z]{2,}_[A-Z_]+$/;

/** Does the sentence show what stood on the screen? */
export function showsScreen(sentence: Sentence): boolean {
  for (const { form, raw } of sentence.words) if (httpCode.test(form) || machineMessage.test(raw)) return true;
  return false;
}

/** Is something told of a share of people that is more than being affected? */
export function tellsFate(sentence: Sentence): boolean {
  const { words } = sentence;
  if (quotesMessage(sentence)) return true;
  const at = shareAt(sentence);
  if (at < 0) return false;
  // "X was declined for 10% of customers": there it stands before.
  const from = reaching.has(words[at - 1]?.form ?? '') ? 1 : at + 1;
  for (let i = Math.max(from, at - NEAR); i < words.length && i <= at + NEAR; i++) {
    const word = words[i] as Word;
    const role = roles.of(word);
    if ((role & HOLLOW) !== 0 || (word.low & (low.trouble | low.down | low.vague)) !== 0) continue;
    if ((word.high & high.affect) !== 0 && (role & ACTED) === 0) continue;
    if ((role & ACTED) !== 0 || acted.test(word.form)) return true;
  }
  return false;
}

/** Before these the quoted word is a name or irony: 'the "EasyPass" gate', 'to "raise" the bar'. */
const naming = forms('the to our my a an called named');

/** Are words quoted that stood on a screen, not one word that is a name? */
function quotesMessage({ words, starts, text, start }: Sentence): boolean {
  for (let i = 0; i < words.length; i++) {
    const opening = text.plain.charCodeAt((starts[i] as number) - 1);
    if ((opening !== 34 && opening !== 0x201c && opening !== 0xab) || (starts[i] as number) <= start) continue;
    const closing = text.plain.charCodeAt((starts[i] as number) + (words[i] as Word).raw.length);
    const single = closing === 34 || closing === 0x201d || closing === 0xbb;
    const before = words[i - 1];
    if (single && before !== undefined && (naming.has(before.form) || (before.low & low.service) !== 0)) continue;
    return true;
  }
  return false;
}

const NEAR = 12;
const reaching = forms('for to from with on at');

/** Index of the figure of a share: "40% of …", "ten percent of …"; -1 where there is none. */
function shareAt(sentence: Sentence): number {
  const { words, text } = sentence;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    const next = words[i + 1];
    if (form === 'everyone' || form === 'everybody' || ((words[i] as Word).low & low.user) !== 0) return i;
    if (next === undefined || (next.form !== 'of' && (next.low & low.user) === 0)) continue;
    if (form === 'percent') return Math.max(0, i - 1);
    const mark = endOf(sentence, i);
    if (/^ ?%/.test(text.plain.slice(mark, mark + 2))) return i;
  }
  return -1;
}
