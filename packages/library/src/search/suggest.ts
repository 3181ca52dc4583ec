import { distanceOf } from '@failonce/checks';
import { sql } from 'kysely';
import type { Library } from '../library.ts';
import { searchAdapters } from './adapters/adapters.ts';
import type { AskedTerm } from './asked.ts';
import { stemOf } from './stems.ts';

/** Suggestions that are made. */
const MOST = 3;
/** Words of which one statement asks where they occur. */
const AT_ONCE = 16;
/** A shorter word is near too many others. */
const SHORTEST = 4;

/**
 * The same search with words that somebody may have meant, where a word that was asked for occurs nowhere. Only words of
 * postmortems that `isSeen` are suggested: a word may be known from a hidden one alone.
 */
export async function suggest(
  library: Library,
  asked: readonly AskedTerm[],
  isSeen: (number: number) => boolean,
): Promise<string[]> {
  if (asked.length === 0) return [];
  const searching = searchAdapters[library.database.kind];
  const found = await searching.ask(
    library.database.read,
    asked.map((term) => ({ field: 'body', terms: [term] })),
  );
  const wrong = asked.filter((_, i) => !found[i]?.some(isSeen));
  const term = wrong.find(({ words }) => words.length === 1 && words[0].length >= SHORTEST);
  if (term === undefined || wrong.some((each) => each !== term)) return [];
  const near = await nearWords(library, term.words[0]);
  const words: string[] = [];
  for (let from = 0; from < near.length && words.length < MOST; from += AT_ONCE) {
    const some = near.slice(from, from + AT_ONCE);
    const where = await searching.ask(
      library.database.read,
      some.map((word) => ({ field: 'body', terms: [{ words: [word], stem: undefined, begun: false }] })),
    );
    for (const word of some.filter((_, i) => where[i]?.some(isSeen))) {
      // Another form of the same word finds the same.
      if (!words.some((each) => each === word || (stemOf(each) ?? each) === stemOf(word))) words.push(word);
    }
  }
  return words.slice(0, MOST).map((word) => asked.map((each) => (each === term ? word : written(each))).join(' '));
}

function written({ words }: AskedTerm): string {
  return words.length === 1 ? words[0] : `"${words.join(' ')}"`;
}

/** The words that are nearest to one, the nearest first: those that begin with its first or its second letter. */
async function nearWords({ database }: Library, word: string): Promise<string[]> {
  const most = word.length < 8 ? 1 : 2;
  const near: { word: string; distance: number }[] = [];
  for (const first of new Set([...word].slice(0, 2))) {
    const rows = await database.read
      .selectFrom('word')
      .select('word')
      .where('word', '>=', first)
      .where('word', '<', after(first))
      .where(sql<boolean>`length(word) between ${word.length - most} and ${word.length + most}`)
      .execute();
    for (const row of rows) {
      const distance = distanceOf(word, row.word, most);
      if (distance <= most && distance > 0) near.push({ word: row.word, distance });
    }
  }
  return near.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1)).map((each) => each.word);
}

/** What sorts behind all words that begin with a letter. */
function after(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) as number) + 1);
}
