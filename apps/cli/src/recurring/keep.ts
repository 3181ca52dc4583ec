import { createHash } from 'node:crypto';
import { check, type Settings } from '@failonce/checks';
import { isoDate, type Postmortem, parse, type Source } from '@failonce/document';
import { type Fingerprint, fingerprint, hashOf, type Taxonomy } from '@failonce/recurrence';
import { readPromised } from './promised.ts';
import type { Passage, ReadPostmortem } from './read-postmortem.ts';
import { shownWords } from './shown-words.ts';

/**
 * What is kept of a postmortem: enough to compare and to show it without its text. Texts and numbers alone, so that it
 * can be sent between threads and saved; what holds much is parsed only when it is looked at.
 */
export interface Kept {
  /** The digest of the text. */
  readonly content: string;
  /** JSON of `Facts`. */
  readonly facts: string;
  /** JSON of `Words`. */
  readonly words: string;
  /** Of the terms, in their order. */
  readonly hashes: Uint32Array;
  readonly weights: Float32Array;
}

/** What a person is told of a postmortem. */
export type Facts = Pick<ReadPostmortem, 'title' | 'english' | 'date' | 'services' | 'promised' | 'passages'> & {
  readonly told: Told;
};

/** The fingerprint without what it is compared by: plain data. */
export type Told = Omit<Fingerprint, 'mechanism' | 'terms'>;

/** What a postmortem is compared by, without the numbers. */
export interface Words {
  readonly mechanism: readonly (readonly [number, number])[];
  readonly terms: readonly string[];
  readonly words: ReadPostmortem['words'];
}

/** Reads a text by the causes of a taxonomy, and keeps what is needed of it. */
export function keep(text: string, settings: Settings | undefined, taxonomy: Taxonomy): Kept {
  const document = masked(parse(text, settings), settings);
  const { source } = document;
  const { mechanism, terms, ...told } = fingerprint(document, taxonomy);
  const facts: Facts = { ...factsOf(document), told, passages: passagesOf(told, source) };
  const names = [...terms.keys()];
  const words: Words = { mechanism: [...mechanism], terms: names, words: shownWords(names, source.text) };
  return {
    content: contentOf(text),
    facts: JSON.stringify(facts),
    words: JSON.stringify(words),
    hashes: Uint32Array.from(names, hashOf),
    weights: Float32Array.from(terms.values()),
  };
}

/** The digest of a text. */
export function contentOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function factsOf({ title, language, facts, frontMatter, measures }: Postmortem): Omit<Facts, 'told' | 'passages'> {
  const stated = frontMatter?.services ?? [];
  return {
    title: title?.plain,
    english: language.english,
    date: facts.startDate && isoDate(facts.startDate.value),
    services: (stated.length > 0 ? stated : facts.services).map(({ value }) => value),
    promised: readPromised(measures),
  };
}

/** Each passage that the fingerprint speaks of. */
function passagesOf({ causes, trigger }: Told, source: Source): Passage[] {
  const spans = [...causes.map(({ passage }) => passage), trigger?.passage].filter((span) => span !== undefined);
  return spans.map((span) => ({
    span,
    line: source.position(span.start).line,
    text: source.slice(span),
  }));
}

const NO_FINDINGS: ReadonlySet<string> = new Set();

/** The document as it may be shown: the checks know its secrets, and write dots in their place. */
function masked(document: Postmortem, settings: Settings | undefined): Postmortem {
  const { source } = check(document, { settings, only: NO_FINDINGS });
  return source === document.source ? document : parse(source.text, settings);
}
