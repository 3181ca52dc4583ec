import type { Fingerprint } from '@failonce/recurrence';

const LONGEST = 400;

/** The sentence of a text that tells a cause, without the signs of Markdown; empty where none does. */
export function tellingOf(print: Fingerprint | undefined, markdown: string, cause: string | undefined): string {
  const passage = print?.causes.find(({ id }) => id === cause)?.passage;
  if (passage === undefined) return '';
  const words = markdown.slice(passage.start, passage.end).replace(/[*`]+/g, '').replace(/\s+/g, ' ').trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
