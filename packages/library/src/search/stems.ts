import { stemmer } from 'stemmer';

const known = new Map<string, string | undefined>();
const MOST_KNOWN = 50_000;

/** What a word shares with its other forms: “certificates” and “certificate” have one. Undefined where it has no other. */
export function stemOf(word: string): string | undefined {
  if (known.has(word)) return known.get(word);
  if (known.size >= MOST_KNOWN) known.clear();
  // “ups” is no plural of “up”, and a version is no word.
  const stem = word.length > 3 && /^[a-z]+$/.test(word) ? stemmer(word) : undefined;
  known.set(word, stem);
  return stem;
}
