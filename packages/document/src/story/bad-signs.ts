import { low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { anyOf, type Forms, forms, nouns, verbs } from './word-sets.ts';

/** What shows to an onlooker that something is wrong, beyond what the lexicon knows as a symptom. */
const bad: Forms = anyOf(
  nouns(
    `hole breach spike surge drop dip jump backlog pile-up hiccup glitch snag oddity irregularity anomaly discrepancy mess breakage gibberish exception stacktrace
    traceback warning fault failure misbehaviour misbehavior trouble problem issue incident outage disruption standstill halt silence gap noise smell smoke crash loss
    rejection refusal complaint retry loop deviation degradation drift blip bump plunge slump peak climb`,
  ),
  verbs(
    `die dwindle choke crawl stall refuse reject deny bounce throw/threw/thrown crash collapse vanish disappear misbehave struggle flap balk falter sputter stutter
    lag hang/hung freeze/froze/frozen break/broke/broken flunk fail drop plummet plunge spike soar climb shoot/shot creep/crept pile stop quit refuse halt lapse expire
    overflow leak burst/burst return spit/spat spew`,
  ),
  forms(
    `odd oddly weird weirdly strange strangely funny fishy anomalous abnormal abnormally unusual unusually suspicious unexpected unexpectedly garbled flat red dead zero
    nothing gone missing wrong faulty erratic wonky flaky sick ill off awry amiss haywire sluggishness slowness wobbly corrupt damaged blank empty barred locked stuck dark
    dull bizarre peculiar alarming worrying growing rising climbing mounting increased elevated excessive sudden barely hardly offline down refused`,
  ),
);

const mask = low.symptom | low.down | low.trouble | low.fault;
const prefix = /^(?:un|mis|dis|mal|ab)[a-z]{4}/;
/** They begin like a negation and are none. */
const innocent = forms(
  'under until unless united unit units unique university unix discuss display displayed displays distribute distributed district mission discover discovered discovers discovery discord discount absolute absolutely',
);

/** Does this word tell of something wrong? */
export const isBad = (word: Word): boolean =>
  (word.low & mask) !== 0 || bad.has(word.form) || (prefix.test(word.form) && !innocent.has(word.form));

/** Is something wrong told in words[from … to)? A plain "not", "no longer" tells it too. */
export function tellsBad(sentence: Sentence, from: number, to = sentence.words.length): boolean {
  for (let i = Math.max(0, from); i < sentence.words.length && i < to; i++) {
    const word = sentence.words[i] as Word;
    if (isBad(word) && !/^(?:logs?|handling|handler|reporting|tracker)$/.test(sentence.words[i + 1]?.form ?? ''))
      return true;
    if ((word.low & low.negation) !== 0) return true;
  }
  return false;
}
