import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Passage } from './passages.ts';
import { isFuture } from './sentence-roles.ts';

/** The first sentence that tells what was examined or taken for the cause. */
export function findInvestigation(passages: readonly Passage[]): Span | undefined {
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) {
      if (isInvestigation(sentence)) return sentenceSpan(sentence);
    }
  }
  return undefined;
}

/** Words that are investigation only with something behind them. */
const light =
  /^(?:test|tests|tested|testing|monitor|monitored|monitoring|monitors|run|ran|running|ask|asked|look|looks|read|open|opened|search|check|checks|review|reviewed|verify|verified|confirm|confirmed|validated|measure|measures|questions?|focus|think|possible|possibly|potential|potentially|likely|expected|expect|point|points|pointed|idea|thought|guess|query|queries|probe|scan|dump|comb|sample|sift|research|replay|tail|attach|isolate|isolated|apparently|seemingly|maybe|perhaps|probably|supposed|consider|considered|concluded|conclude)$/;

function isInvestigation(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if ((word.low & (low.investigate | low.suspect)) === 0 || isFuture(sentence, i)) continue;
    if (!light.test(word.form)) return true;
    // "checked the logs" is one; "verified stability", "tested the fix" belong to the mending.
    if ((sentence.low & low.recover) !== 0) continue;
    if (
      /^(?:test|tests|tested|testing|verify|verified|validated|confirm|confirmed|monitor|monitored|monitoring|monitors|expected|possible|possibly|potential|potentially|run|ran|running|query|queries|measures|measure|open|opened|read)$/.test(
        word.form,
      )
    ) {
      if ((sentence.low & (low.suspect & ~0)) !== 0 && /\b(?:suspect|assum|hypothes)/.test(word.form)) return true;
      for (let j = i + 1; j < words.length && j <= i + 5; j++) {
        if (
          /^(?:logs?|status|configuration|configurations|config|files?|processes|settings?|ports?|connectivity|permissions?|health|history|metrics|traces?|error|errors|ping|curl|diagnostics|strace|traceroute)$/.test(
            (words[j] as Word).form,
          )
        )
          return true;
      }
      continue;
    }
    return true;
  }
  return false;
}
