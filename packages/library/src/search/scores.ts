import type { Library } from '../library.ts';
import { askWords } from './ask-words.ts';
import type { AskedTerm } from './asked.ts';
import type { FieldName } from './fields.ts';

/** What a term counts more than in the text alone. Counts of other postmortems would tell of hidden ones. */
const MORE: readonly (readonly [FieldName, number])[] = [
  ['title', 5],
  ['cause', 2],
];

/** How well each postmortem answers, by number: 0 for one that lacks a term, most where the title says all of them. */
export async function scoresOf(library: Library, asked: readonly AskedTerm[], count: number): Promise<Uint8Array> {
  const scores = new Uint8Array(count);
  if (asked.length === 0) return scores;
  const [all, ...better] = await askWords(library, [
    { field: 'body', terms: asked },
    ...MORE.flatMap(([field]) => asked.map((term) => ({ field, terms: [term] }))),
  ]);
  for (const number of all ?? []) if (number < count) scores[number] = asked.length;
  for (const [i, numbers] of better.entries()) {
    const [, more] = MORE[Math.floor(i / asked.length)] as (typeof MORE)[number];
    for (const number of numbers) if ((scores[number] ?? 0) > 0) scores[number] = (scores[number] as number) + more;
  }
  return scores;
}
