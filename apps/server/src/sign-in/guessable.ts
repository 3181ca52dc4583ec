import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Guesses, as zxcvbn counts them, below which a password is refused: score 3 begins there. */
const TOO_FEW_GUESSES = 1e8;
/** What stands behind does not make a password weaker, and rating it takes time. */
const RATED = 64;

let rating: ZxcvbnFactory | undefined;

/**
 * Would a password be among the first that somebody tries: one of the 49,000 most used, such a one with a year behind it,
 * keys in a row, a repetition, one's own name? `known` is what is known of the person.
 */
export function isGuessable(password: string, known: readonly string[] = []): boolean {
  rating ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return rating.check(password.slice(0, RATED), ['failonce', ...known]).guesses < TOO_FEW_GUESSES;
}
