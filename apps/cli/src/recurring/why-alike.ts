import type { Taxonomy } from '@failonce/recurrence';
import { listed } from './listed.ts';
import type { RareWords } from './rare-words.ts';
import type { ReadPostmortem } from './read-postmortem.ts';

/** Why `other` was found for `asked`, and what differs, in short sentences; the first is about the cause. */
export function whyAlike(
  asked: ReadPostmortem,
  other: ReadPostmortem,
  cause: string | undefined,
  rare: RareWords,
  taxonomy: Taxonomy,
): string[] {
  const why = [
    cause === undefined
      ? 'They name no cause in common; it is their words that are alike.'
      : `Both read as: ${taxonomy.nameOf(cause)}.`,
  ];
  const words = rare.shared(asked, other);
  if (words.length > 0) why.push(`Both speak of ${listed(words)}.`);
  const [mine, theirs] = [onlyIn(asked, other, taxonomy), onlyIn(other, asked, taxonomy)];
  if (mine.length > 0) why.push(`Only this one reads as ${listed(mine)}.`);
  if (theirs.length > 0) why.push(`Only that one reads as ${listed(theirs)}.`);
  return [...why, ...aboutServices(asked.services, other.services)];
}

function onlyIn({ fingerprint }: ReadPostmortem, other: ReadPostmortem, taxonomy: Taxonomy): string[] {
  const known = new Set(other.fingerprint.causes.map(({ id }) => id));
  return fingerprint.causes.filter(({ id }) => !known.has(id)).map(({ id }) => `“${taxonomy.nameOf(id)}”`);
}

function aboutServices(mine: readonly string[], theirs: readonly string[]): string[] {
  if (mine.length === 0 || theirs.length === 0) return [];
  const known = new Set(theirs.map((name) => name.toLowerCase()));
  const both = mine.filter((name) => known.has(name.toLowerCase()));
  if (both.length > 0) return [`The same service: ${listed(both)}.`];
  return [`Another service: ${listed(mine)} here, ${listed(theirs)} there.`];
}
