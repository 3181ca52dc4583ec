import { describe, expect, it } from 'vitest';
import { Text } from '../text.ts';
import { low } from './concepts.ts';
import { clauseOf, endOf, readSentences, type Sentence, startOf, wordAt } from './sentences.ts';

const read = (plain: string): readonly Sentence[] =>
  readSentences(new Text(plain, { start: 0, end: plain.length }, [0], [0]));

describe('readSentences', () => {
  it('knows where each word stands, though all occurrences share what is known of it', () => {
    const plain = "We rolled back; the customer's back-end, 1,500 requests a minute, came back.";
    const [sentence] = read(plain) as [Sentence];
    expect(sentence.words.map((_, i) => plain.slice(startOf(sentence, i), endOf(sentence, i)))).toEqual(
      sentence.words.map(({ raw }) => raw),
    );
    expect(sentence.words[5]?.form).toBe('back-end');
    expect(sentence.words[4]?.form).toBe('customer');
    expect(wordAt(sentence.words, 2)).toBe(sentence.words.at(-1));
    expect(wordAt(sentence.words, -1)).toBeUndefined();
  });

  it('gives a word the meaning of its phrase there and nowhere else', () => {
    const [caused, alone] = read('It was down due to a full disk. The fee was due.') as [Sentence, Sentence];
    const due = (sentence: Sentence): number => sentence.words.find(({ form }) => form === 'due')?.low ?? 0;
    expect(due(caused) & low.causal).not.toBe(0);
    expect(due(alone) & low.causal).toBe(0);
    expect(read('due to the weather')[0]?.words[0]?.roles).toBe(alone.words.at(-1)?.roles);
  });

  it('takes the "am" behind a figure for a time', () => {
    const [time] = read('At 10:05 am it failed') as [Sentence];
    const [person] = read('I am here') as [Sentence];
    expect(time.words[3]).toMatchObject({ form: 'am', low: 0, high: 0 });
    expect(person.words[1]?.high).not.toBe(0);
  });

  it('keeps words that it meets for the first time apart', () => {
    const made = Array.from({ length: 45_000 }, (_, i) => `w${i}x`);
    const words = read(made.join(' ')).flatMap((sentence) => sentence.words.map(({ form }) => form));
    expect(words).toEqual(made);
  });

  it('cuts a clause out of a sentence', () => {
    const plain = 'The disk was full, so that the database stopped.';
    const [sentence] = read(plain) as [Sentence];
    const clause = clauseOf(sentence, 4, 9);
    expect(plain.slice(clause.start, clause.end)).toBe('so that the database stopped.');
    expect(plain.slice(startOf(clause, 3), endOf(clause, 3))).toBe('database');
  });
});
