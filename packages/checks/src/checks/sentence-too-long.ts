import { endOf, type Postmortem, type Sentence, type Source, startOf } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { isCode } from '../wording/in-code.ts';
import { sentencesOf } from '../wording/told.ts';

export default defineCheck({
  id: 'sentence-too-long',
  level: 'note',
  title: 'Sentences of a readable length',
  want: 'A sentence must be short enough to be read once',
  reason:
    'A postmortem is read by people in a hurry and in a second language. Behind a colon or a semicolon a reader rests, and what stands in brackets or as code is not counted.',
  messages: {
    long: 'This sentence has {words} words without a rest; {most} are the most.',
  },
  write: 'Make two of it: one for what happened, one for why.',
  examples: [
    {
      text: `## Root Cause\nThe gateway ${'and then the other gateway '.repeat(9)}failed.`,
      found: [`The gateway ${'and then the other gateway '.repeat(9)}failed.`],
    },
    {
      text: `## Root Cause\nThe gateway failed: ${'it stopped; '.repeat(20)}it began again (${'and again '.repeat(20)}).`,
      found: [],
    },
  ],
  run: (document, report, { limits }) => {
    const most = limits.sentenceWords;
    for (const { sentence } of sentencesOf(document)) {
      if (sentence.words.length <= most) continue;
      const words = longestStretch(document, sentence);
      if (words > most)
        report({ messageId: 'long', span: sentence.text.spanOf(sentence.start, sentence.end), data: { words, most } });
    }
  },
});

function startsLine({ text }: Source, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i--;
  return i < 0 || text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13;
}

/** Words between two rests. Rows are cells side by side, not sentences. */
function longestStretch({ source }: Postmortem, sentence: Sentence): number {
  const { words, text } = sentence;
  const { plain } = text;
  let longest = 0;
  let count = 0;
  let depth = 0;
  let last = sentence.start;
  const code = source.slice(text.spanOf(last, sentence.end)).includes('`');
  for (const [at, word] of words.entries()) {
    const start = startOf(sentence, at);
    const end = endOf(sentence, at);
    for (let i = last; i < start; i++) {
      const mark = plain.charCodeAt(i);
      if (mark === 40) depth++;
      else if (mark === 41 && depth > 0) depth--;
      // ; : … and the bars between cells
      else if (mark === 59 || mark === 58 || mark === 0x2026 || mark === 124) count = 0;
    }
    // Lines that lost their bullets.
    if (word.capital && startsLine(source, text.sourceAt(start))) count = 0;
    last = end;
    if (depth > 0 || (code && isCode(source, text.spanOf(start, end)))) continue;
    if (++count > longest) longest = count;
  }
  return longest;
}
