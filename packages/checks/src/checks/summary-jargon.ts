import { endOf, type Sentence, type Span, startOf, type Word } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { hint } from '../wording/hints.ts';
import { isCode } from '../wording/in-code.ts';
import { jargon, jargonPairs } from '../wording/jargon.ts';
import { isQuoted, sentencesOf } from '../wording/told.ts';

export default defineCheck({
  id: 'summary-jargon',
  level: 'note',
  title: 'A summary for every reader',
  want: 'The summary must be readable without the words of the trade',
  reason:
    'The summary is what executives and other teams read, often as the only part (Site Reliability Engineering, chapter 15).',
  messages: {
    one: 'A reader from outside may not know “{words}”: say “{instead}”.',
    many: 'A reader from outside may not know “{words}”; for “{first}” say “{instead}”.',
  },
  write: 'Say in the summary what it did; the term itself belongs to the root cause.',
  examples: [
    {
      text: '## Issue Summary\nAfter the kubelet restarted, the heap was too small and the checkout failed.\n\n## Root Cause\nThe kubelet …',
      found: ['kubelet'],
    },
    {
      text: '## Issue Summary\nThe mutex (a lock that only one may hold) was never released, and `heap` was full.\n\n## Root Cause\nThe kubelet was killed.',
      found: [],
    },
  ],
  run: (document, report, { knownWords }) => {
    const found = new Map<string, { readonly instead: string; readonly span: Span }>();
    for (const { sentence, place, hints } of sentencesOf(document)) {
      if ((hints & hint.jargon) === 0 || place !== 'summary') continue;
      const { words, text } = sentence;
      for (let i = 0; i < words.length; i++) {
        const term = termAt(sentence, i);
        if (term === undefined || found.has(term.words) || knownWords.has(term.words)) continue;
        const span = text.spanOf(term.start, term.end);
        if (isCode(document.source, span) || isQuoted(sentence, term.start) || isExplained(sentence, term.end))
          continue;
        found.set(term.words, { instead: term.instead, span });
      }
    }
    const [first] = found;
    if (first === undefined) return;
    const [word, { instead, span }] = first;
    const words = [...found.keys()].join('”, “');
    report({ messageId: found.size === 1 ? 'one' : 'many', span, data: { words, first: word, instead } });
  },
});

function termAt(
  sentence: Sentence,
  at: number,
): { words: string; instead: string; start: number; end: number } | undefined {
  const { words } = sentence;
  const word = words[at] as Word;
  const start = startOf(sentence, at);
  const single = jargon.get(word.form);
  if (single !== undefined) return { words: word.form, instead: single, start, end: endOf(sentence, at) };
  const pairs = jargonPairs.get(word.form);
  const next = words[at + 1];
  const pair = next === undefined ? undefined : pairs?.[next.form];
  return pair === undefined || next === undefined
    ? undefined
    : { words: `${word.form} ${next.form}`, instead: pair, start, end: endOf(sentence, at + 1) };
}

/** "the quorum (a majority of the machines)", "a mutex, which is …". */
function isExplained({ text }: Sentence, end: number): boolean {
  return /^,? ?(?:\(\p{L}|, an? |, the |, which |, i\.e| – | — )/u.test(text.plain.slice(end, end + 8));
}
