import { endOf, forms, type Span, startOf, type Word, type Words } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { hint, judging } from '../wording/hints.ts';
import { isQuoted, sentencesOf } from '../wording/told.ts';

/** "Lazy loading", "dumb terminal": terms of the trade. */
const trade = new Map<string, Words>(
  Object.entries({
    lazy: 'loading load loaded loader evaluation initialization initialisation init instantiation writes write fetching fetch migration deletion import imports mode',
    dumb: 'terminal client pipe pipes terminals switch',
    ignorant: 'of',
  }).map(([word, next]) => [word, forms(next)]),
);

export default defineCheck({
  id: 'judging-words',
  level: 'warning',
  title: 'No judging of people',
  want: 'A postmortem must describe what people did, not judge it',
  reason:
    'Whoever is called careless tells less the next time: people did what made sense to them with what they knew (Allspaw, "Blameless PostMortems and a Just Culture", 2012; Site Reliability Engineering, chapter 15).',
  messages: {
    judges: '“{word}” judges a person, and explains nothing.',
  },
  write: 'Say what was seen and known at that moment, and what let the step have this effect.',
  examples: [
    { text: '## Root Cause\nThe limit was lowered by a careless edit of the settings.', found: ['careless'] },
    { text: '## Root Cause\nThe page used lazy loading. A visitor wrote "are you stupid?" in the chat.', found: [] },
  ],
  run: (document, report) => {
    for (const { sentence, hints } of sentencesOf(document)) {
      if ((hints & hint.judging) === 0) continue;
      const { words } = sentence;
      for (let i = 0; i < words.length; i++) {
        const word = words[i] as Word;
        if (!judging.has(word.form) || trade.get(word.form)?.has(words[i + 1]?.form ?? '')) continue;
        if (isQuoted(sentence, startOf(sentence, i)) || words[i - 1]?.form === 'no' || words[i - 1]?.form === 'not')
          continue;
        const span: Span = sentence.text.spanOf(startOf(sentence, i), endOf(sentence, i));
        report({ messageId: 'judges', span, data: { word: document.source.slice(span) } });
      }
    }
  },
});
