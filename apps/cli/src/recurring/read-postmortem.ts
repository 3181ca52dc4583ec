import type { Span } from '@failonce/document';
import type { Fingerprint, Taxonomy } from '@failonce/recurrence';
import type { ReadText } from '../inputs/read-documents.ts';
import { type Facts, type Kept, keep, type Told, type Words } from './keep.ts';
import type { Promised } from './promised.ts';

/** What is known of a postmortem to compare it by and to show it: no secret stands in it. */
export interface ReadPostmortem {
  /** As a person knows it. */
  readonly path: string;
  /** The digest of its text: who has the same is the same postmortem, wherever it lies. */
  readonly content: string;
  readonly title: string | undefined;
  readonly english: boolean;
  /** The day on which it began, as in “2025-03-11”. */
  readonly date: string | undefined;
  /** What was down: as the front matter states it, else as the text was read. */
  readonly services: readonly string[];
  readonly promised: Promised;
  readonly fingerprint: Fingerprint;
  /** The hashes of the fingerprint's terms, in their order. */
  readonly hashes: Uint32Array;
  /** The passages that the fingerprint speaks of. */
  readonly passages: readonly Passage[];
  /** The words of the text by which people know the fingerprint's terms, in their order; null where there is none. */
  readonly words: readonly (string | null)[];
}

/** A passage of the text, as it may be shown. */
export interface Passage {
  readonly span: Span;
  readonly line: number;
  /** As it stands there. */
  readonly text: string;
}

/** Reads one document by the causes of a taxonomy. */
export function readPostmortem(read: ReadText, taxonomy: Taxonomy): ReadPostmortem {
  return postmortemOf(read.path, keep(read.text, read.settings, taxonomy));
}

/** The postmortem of which this was kept. What is not asked for is not even parsed. */
export function postmortemOf(path: string, kept: Kept): ReadPostmortem {
  return new KeptPostmortem(path, kept);
}

class KeptPostmortem implements ReadPostmortem {
  readonly path: string;
  readonly content: string;
  readonly hashes: Uint32Array;
  readonly #kept: Kept;
  #facts: Facts | undefined;
  #words: Words | undefined;
  #fingerprint: Fingerprint | undefined;

  constructor(path: string, kept: Kept) {
    this.path = path;
    this.content = kept.content;
    this.hashes = kept.hashes;
    this.#kept = kept;
  }

  get #read(): Facts {
    this.#facts ??= JSON.parse(this.#kept.facts) as Facts;
    return this.#facts;
  }

  get #spoken(): Words {
    this.#words ??= JSON.parse(this.#kept.words) as Words;
    return this.#words;
  }

  get title(): string | undefined {
    return this.#read.title;
  }

  get english(): boolean {
    return this.#read.english;
  }

  get date(): string | undefined {
    return this.#read.date;
  }

  get services(): readonly string[] {
    return this.#read.services;
  }

  get promised(): Promised {
    return this.#read.promised;
  }

  get passages(): readonly Passage[] {
    return this.#read.passages;
  }

  get words(): readonly (string | null)[] {
    return this.#spoken.words;
  }

  get fingerprint(): Fingerprint {
    this.#fingerprint ??= fingerprintOf(this.#read.told, () => this.#spoken, this.#kept.weights);
    return this.#fingerprint;
  }
}

/** The fingerprint; its maps are made when somebody compares. */
function fingerprintOf(told: Told, words: () => Words, weights: Float32Array): Fingerprint {
  let mechanism: Fingerprint['mechanism'] | undefined;
  let terms: Fingerprint['terms'] | undefined;
  return {
    ...told,
    get mechanism() {
      mechanism ??= new Map(words().mechanism);
      return mechanism;
    },
    get terms() {
      terms ??= new Map(words().terms.map((term, at) => [term, weights[at] as number]));
      return terms;
    },
  };
}
