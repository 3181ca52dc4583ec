import { distanceOf } from './distance.ts';

/** The candidate that `word` was probably meant to be; undefined where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().slice(0, 60);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = distanceOf(wanted, candidate.toLowerCase(), least - 1);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  if (best !== undefined || wanted.length < 3) return best;
  // "start-time" for "summary-start-time": a part of the name, if it is a part of one name alone.
  const holding = [...candidates].filter((candidate) => candidate.includes(wanted));
  return holding.length === 1 || holding.some((candidate) => candidate.endsWith(wanted)) ? holding[0] : undefined;
}

/** " Did you mean “x”?" or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = nearest(word, [...candidates]);
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
}
