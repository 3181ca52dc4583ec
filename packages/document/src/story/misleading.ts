import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word, wordAt } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { furtherActs, light } from './change-words.ts';
import { failedAttempt, isUndone, showsNoHelp } from './in-vain.ts';
import type { Passage } from './passages.ts';
import { acquits, denies, findsWell, lostTime, turnsAway } from './refutation.ts';
import { hasConcept, hasForm, isFuture, negations, opensClause } from './sentence-roles.ts';
import { type Cause, differs, readCause } from './suspected-cause.ts';
import { provesRight, readSuspicion, type Suspicion } from './suspicion.ts';
import { mayTell, triggeredBy, triggers } from './triggers.ts';
import { type Forms, forms, verbs } from './word-sets.ts';

interface Told {
  readonly sentence: Sentence;
  readonly passage: Passage;
  /** Number of the passage in the timeline. */
  readonly event: number;
}

/**
 * The sentence that names something suspected or tried which turned out not to be it, or says honestly that there was none.
 * @param causes what the document gives as the cause, to tell a right suspicion from a wrong one
 */
export function findMisleading(passages: readonly Passage[], causes: readonly Passage[]): Span | undefined {
  const labelled = underLabel(passages);
  if (labelled !== undefined) return labelled;
  const story: Told[] = [];
  for (let event = 0; event < passages.length; event++) {
    const passage = passages[event] as Passage;
    // The label "Initial assumption" is part of what is said.
    const text = passage.topic === 'actions' ? passage.whole : passage.text;
    for (const sentence of readSentences(text)) story.push({ sentence, passage, event });
  }
  let cause: Cause | undefined;
  for (let i = 0; i < story.length; i++) {
    const { sentence } = story[i] as Told;
    if (saysMisleading(sentence) || failedAttempt(sentence) || isUndone(sentence)) return sentenceSpan(sentence);
    // Somebody must have been accused to be acquitted.
    if (acquits(sentence)) return sentenceSpan(sentence);
    const suspicion = readSuspicion(sentence);
    if (suspicion !== undefined) {
      if (provesRight(sentence, suspicion.at) || isProven(story[i + 1]?.sentence)) continue;
      if (isRefuted(story, i, suspicion)) return sentenceSpan(sentence);
      if (!suspicion.outright) continue;
      cause ??= readCause(causes);
      if (differs(sentence, suspicion, cause)) return sentenceSpan(sentence);
      continue;
    }
    if (huntsInVain(story, i)) return sentenceSpan(sentence);
    const act = attemptIn(sentence);
    if (act >= 0 && isInVain(story, i, act)) return sentenceSpan(sentence);
  }
  return undefined;
}

/** What stands under a label such as "Misleading paths": the first of it that says more than the label. */
function underLabel(passages: readonly Passage[]): Span | undefined {
  let bare: Span | undefined;
  for (const passage of passages) {
    if (passage.topic !== 'misleading') continue;
    const [sentence] = readSentences(passage.text);
    if (sentence === undefined) continue;
    if (sentence.words.length > 5) return sentenceSpan(sentence);
    bare ??= sentenceSpan(sentence);
  }
  return bare;
}

const said = forms(
  'mislead misleading mis-leading misled misdirected misguided misdiagnosed misdirection wild-goose red-herring dead-end cul-de-sac sidetracked astray distraction phantom phantoms squandered squandering squander detour misattributed misjudged misread misinterpreted misinterpreting misinterpretation misidentified misperceived misconception misunderstood fruitless fruitlessly futile unproductive blunder',
);
/** "wrong track", "dead end": the second word behind the first. */
const pairs = new Map<string, Forms>(
  Object.entries({
    red: 'herring herrings',
    garden: 'path paths',
    goose: 'chase',
    barking: 'up',
    chasing: 'ghosts shadows phantoms',
    dead: 'end ends',
    blind: 'alley alleys',
    rabbit: 'hole holes',
    wild: 'goose',
    waste: 'of',
    wrong:
      'path paths track tracks tree turn trail trails lead leads direction directions assumption assumptions suspicion suspect start scent alley conclusion hypothesis theory way place guess hunch culprit diagnosis idea foot corner',
    false:
      'path paths track trail trails lead leads direction assumption suspicion start scent conclusion hypothesis theory',
    incorrect: 'path assumption assumptions lead hypothesis conclusion suspicion diagnosis theory',
    mistaken: 'assumption belief suspicion conclusion idea',
  }).map(([head, rest]) => [head, forms(rest)]),
);

const wrongly = forms('wrongly mistakenly erroneously incorrectly');
const spans = forms('minutes minute min mins hour hours time day effort efforts energy');
const buts = forms('but however');
const spending = forms('spent went spend');
const befores = forms('before wrong unrelated nothing naught vain');
const onto = forms('on in with into chasing');
const losing = forms('wasted lost burned burnt squandered sunk frittered poured');
const lasting = forms('for within during at after');
/** Without one of these nothing is called a wrong path. */
const calling = triggeredBy(said, pairs, losing, spending, wrongly, forms('nowhere'));

/** It is called a wrong path, or honestly said that there was none. */
function saysMisleading(sentence: Sentence): boolean {
  if (!mayTell(sentence, calling)) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    if (!triggers(words[i] as Word, calling)) continue;
    const { form } = words[i] as Word;
    // What is misleading to the users is the trouble.
    if (said.has(form) && (form !== 'misleading' || (sentence.low & low.user) === 0)) return true;
    // "we went for the storage first, wrongly"
    if (wrongly.has(form) && i > 4 && opensClause(sentence, i)) return true;
    // "led nowhere", but not "was nowhere to be found"
    if (form === 'nowhere' && words[i + 1]?.form !== 'to') return true;
    // "lost 15 minutes checking …", "an hour was burned on the queue"
    if (losing.has(form) && (hasForm(sentence, spans, i + 1, i + 4) || isSpentOn(sentence, i))) {
      if (form === 'wasted' || !hasForm(sentence, lasting, i + 1, i + 3)) return true;
    }
    if (spending.has(form) && hasForm(sentence, spans, i - 3, i + 5)) {
      if (hasForm(sentence, befores, i + 2, words.length) || denies(sentence, i + 2) || findsWell(sentence, i + 2))
        return true;
    }
    const next = words[i + 1];
    if (next !== undefined && pairs.get(form)?.has(next.form) === true) return true;
  }
  return false;
}

/** "an hour was burned on …". */
function isSpentOn(sentence: Sentence, at: number): boolean {
  return onto.has(sentence.words[at + 1]?.form ?? '') && hasForm(sentence, spans, at - 3, at);
}

const turning = forms(
  'but however though although until only yet and so instead unfortunately it that which they nope',
);

const proof = forms('proved proves confirmed confirms verified');
const thatSo = forms('it this that so theory suspicion assumption');

/** "A syntax test proved it." */
function isProven(next: Sentence | undefined): boolean {
  if (next === undefined) return false;
  const { words } = next;
  for (let i = 0; i < words.length; i++)
    if (proof.has((words[i] as Word).form) && hasForm(next, thatSo, i + 1, i + 3))
      return !hasForm(next, negations, 0, i);
  return false;
}

/** Is the suspicion taken back in its own sentence or in one of the next? */
function isRefuted(story: readonly Told[], at: number, suspicion: Suspicion): boolean {
  const { sentence } = story[at] as Told;
  if (
    denies(sentence, suspicion.at + 1) ||
    showsNoHelp(sentence, suspicion.at + 1) ||
    lostTime(sentence, suspicion.at + 1) ||
    hasForm(sentence, buts, suspicion.at + 1, sentence.words.length)
  )
    return true;
  const turn = sentence.words.findIndex((word, j) => j > suspicion.at && turning.has(word.form));
  if (turn > 0 && (findsWell(sentence, turn + 1) || turnsAway(sentence, turn))) return true;
  // "a port conflict suspected, netstat showed nothing else listening"
  for (let j = suspicion.at + 1; j < sentence.words.length; j++)
    if (opensClause(sentence, j)) return findsWell(sentence, j) || isRefutedLater(story, at);
  return isRefutedLater(story, at);
}

function isRefutedLater(story: readonly Told[], at: number): boolean {
  const { event } = story[at] as Told;
  for (let j = at + 1; j < story.length && j <= at + 3; j++) {
    const next = story[j] as Told;
    const far = next.event - event;
    if (far > 2) break;
    if (denies(next.sentence) || acquits(next.sentence) || showsNoHelp(next.sentence) || lostTime(next.sentence))
      return true;
    if (j <= at + 2 && (findsWell(next.sentence) || turnsAway(next.sentence))) return true;
  }
  return false;
}

const hunting = verbs('hunt chase search look seek/sought');
const existing = forms('exist exists existed there');
const hunts = triggeredBy(hunting);

/** "Hunted for a leak. None found", "chased a bug which did not exist": a fault that was looked for in vain. */
function huntsInVain(story: readonly Told[], at: number): boolean {
  const { sentence } = story[at] as Told;
  if ((sentence.low & low.fault) === 0 || !mayTell(sentence, hunts)) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    if (!hunting.has((words[i] as Word).form) || !hasConcept(sentence, low.fault, i + 1, i + 6)) continue;
    for (let j = i + 2; j < words.length; j++)
      if (negations.has((words[j] as Word).form) && hasForm(sentence, existing, j + 1, j + 4)) return true;
    return findsWell(sentence, i + 2) || isRefutedLater(story, at);
  }
  return false;
}

/** Verbs of trying something that the lexicon does not count as changes. */
const trying =
  forms(`skip skips skipped drain drained drains ban banned bans pause paused pauses flash re-flash bypass bypassed empty emptied swap swaps swapped wait waited waits paste pasted purge purged
  retry retried freed frees tether tethers retries delete deletes deleted`);
/** Done to people and papers more often than to machines. */
const otherwise = forms('write writes wrote written writing point line order report open opens release set');
const articles = forms('the a an our their this these its');
const papers = forms('status ticket tickets statement customers');
/** Behind "to" an act is only meant, unless somebody tried or managed to. */
const done = forms('tried try tries attempted attempt attempts decided able managed trying proceeded had attempting');

const acts = triggeredBy(trying, furtherActs);

/** Index of something done against the outage; -1 where there is none. */
function attemptIn(sentence: Sentence): number {
  if ((sentence.low & (low.fix | low.attempt | low.solve)) === 0 && !mayTell(sentence, acts)) return -1;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (
      (word.low & (low.fix | low.attempt | low.solve)) === 0 &&
      !trying.has(word.form) &&
      !(furtherActs.has(word.form) && !light.has(word.form))
    )
      continue;
    if (isFuture(sentence, i) || otherwise.has(word.form) || hasForm(sentence, papers, i - 5, i + 5)) continue;
    // "the amended settings"
    if (word.form.endsWith('ed') && articles.has(wordAt(words, i - 1)?.form ?? '') && words[i + 1] !== undefined)
      continue;
    if (wordAt(words, i - 1)?.form === 'to' && !done.has(wordAt(words, i - 2)?.form ?? '')) continue;
    return i;
  }
  return -1;
}

/** Is it told in the same sentence or in the next ones that the attempt did not help? */
function isInVain(story: readonly Told[], at: number, act: number): boolean {
  const { sentence, event } = story[at] as Told;
  if (showsNoHelp(sentence, act + 1)) return true;
  const turn = sentence.words.findIndex((word, j) => j > act && (word.form === 'but' || word.form === 'however'));
  if (turn > 0 && hasForm(sentence, failing, turn + 1, turn + 6)) return true;
  // The first event of all is what set it off.
  if (at === 0) return false;
  for (let j = at + 1; j < story.length && j <= at + 2; j++) {
    const next = story[j] as Told;
    if (next.event - event > 1) break;
    if (showsNoHelp(next.sentence) || acquits(next.sentence)) return true;
  }
  return false;
}

const failing = forms('fails failed fail failing crashed');
