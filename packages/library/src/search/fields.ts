import { stemOf } from './stems.ts';
import { readWords } from './tokens.ts';

/** The fields of a postmortem in which words are found. `body` holds those of the others too. */
export const FIELDS = ['title', 'cause', 'body'] as const;
export type FieldName = (typeof FIELDS)[number];

/** What a postmortem is found by, before it is made into words. */
export type SearchTexts = Readonly<Record<FieldName, string>>;

/** The words of a field for an index. */
export interface Field {
  /** In order; undefined is a gap that no phrase reaches across. */
  readonly words: readonly (string | undefined)[];
  readonly stems: readonly string[];
}

// What PostgreSQL keeps of a text: places up to 16,383, of each word 255, and a megabyte in all. SQLite is given the same,
// so that both find the same.
const MOST_PLACES = 16_000;
const MOST_OF_ONE = 255;
const MOST_CHARACTERS = 200_000;

/** The fields of a postmortem's texts. Its number stands in the title: “PM-42” finds it. */
export function fieldsOf(number: number, { title, cause, body }: SearchTexts): Readonly<Record<FieldName, Field>> {
  const name = ['pm', String(number), undefined];
  return {
    title: fieldOf([...name, ...readWords(title)]),
    cause: fieldOf(readWords(cause)),
    body: fieldOf([...name, ...readWords(title), undefined, ...readWords(cause), undefined, ...readWords(body)]),
  };
}

function fieldOf(all: readonly (string | undefined)[]): Field {
  const counts = new Map<string, number>();
  const stems = new Set<string>();
  const words: (string | undefined)[] = [];
  let characters = 0;
  for (const word of all) {
    if (word === undefined) {
      words.push(undefined);
      continue;
    }
    const count = counts.get(word) ?? 0;
    if (count === 0) {
      const stem = stemOf(word);
      characters += word.length + (stem === undefined || stems.has(stem) ? 0 : stem.length);
      if (characters > MOST_CHARACTERS) break;
      if (stem !== undefined) stems.add(stem);
    }
    counts.set(word, count + 1);
    // Behind the last place only that the word occurs is kept.
    if (words.length < MOST_PLACES) words.push(count < MOST_OF_ONE ? word : undefined);
    else if (count === 0) words.push(undefined, word);
  }
  return { words, stems: [...stems] };
}
