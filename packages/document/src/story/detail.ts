import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, type Word } from '../prose/sentences.ts';
import type { Passage } from './passages.ts';
import { namesThing, stem } from './sentence-roles.ts';
import { namesChange } from './resolution.ts';

/** How much a part explains: what the judgement of "in detail" rests on. */
export interface Detail {
  /** Sentences that say something of their own. */
  readonly sentences: number;
  /** Links of the causal chain: because, leading to, so that, when … then. */
  readonly links: number;
  /** Different things that are named. */
  readonly things: number;
  /** Of these, how many the summary had not named. */
  readonly fresh: number;
  readonly words: number;
  /** Exact names and values: file names, settings, numbers, code. */
  readonly exact: number;
  /** Sentences that name a change. */
  readonly changes: number;
}

const linking = /^(?:because|since|causing|caused|leading|led|resulting|resulted|preventing|prevented|triggering|triggered|therefore|thus|hence|consequently|so|when|while|after|once|which|thereby|making|made|meaning|meant|forcing|forced|overwhelming|overwhelmed|exhausting|exhausted|due|until|whenever|rendering|leaving|blocking|blocked|allowing|without|instead|where|but|then|although)$/;
const purpose = /^(?:to|so|ensuring|allowing|which|that|by|from|with|before|after|then|and|followed)$/;

/** Measures the detail of some passages against what was `told` before (the summary). */
export function readDetail(passages: readonly Passage[], told: readonly Passage[] = []): Detail {
  const toldThings = new Set<string>();
  for (const passage of told) for (const sentence of readSentences(passage.text)) collect(sentence, toldThings);
  const seen = new Set<string>();
  const result = { sentences: 0, links: 0, things: 0, fresh: 0, words: 0, exact: 0, changes: 0 };
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) {
      const before = seen.size;
      collect(sentence, seen);
      const gained = seen.size - before;
      result.words += sentence.words.length;
      if (gained >= 2 && sentence.words.length >= 6) result.sentences++;
      for (const word of sentence.words) {
        if (linking.test(word.form)) result.links++;
        if (/\d|[._/]/.test(word.form) && word.form.length > 1 && !/^\d{1,2}$/.test(word.form)) result.exact++;
      }
      if (namesChange(sentence)) result.changes++;
    }
  }
  result.things = seen.size;
  for (const thing of seen) if (!toldThings.has(thing)) result.fresh++;
  return result;
}

/** Words behind a change that say how or what for. */
export function hasPurpose(sentence: Sentence): boolean {
  return sentence.words.some((word: Word) => purpose.test(word.form));
}

function collect(sentence: Sentence, into: Set<string>): void {
  for (const word of sentence.words) {
    if (namesThing(word) || ((word.low & (low.fault | low.fix)) !== 0 && (word.low & low.solve) === 0)) into.add(stem(word.form));
  }
}
