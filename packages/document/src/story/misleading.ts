import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Passage } from './passages.ts';
import { things } from './sentence-roles.ts';

const said = /^(?:mislead|mis-?leading|misled|misdirected|misguided|mis-?diagnos\w{0,5}|wild-goose|red-herring|dead-end)$/;

/**
 * The sentence that names something suspected or tried which turned out not to be it.
 * @param causes what the document gives as the cause, to tell a right suspicion from a wrong one
 */
export function findMisleading(passages: readonly Passage[], causes: readonly Passage[]): Span | undefined {
  const sentences: { sentence: Sentence; passage: Passage }[] = [];
  for (const passage of passages) for (const sentence of readSentences(passage.text)) sentences.push({ sentence, passage });
  const cause = causeThings(causes);
  for (let i = 0; i < sentences.length; i++) {
    const { sentence, passage } = sentences[i] as (typeof sentences)[number];
    if (passage.topic === 'misleading') return sentenceSpan(sentence);
    if (saysMisleading(sentence)) return sentenceSpan(sentence);
    const doubted = suspicion(sentence);
    const tried = doubted ? false : isAttempt(sentence);
    if (!doubted && !tried) continue;
    if (refutes(sentence, doubted)) return sentenceSpan(sentence);
    // The refutation may stand in one of the next two sentences.
    for (let j = i + 1; j <= i + 2 && j < sentences.length; j++) {
      const next = (sentences[j] as (typeof sentences)[number]).sentence;
      if (refutesBefore(next, doubted)) return sentenceSpan(sentence);
    }
    if (doubted && isFirstIdea(sentence) && isWrong(sentence, cause)) return sentenceSpan(sentence);
  }
  return undefined;
}

function saysMisleading(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (said.test(word.form)) return words[i - 1]?.form !== 'no' && words[i - 1]?.form !== 'not';
    const next = words[i + 1]?.form;
    if (next === undefined) continue;
    if (word.form === 'red' && next === 'herring') return true;
    if (word.form === 'dead' && (next === 'end' || next === 'ends')) return true;
    if (word.form === 'rabbit' && (next === 'hole' || next === 'holes')) return true;
    if (word.form === 'wild' && next === 'goose') return true;
    if ((word.form === 'wrong' || word.form === 'false') && /^(?:path|paths|track|tree|turn|trail|lead|leads|direction|assumption|suspicion|suspect|start|scent|alley|conclusion|hypothesis|theory)$/.test(next)) return true;
  }
  return false;
}

/** Something is held for the cause. */
function suspicion(sentence: Sentence): boolean {
  if ((sentence.low & low.suspect) === 0) return false;
  return sentence.words.some((word) => (word.low & low.suspect) !== 0 && !/^(?:expected|expect|possible|possibly|potential|potentially|likely|point|points|apparently|consider|concluded|conclude|imagine|fear|doubt|expecting|probably)$/.test(word.form)) ||
    ((sentence.low & low.first) !== 0 && (sentence.low & low.investigate) !== 0);
}

function isFirstIdea(sentence: Sentence): boolean {
  return (sentence.low & low.first) !== 0 || sentence.words.some((word) => /^(?:suspected|assumed|assumption|blamed|thought|believed|hypothesized|suspicion|hypothesis|presumed|guessed|assuming|suspecting|blame|believing|thinking)$/.test(word.form));
}

/** Something was tried: an attempt, or a change that did not help. */
function isAttempt(sentence: Sentence): boolean {
  return (sentence.low & (low.attempt | low.fix)) !== 0;
}

const noHelp = /^(?:help|fix|solve|resolve|work|change|improve|matter|clear|cure|stop|bring|restore|make|do|recover|succeed|hold|last|yield|produce|lead|reduce|address)$/;

/** "… but it did not help", "ruled out", "was not the cause". */
function refutes(sentence: Sentence, doubted: boolean): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (/^(?:did|does|was|were|had|has|could|is)$/.test(word.form) && words[i + 1]?.form === 'not') {
      for (let j = i + 2; j < words.length && j <= i + 4; j++) {
        const { form } = words[j] as Word;
        if (noHelp.test(form)) return true;
        if (doubted && /^(?:cause|culprit|problem|issue|reason|case|it|source|fault|related|due|responsible|true|caused)$/.test(form)) return true;
      }
    }
    if (/^(?:didn't|didnt|doesn't)$/.test(word.form)) {
      for (let j = i + 1; j < words.length && j <= i + 3; j++) if (noHelp.test((words[j] as Word).form)) return true;
    }
    if (doubted && /^(?:wasn't|isn't|weren't)$/.test(word.form)) return true;
    if (/^(?:unsuccessful|unsuccessfully|futile|fruitless|ineffective|useless|vain|avail|disproved|disproven|exonerated|refuted|debunked|acquitted|backfired|unrelated|innocent|incorrectly|mistakenly|wrongly|erroneously|falsely)$/.test(word.form)) return true;
    if (doubted && /^(?:incorrect|wrong|false|mistaken|eliminated|discarded|dismissed|cleared|rejected|healthy|fine|clean|normal)$/.test(word.form)) return true;
    const phrase = `${word.form} ${words[i + 1]?.form ?? ''}`;
    if (/^(?:ruled out|no improvement|no effect|no change|no difference|no luck|no help|no success|without success|without effect|without result|to no|nothing changed|proved otherwise|issue persisted|problem persisted|errors persisted|issues persisted|errors continued|error persisted|errors stayed|same error|still failing|still failed|still down|still slow|made no|had no|changed nothing|fixed nothing|solved nothing|helped nothing|made things|only made|failed attempt|failed attempts|to find|nothing wrong)$/.test(phrase)) {
      if (phrase === 'to find' || phrase === 'to no') {
        if (phrase === 'to no' && words[i + 2]?.form === 'avail') return true;
        continue;
      }
      return true;
    }
    if (doubted && /^(?:turned out|found nothing|no issues|no issue|no problem|no problems|no anomalies|no abnormalities|no evidence|no errors|no sign|nothing unusual|rather than|but found|no correlation|no fault|no link|nothing abnormal|nothing suspicious)$/.test(phrase)) return true;
  }
  return false;
}

/** The same in the sentence that follows: it must speak of the failed try, not of a new finding. */
function refutesBefore(sentence: Sentence, doubted: boolean): boolean {
  return refutes(sentence, doubted) || ((sentence.high & high.persist) !== 0 && (sentence.low & (low.trouble | low.symptom | low.down)) !== 0 && (sentence.low & low.recover) === 0);
}

/** The things that the document names as its cause. */
function causeThings(causes: readonly Passage[]): Set<string> {
  const found = new Set<string>();
  let sentences = 0;
  for (const passage of causes) {
    for (const sentence of readSentences(passage.text)) {
      if (sentences++ > 6) return found;
      for (const thing of things(sentence)) found.add(thing);
    }
  }
  return found;
}

/** Is what was suspected something else than the cause? */
function isWrong(sentence: Sentence, cause: ReadonlySet<string>): boolean {
  const from = sentence.words.findIndex((word) => (word.low & low.suspect) !== 0);
  const after = things(sentence, Math.max(0, from + 1));
  const suspected = after.size > 0 ? after : things(sentence);
  if (suspected.size === 0 || cause.size === 0) return false;
  let shared = 0;
  for (const thing of suspected) if (cause.has(thing)) shared++;
  return shared / suspected.size <= 0.34;
}
