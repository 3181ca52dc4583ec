/** The kinds of causes, in the order in which they are shown. */
export const FAMILIES = {
  change: 'Changes',
  human: 'Human slips',
  access: 'Access and certificates',
  security: 'Malicious acts and security',
  network: 'Networks',
  capacity: 'Capacity and limits',
  redundancy: 'Redundancy',
  facility: 'Power, cooling and hardware',
  software: 'Software faults',
  database: 'Databases',
  cache: 'Caches',
  overload: 'Overload',
  monitoring: 'Monitoring and updaters',
  dependency: 'Dependencies',
  own: 'Of your own',
} as const;

export type Family = keyof typeof FAMILIES;

/**
 * What a cause looks like in words, by the link of the chain of failure that the words tell. A sign is words that occur
 * in one sentence, in any order and form, near each other: `certificate expire|lapse` (alternatives by `|`), with `_`
 * between words that follow one another directly (`out_of_memory`), and `!word` for one that must not occur there.
 */
export interface Signs {
  /** The failure named outright: enough by itself. */
  readonly named?: readonly string[];
  /** What acted: the part or the process that did the harm. */
  readonly acted?: readonly string[];
  /** What set it off: the trigger. */
  readonly setOff?: readonly string[];
  /** Which guard was missing, or did not hold. */
  readonly unguarded?: readonly string[];
  /** What ran out, was removed, or broke. */
  readonly lost?: readonly string[];
}

/** One way in which services fail, which a company would recognize as "the same again". */
export interface Cause {
  /** As in `certificate-expired-or-mismatched`; never changed once published. */
  readonly id: string;
  /** For a heading: "Expired or mismatched certificate". */
  readonly name: string;
  readonly family: Family;
  /** So broad that two failures under it may have little in common. */
  readonly generic?: boolean;
  /** One sentence, with a full stop. */
  readonly definition: string;
  readonly signs: Signs;
  /** Causes that it is easily taken for, and how to tell them apart. */
  readonly confusedWith: readonly { readonly id: string; readonly unlike: string }[];
  /** Passages in our own words that tell this cause; its tests, and part of what it is recognized by. */
  readonly examples: readonly string[];
  readonly measures: {
    /** What usually prevents it. */
    readonly prevent: readonly string[];
    /** What usually detects it sooner. */
    readonly detect: readonly string[];
    /** What usually limits its harm. */
    readonly limit: readonly string[];
  };
}

/** Declares a cause; the contract of `Cause` is checked by the contract test for every file of `causes/`. */
export function defineCause(cause: Cause): Cause {
  return cause;
}
