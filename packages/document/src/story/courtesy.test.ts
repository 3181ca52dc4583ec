import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { readSentences } from '../prose/sentences.ts';
import { isCourtesy } from './courtesy.ts';

const isPolite = (text: string): boolean =>
  parse(`## Root cause\n${text}\n`)
    .story.cause.flatMap((passage) => readSentences(passage.text))
    .every(isCourtesy);

describe('thanks, apologies and promises are courtesy', () => {
  it.each([
    'We sincerely apologise to everyone who waited at the gate.',
    'Many thanks to the night shift for their patience.',
    'The team is very proud of how it worked together.',
    'We promise to do better by our readers.',
    'I learned many lessons from this outage.',
  ])('%s', (text) => expect(isPolite(text)).toBe(true));
});

describe('what was wrong or done is not', () => {
  it.each([
    'We learned that the disk had been full since Monday.',
    'The token of the feed had expired and every request ended in a retry.',
    'We restarted the broker and raised its memory to 4 GB.',
  ])('%s', (text) => expect(isPolite(text)).toBe(false));
});
