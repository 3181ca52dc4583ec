import { LRUCache } from 'lru-cache';
import type { Queries } from '../database/database.ts';
import type { Library } from '../library.ts';
import { newestChange } from '../memory/newest-change.ts';
import type { Question } from './adapters/adapter.ts';
import { searchAdapters } from './adapters/adapters.ts';

/** Bytes of answers that are kept, about. */
const MOST_BYTES = 16 * 1024 * 1024;
/** What one takes beside its numbers. */
const BESIDE = 200;

/** The postmortems that answer a question, as of a change. */
interface Kept {
  readonly change: number;
  readonly numbers: Uint32Array;
}

const answers = new WeakMap<Queries, LRUCache<string, Kept>>();

/**
 * The numbers of the postmortems that answer each question, in no order. Whoever types, pages on or asks what others ask is
 * answered from memory for as long as nothing has changed.
 */
export async function askWords(library: Library, questions: readonly Question[]): Promise<readonly Uint32Array[]> {
  const { database } = library;
  let kept = answers.get(database.read);
  if (kept === undefined) {
    kept = new LRUCache({ maxSize: MOST_BYTES, sizeCalculation: ({ numbers }) => BESIDE + numbers.byteLength });
    answers.set(database.read, kept);
  }
  const known = kept;
  const { change } = await newestChange(library);
  const asked = questions.map((question) => ({ question, key: JSON.stringify(question) }));
  const found = asked.map(({ key }) => {
    const answer = known.get(key);
    return answer?.change === change ? answer.numbers : undefined;
  });
  const missing = asked.filter((_, i) => found[i] === undefined);
  if (missing.length === 0) return found as Uint32Array[];
  const fresh = await searchAdapters[database.kind].ask(
    database.read,
    missing.map(({ question }) => question),
  );
  const numbers = fresh.map((each) => Uint32Array.from(each));
  for (const [i, { key }] of missing.entries()) known.set(key, { change, numbers: numbers[i] as Uint32Array });
  return found.map((each) => each ?? (numbers.shift() as Uint32Array));
}
