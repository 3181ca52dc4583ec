import { setImmediate } from 'node:timers/promises';
import type { DatabaseKind, Writing } from '../database/database.ts';
import { searchAdapters } from './adapters/adapters.ts';
import { fieldsOf, type SearchTexts } from './fields.ts';

/** Words of one statement. */
const AT_ONCE = 500;

/** Replaces what a postmortem is found by. */
export async function writeSearch(
  writing: Writing,
  { kind }: { readonly kind: DatabaseKind },
  number: number,
  texts: SearchTexts,
): Promise<void> {
  const fields = fieldsOf(number, texts);
  await searchAdapters[kind].write(writing, number, fields);
  // In one order, so that two writers never wait for each other's words.
  const words = [...new Set(fields.body.words)].filter((word) => word !== undefined && isWord(word)).sort();
  for (let from = 0; from < words.length; from += AT_ONCE) {
    // Others may read meanwhile.
    if (from > 0) await setImmediate();
    await writing
      .insertInto('word')
      .values(words.slice(from, from + AT_ONCE).map((word) => ({ word: word as string })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Nobody is helped by a number that is nearly the one that was asked for. */
function isWord(word: string): boolean {
  return word.length >= 3 && !/\d/.test(word);
}
