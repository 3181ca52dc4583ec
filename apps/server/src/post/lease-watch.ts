/** Longer than any attempt to send takes, in milliseconds. */
export const LONGEST_ATTEMPT = 120_000;

/**
 * Finds out which attempts of others were abandoned, because their process was killed: those that were under way at each
 * look for longer than an attempt can take. By a stopwatch: the time of day may jump, and differs between machines.
 */
export class LeaseWatch {
  readonly #longest: number;
  readonly #stopwatch: () => number;
  #since = new Map<string, number>();

  constructor(longest: number = LONGEST_ATTEMPT, stopwatch: () => number = () => performance.now()) {
    this.#longest = longest;
    this.#stopwatch = stopwatch;
  }

  /** Those of the attempts under way now that are abandoned. */
  abandoned(held: readonly string[]): readonly string[] {
    const now = this.#stopwatch();
    this.#since = new Map(held.map((lease) => [lease, this.#since.get(lease) ?? now]));
    return held.filter((lease) => now - (this.#since.get(lease) ?? now) >= this.#longest);
  }
}
