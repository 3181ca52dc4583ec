/**
 * What set an outage off, as apart from its cause: the event without which it would not have begun on that day. The same
 * cause can lie in wait for another trigger, and one trigger strikes many causes.
 */
export interface Trigger {
  /** As in `configuration-push`; never changed once published, and no cause has it. */
  readonly id: string;
  /** For a heading: "Change of configuration". */
  readonly name: string;
  /** One sentence, with a full stop. */
  readonly definition: string;
  /** Words that tell it in one sentence, written as in `Signs`. */
  readonly signs: readonly string[];
  /** Passages in our own words that tell this trigger; its tests. */
  readonly examples: readonly string[];
  /** Triggers that it is easily taken for, and how to tell them apart. */
  readonly unlike: readonly { readonly id: string; readonly how: string }[];
}

/** Declares a trigger; the contract of `Trigger` is checked by the contract test for every file of `triggers/`. */
export function defineTrigger(trigger: Trigger): Trigger {
  return trigger;
}
