import {
  endOf,
  forms,
  isDoing,
  isName,
  isThing,
  type Measure,
  readSentences,
  startOf,
  type Text,
  type Word,
} from '@failonce/document';

/** "@maria", "Maria will …", "Maria: …", "… (Maria)", "The payments team will …", "I will …". */
export function namesOwner({ text }: Measure): boolean {
  const { plain } = text;
  if (plain.includes('@') && /(?:^|[\s(,:])@\w/.test(plain)) return true;
  if (bracketNamesOwner(text)) return true;
  if (/^(?:I|I'll)\b/.test(plain) || OWNED.test(plain)) return true;
  const sentences = readSentences(text);
  const [sentence] = sentences;
  if (sentence === undefined) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length && i < 6; i++) {
    const next = words[i + 1]?.form;
    if (next !== 'will' && next !== 'to' && next !== 'shall' && next !== 'is' && plain[endOf(sentence, i)] !== ':')
      continue;
    const { form } = words[i] as Word;
    // "Ask the vendor to …" is for whoever asks.
    if (HANDS.test(form)) return i === 0 || !asking.has((words[0] as Word).form);
    if (next === 'to' && isThingNext(words[i + 2])) return false;
    return i < 2 && isName(sentence, i) && !ACTIVITY.test(form);
  }
  const last = sentences[sentences.length - 1] ?? sentence;
  const end = last.words.length - 1;
  const behind = end > 1 ? plain[startOf(last, end) - 2] : undefined;
  return (
    end > 1 &&
    isName(last, end) &&
    (behind === '-' || behind === '–' || behind === '—' || behind === ',' || behind === ':')
  );
}

/** "Fallback to a sender", "Apologise to Tobi": no act follows. */
function isThingNext(word: Word | undefined): boolean {
  return word === undefined || word.capital || articles.has(word.form) || /^\d/.test(word.form);
}
const articles = forms('a an the our all its their every each');

/** "… (Maria)", "… (chat team, 1 March)"; not "… (High Availability)". */
function bracketNamesOwner(text: Text): boolean {
  const { plain } = text;
  const close = plain.endsWith('.') ? plain.length - 2 : plain.length - 1;
  const open = plain.charCodeAt(close) === 41 ? plain.lastIndexOf('(', close) : -1;
  if (open < 0 || close - open > LONGEST_BRACKET) return false;
  let at = open + 1;
  const pieces = plain.slice(at, close).split(/[,;]/);
  for (const piece of pieces) {
    if (HANDS.test(piece.trim().toLowerCase())) return true;
    // "(DPO, until 18 Feb.)": a date stands beside.
    if (pieces.length > 1 && ROLE.test(piece.trim())) return true;
    if (NAMES.test(piece.trim()) && isWrittenAsName(text.slice(at, at + piece.length))) return true;
    at += piece.length + 1;
  }
  return false;
}

/** A name among its words, or one word that is no part of the machinery and no abbreviation. */
function isWrittenAsName(piece: Text): boolean {
  const [sentence] = readSentences(piece);
  if (sentence === undefined) return false;
  const { words } = sentence;
  const last = words[words.length - 1] as Word;
  if (ABSTRACT.test(last.form)) return false;
  if (words.some((_, i) => isName(sentence, i))) return true;
  const word = words[0] as Word;
  return words.length === 1 && /\p{Ll}/u.test(word.raw) && !isThing(word) && !isDoing(word) && !states.has(word.form);
}
const ABSTRACT = /(?:bility|tion|ment|ness|ance|ing)$/;
/** What else stands in brackets behind a task. */
const states = forms(
  'done completed finished fixed open pending ongoing optional recommended planned short-term long-term medium-term immediate immediately urgent high low medium critical priority today tomorrow',
);

const ROLE = /^\p{Lu}{2,5}$/u;
const LONGEST_BRACKET = 60;
const NAMES = /^(?:\p{Lu}[\p{L}.'’-]{1,30} ?){1,3}$/u;

/** Who may be given a task without a name. */
const HANDS = /(?:team|department|squad|group|engineers|administrators|admins|developers|vendor|provider)$/;
/** "Owner: Maria", "assignee Lee"; "give each owner a form" is none. */
const OWNED =
  /\b(?:[Aa]ssigned to|(?:[Tt]eam|\p{Lu}\p{L}{1,30}) is responsible|[Rr]esponsible:|(?:[Oo]wner|OWNER|[Aa]ssignee|ASSIGNEE|DRI)\s?(?:[:=–—-]|is\b|[@\p{Lu}]))/u;
/** Said behind a list of some of its tasks, or of all. */
const OWNS =
  /\b(?:(?:takes?|taken|took) (?:on )?ownership|owns|will own|(?:is|are|be) responsible for|assigned to(?! the (?:responsible|relevant|respective|appropriate))|(?:is|as) the owner)\b/i;
export const saysOwner = ({ plain }: Text): boolean => OWNS.test(plain);
const asking = forms('ask tell get let allow require force remind teach train enable help make have request urge push');
/** "Documentation: …", "Playbook: …" is a heading, not a person. */
const ACTIVITY = /(?:(?:tion|ing|ment|ance|ups?|[^i]ty)s?|book|board|list|log|sheet)$/;
