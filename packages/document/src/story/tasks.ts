import type { Measure } from '../measures/measures.ts';
import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { isMaxim } from './maxims.ts';
import type { Passage } from './passages.ts';
import { forms } from './word-sets.ts';

/** The first sentence of the measures that says anything to be made better. */
export function findImprovement(measures: readonly Passage[]): Span | undefined {
  for (const passage of measures) {
    for (const sentence of readSentences(passage.text)) {
      if (sentence.words.length >= 3) return sentenceSpan(sentence);
    }
  }
  return undefined;
}

/** The specific tasks: items that name a concrete thing to do, else separate to-dos in prose. */
export function findTasks(measures: readonly Measure[], passages: readonly Passage[]): Span[] {
  if (measures.length > 0) return measures.filter(namesTask).map(({ text }) => text.span);
  const todos: Span[] = [];
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) if (commits(sentence)) todos.push(sentenceSpan(sentence));
  }
  return todos.length >= 3 ? todos : [];
}

/** Virtues and activities that nobody can tick off: only with a concrete thing beside them is an item a task. */
const virtues = forms(
  `process processes communication collaboration coordination cooperation culture awareness quality care careful carefully attention
  proactivity proactive diligence diligent vigilance vigilant discipline responsibility excellence practice practices knowledge skill
  skills learning learn learned understanding mindset teamwork team teams people everyone everybody nobody someone trust resilience
  reliability stability security performance efficiency readiness preparedness planning work effort efforts procedure procedures
  strategy strategies approach documentation docs monitoring testing maintenance measure measures improvement improvements issue issues
  problem problems incident incidents outage outages error errors mistake mistakes future time times thing things way ways best better
  more less good robust continuous regular always never give up again next similar system systems service services infrastructure
  environment environments management handling response user users customer customers experience downtime failure failures faster quick
  quickly properly correctly thorough thoroughly comprehensive overall general new important things all every everything read be being
  keep stay make sure sincere patience calm coffee prayer hope luck having have improve improving improved enhance enhancing increase
  increasing strengthen strengthening better ensure ensuring avoid avoiding prevent preventing provider providers`,
);

/** With these an item plans or reports an act, whatever it is done to. */
const vagueActs = forms(
  'improve improving enhance enhancing strengthen strengthening be being learn learning read stay never have having increase',
);

/** Does a measure name a concrete thing to do, not an attitude or a wish ("be more careful")? */
export function namesTask(measure: Measure): boolean {
  let named = known.get(measure);
  if (named === undefined) {
    named = isTask(readSentences(measure.text));
    known.set(measure, named);
  }
  return named;
}
/** Several judgements ask the same of a measure. */
const known = new WeakMap<Measure, boolean>();

/** Does the word stand for doing something to a thing: "add", "raised", "restarting"? */
export function isDoing(word: Word): boolean {
  return (word.high & high.todo) !== 0 || (word.low & low.fix) !== 0;
}

/** Is an item something that one could tick off? */
function isTask(sentences: readonly Sentence[]): boolean {
  return sentences.some(
    (sentence) => isConcrete(sentence) && !isAdvice(sentence) && !isWish(sentence) && !isMaxim(sentence),
  );
}

/** "Always keep an eye on your servers": a maxim for the reader, not a job for somebody. */
function isAdvice(sentence: Sentence): boolean {
  const { words } = sentence;
  return words.some(({ form }) => form === 'your' || form === 'you' || form === 'yourself');
}

/** "The files will always be simple", "The load will be reduced by …": a state that is hoped for. */
function isWish(sentence: Sentence): boolean {
  if ((sentence.low & low.future) === 0) return false;
  const { words } = sentence;
  const will = words.findIndex(
    ({ form }) => form === 'will' || form === 'should' || form === 'must' || form === 'shall',
  );
  if (will <= 0) return false;
  const next = words[will + 1]?.form ?? '';
  if (next === 'always' || next === 'never' || next === 'at' || next === 'stay' || next === 'remain') return true;
  const after = words[will + 2]?.form ?? '';
  return next === 'be' && (wished.has(after) || (after === 'kept' && !words.some(({ form }) => form === 'for')));
}

/** Moods of a state; participles of a change ("will be increased to 4 GB") are none. */
const wished = forms('always more simple clear better careful faster safer ready able aware');

/** Does it name a thing, and say about it more than that it should be better? */
function isConcrete(sentence: Sentence): boolean {
  const { words } = sentence;
  let concrete = 0;
  let content = 0;
  let doing = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const { form } = word;
    if ((word.high & high.todo) !== 0 && !vagueActs.has(form)) doing = true;
    if ((word.low & low.fix) !== 0) doing = true;
    if (form.length < 2 || (word.high & (high.function | high.be)) !== 0) continue;
    content++;
    if (virtues.has(form)) continue;
    if ((word.low & (low.negation | low.quantity | low.future)) !== 0) continue;
    // A verb of doing is no thing, unless it is one by the lexicon too ("alert", "backup").
    if (i === 0 && (word.high & high.todo) !== 0) continue;
    concrete++;
  }
  return doing ? concrete >= 1 || content >= 3 : concrete >= 2 || (concrete === 1 && content >= 3);
}

/** "We will add an alert …", "we have moved the key …": a sentence of prose that states one thing to do or done. */
function commits(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if ((word.high & high.todo) === 0 && (word.low & low.fix) === 0) continue;
    if (vagueActs.has(word.form) || word.form === 'plan' || !isCommitted(words, i)) continue;
    for (let j = i + 1; j < words.length && j <= i + 10; j++) if (isThing(words[j] as Word)) return true;
    for (let j = i - 1; j >= 0 && j >= i - 8; j--) if (isThing(words[j] as Word)) return true;
  }
  return false;
}

/** A plan or report stands right before the verb ("will", "plan to", "we have"), or the sentence begins with it. */
function isCommitted(words: readonly Word[], at: number): boolean {
  if (at === 0) return !(words[0] as Word).form.endsWith('ing');
  let committed = false;
  for (let j = Math.max(0, at - 5); j < at; j++) {
    const word = words[j] as Word;
    if ((word.low & low.negation) !== 0) return false;
    if (committing.has(word.form)) committed = true;
  }
  return committed;
}

const committing = forms("will we'll i'll shall plan plans planning going have has");

/** Does the word say anything of its own, unlike "the", "will" or "has"? */
export function carriesContent(word: Word): boolean {
  return word.form.length > 1 && (word.high & (high.function | high.be)) === 0;
}

/** Does the word name a part of the machinery, not a virtue? */
export function isThing(word: Word): boolean {
  return (
    (word.low & (low.component | low.service | low.monitor | low.request)) !== 0 &&
    (word.low & low.vague) === 0 &&
    !virtues.has(word.form)
  );
}
