import {
  type Part,
  type Postmortem,
  readSentences,
  type Sentence,
  type Span,
  sentenceSpan,
  topicOf,
} from '@failonce/document';
import { readTerms, type Terms } from './terms/terms.ts';

/** A sentence that may speak of the cause. */
export interface Telling {
  readonly span: Span;
  readonly terms: Terms;
  /** How much it counts: 1 for a sentence where the cause is told. */
  readonly weight: number;
  /** The title, or a heading: it names what sentences tell. */
  readonly heading: boolean;
  /** Does it stand under a heading “Trigger”? */
  readonly underTrigger: boolean;
}

/** A sentence counts by what the part that it stands in is for. */
const WEIGHTS: Readonly<Record<Part['role'], number>> = {
  cause: 1,
  'cause-resolution': 0.9,
  title: 0.7,
  summary: 0.7,
  other: 0.6,
  resolution: 0.4,
  timeline: 0.3,
  measures: 0.35,
};

/** Words at which a sentence tells why. */
const WHY = new Set(
  'because due caus cause root trigger reason led lead result fail bug misconfigur incorrect wrong exhaust overload unexpect unabl unawar did becam becom correctli contribut'.split(
    ' ',
  ),
);

/** A heading for what set it off. */
const TRIGGER = /^\W*triggers?\b/i;

/** The sentences of a postmortem in order, weighed by how likely they are to tell its cause. */
export function readTellings(document: Postmortem): Telling[] {
  const tellings: Telling[] = [];
  for (const part of document.parts) {
    let weight = WEIGHTS[part.role];
    let underTrigger = false;
    for (const block of part.blocks) {
      if (block.kind === 'code') continue;
      if (block.kind === 'heading') {
        const topic = topicOf(block.text);
        underTrigger = TRIGGER.test(block.text.plain);
        weight = topic === 'cause' ? 1 : topic === 'impact' ? 0.3 : WEIGHTS[part.role];
      }
      for (const sentence of readSentences(block.text))
        tellings.push(telling(sentence, { weight, heading: block.kind === 'heading', underTrigger }));
    }
  }
  if (document.title)
    for (const sentence of readSentences(document.title))
      tellings.push(telling(sentence, { weight: 0.7, heading: true, underTrigger: false }));
  return tellings;
}

function telling(sentence: Sentence, { weight, ...place }: Omit<Telling, 'span' | 'terms'>): Telling {
  const terms = readTerms(sentence.words.map(({ form }) => form));
  const why = terms.stems.some((stem) => WHY.has(stem));
  return { span: sentenceSpan(sentence), terms, weight: why ? Math.min(1, weight * 1.3) : weight, ...place };
}
