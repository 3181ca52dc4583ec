import type { Level } from './define.ts';

/** Numbers that a library may set for itself. */
export interface Limits {
  /** Words of the body. */
  readonly words: { readonly least: number; readonly most: number };
  /** Sentences of one event. */
  readonly eventSentences: number;
  /** Words of one sentence. */
  readonly sentenceWords: number;
}

/** How a library wants its postmortems checked. */
export interface Settings {
  readonly limits: Limits;
  /** Levels that differ from the unit's own, by id; `off` leaves its findings out. */
  readonly levels: ReadonlyMap<string, Level | 'off'>;
  /** Lower case: acronyms and terms that everybody in the company knows. */
  readonly knownWords: ReadonlySet<string>;
}

/** The set format as it stands. */
export const defaultSettings: Settings = {
  limits: { words: { least: 400, most: 600 }, eventSentences: 2, sentenceWords: 40 },
  levels: new Map(),
  knownWords: new Set(),
};
