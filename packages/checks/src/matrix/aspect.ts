import {
  endOf,
  forms,
  isDoing,
  isName,
  readSentences,
  type Sentence,
  startOf,
  type Text,
  type Word,
} from '@failonce/document';

/** Does a text report ("We added an alert"), plan ("An alert will be added"), or only weigh ("We could add an alert")? */
export type Aspect = 'told' | 'planned' | 'weighed' | undefined;

/** By its sentences: what is planned anywhere is open, however much was done before. */
export function aspectOf(text: Text): Aspect {
  let aspect = known.get(text);
  if (aspect === undefined) {
    aspect = { is: read(text) };
    known.set(text, aspect);
  }
  return aspect.is;
}

const known = new WeakMap<Text, { readonly is: Aspect }>();

function read(text: Text): Aspect {
  let found: Aspect;
  let ordered = false;
  for (const sentence of readSentences(text)) {
    const aspect = ofSentence(sentence);
    if (aspect === 'planned') return aspect;
    if (ordered && aspect === 'told' && !isInPlace(sentence)) continue;
    if (isOrder(sentence)) ordered = true;
    found = found === 'told' ? found : (aspect ?? found);
  }
  return found;
}

/** The first word that decides; what stands in a clause of its own ("the alert that was missed") does not. */
function ofSentence(sentence: Sentence): Aspect {
  const { words } = sentence;
  const first = behindLabel(sentence);
  const last = isOrder(sentence) ? Math.min(words.length, first + NEAR) : words.length;
  let clause = false;
  for (let i = first; i < last; i++) {
    const { form } = words[i] as Word;
    if (i > first && beginsClause.has(form)) clause = true;
    if (clause && !subjects.has(form)) continue;
    clause = false;
    if (planning.has(form)) return 'planned';
    const next = words[i + 1]?.form;
    if (next === 'to' && intending.has(form)) return 'planned';
    if (form === 'to' && next === 'be') return 'planned';
    if (weighing.has(form)) return 'weighed';
    if (form === 'now' && isBe(words[i - 1]?.form)) return 'told';
    if (form === 'in' && next === 'place' && (isBe(words[i - 1]?.form) || i === first)) return 'told';
    if (isPast(sentence, i, first)) return goesOn(words, i) ? 'planned' : 'told';
  }
  return undefined;
}

/** "… and will be fitted", "… but still needs a test". */
function goesOn(words: readonly Word[], from: number): boolean {
  for (let i = from + 2; i < words.length; i++)
    if (planning.has((words[i] as Word).form) && joining.has((words[i - 1] as Word).form)) return true;
  return false;
}
const joining = forms('and but still yet');

/** "Alert: an alarm was added": the label is not looked at. */
function behindLabel(sentence: Sentence): number {
  const { words, text } = sentence;
  for (let i = 0; i < words.length - 1 && i < 6; i++) if (text.plain[endOf(sentence, i)] === ':') return i + 1;
  return 0;
}

/** Does a text begin with an order, "Add an alert"? */
export function beginsWithOrder(text: Text): boolean {
  const sentence = readSentences(text)[0];
  return sentence !== undefined && isOrder(sentence);
}

/** "Add an alert": it begins with the bare verb. "Backup was moved" and "Alert added" do not. */
function isOrder(sentence: Sentence): boolean {
  const at = behindLabel(sentence);
  const word = sentence.words[at];
  if (
    word === undefined ||
    !(isDoing(word) || orders.has(word.form)) ||
    isParticiple(word.form) ||
    word.form.endsWith('ing')
  )
    return false;
  const next = sentence.words[at + 1]?.form ?? '';
  return !isParticiple(next) && !helping.has(next);
}

const orders = forms(
  'consider make ensure keep put use have let try do take give get avoid always never establish conduct provide',
);

/** "This has been done", "The alert is now in place": said of the order before it. */
function isInPlace({ words }: Sentence): boolean {
  return words.some(
    ({ form }, i) => form === 'now' || form === 'already' || form === 'been' || (form === 'place' && i > 0),
  );
}

/** Is the word at `at` the verb of a report: "was added", "have moved", "we wrote", "Patched", "Vendor ticket opened"? */
function isPast(sentence: Sentence, at: number, first: number): boolean {
  const { words } = sentence;
  const { form } = words[at] as Word;
  if (!isParticiple(form) || undecided.has(form)) return false;
  const next = words[at + 1]?.form ?? '';
  if (at === first)
    return form.endsWith('ed') && isDoing(words[at] as Word) && (!adjectives.has(form) || opens.has(next));
  let i = at - 1;
  while (i > first && isAdverb((words[i] as Word).form)) i--;
  const before = (words[i] as Word).form;
  if (helping.has(before)) return true;
  if (subjects.has(before)) return true;
  if (isQuoted(sentence, at)) return false;
  if (isDoing(words[at] as Word) && !isAdverb(before) && isName(sentence, i)) return true;
  // "Vendor ticket opened for the patch": a note in few words.
  if (!finished.has(form) || !(next === '' || opens.has(next))) return false;
  const { plain } = sentence.text;
  return !isDoing(words[first] as Word) && !isBe(before) && before !== 'to' && plain[startOf(sentence, at) - 2] !== ',';
}

/** "updated" of 'Print "updated 12 s ago"'. */
function isQuoted(sentence: Sentence, at: number): boolean {
  return /["'“‘`]/.test(sentence.text.plain.charAt(startOf(sentence, at) - 1));
}

const NEAR = 4;
const isBe = (form: string | undefined): boolean => form === 'is' || form === 'are' || form === "it's";
const isAdverb = (form: string): boolean => adverbs.has(form) || (form.length > 4 && form.endsWith('ly'));
const isParticiple = (form: string): boolean => (form.length > 3 && form.endsWith('ed')) || irregular.has(form);

const adverbs = forms('always never just also now already then since both all finally not');
const beginsClause = forms(
  'that which who whom whose when where if as because how what whenever once until while why so',
);
const subjects = forms('we i they team teams staff crew engineers engineer developers developer admins administrators');
const helping = forms("has have had was were been we've i've they've");
const planning = forms(
  "will we'll i'll they'll shall should must ought need needs todo to-do planned aim intend wip pending remains",
);
const intending = forms('plan plans planning going');
const weighing = forms('could might perhaps maybe');
const irregular = forms(
  'set put made given built taken written done begun run cut held sent brought bought kept rewritten split gave took wrote began ran did rebuilt reset sped met taught found moved went got shut switched drew led rolled hired',
);
/** What one has done in the head leaves all to do. */
const undecided = forms(
  'needed decided planned agreed noticed learned realised realized wanted identified proposed recommended suggested discussed required based supposed expected considered affected failed missed detected found went got volunteered',
);
/** Before a noun these are its attributes: "Improved monitoring of the disk". */
const adjectives = forms(
  'improved enhanced automated increased reduced updated scheduled extended distributed advanced redundant added strengthened optimised optimized centralised centralized dedicated detailed revised refined expanded shared',
);
/** What stands behind a verb, not behind an attribute. */
const opens = forms(
  'the a an our all its their this these that to for from on in at with by into every both any up out as back',
);
const finished = forms(
  'added opened scheduled installed enabled disabled removed replaced fixed patched deployed raised merged updated documented implemented introduced created written closed ordered rolled renewed switched rewritten',
);

/** A heading or lead-in that says of what follows that it was done: "Measures taken", "we have implemented the following". */
export function saysTaken(text: Text): boolean {
  const sentences = readSentences(text);
  const sentence = sentences[sentences.length - 1];
  if (sentence === undefined) return false;
  const { words } = sentence;
  let taken = false;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (planning.has(form) || weighing.has(form) || form === 'recommended' || form === 'can') return false;
    if (taken || !taking.has(form)) continue;
    let j = i - 1;
    while (j > 0 && isAdverb((words[j] as Word).form)) j--;
    const before = words[j]?.form ?? '';
    taken =
      helping.has(before) ||
      subjects.has(before) ||
      (words.length <= LONGEST_HEADING && i === words.length - 1 && before !== 'be');
  }
  return taken;
}

const LONGEST_HEADING = 7;
const taking = forms(
  'taken took implemented adopted applied made put carried performed completed deployed introduced enacted undertaken instituted added did done executed',
);
