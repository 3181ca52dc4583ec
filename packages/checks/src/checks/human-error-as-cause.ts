import { endOf, forms, readSentences, type Sentence, startOf, type Word } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { hint } from '../wording/hints.ts';
import { isQuoted, sentencesOf } from '../wording/told.ts';

const human = forms('human operator manual people personal');
const errors = forms('error errors mistake mistakes failure negligence oversight');
const triggers = forms('trigger triggered triggers began started first');
/** What let it through: a guard that was missing, or a system that went along. */
const guards = forms(
  `no nothing nobody without missing lacked lacks lack allowed allows let lets accepted accepts permitted because since cannot could never neither
  unchecked unprotected unguarded not didn't doesn't wasn't isn't weren't hadn't only although though instead`,
);

export default defineCheck({
  id: 'human-error-as-cause',
  level: 'warning',
  title: 'Causes behind the human error',
  want: 'The chain of causes must not end with human error',
  reason:
    'People slip every day; the cause is what let one slip through. "Human error" is where the questions begin (Dekker, "The Field Guide to Understanding Human Error"; Site Reliability Engineering, chapter 15).',
  messages: {
    end: 'The causes end with “{words}”.',
  },
  write:
    'Ask what let it through: which check was missing, which tool asked no question, which two things looked alike. Human error may be the trigger.',
  examples: [
    {
      text: '## Root Cause\nThe root cause was human error. The wrong table was dropped during the migration.',
      found: ['human error'],
    },
    {
      text: '## Root Cause\nThe trigger was a human error: the wrong table was dropped. The tool connects to production and staging with the same prompt, and nothing asked for a confirmation.',
      found: [],
    },
  ],
  run: (document, report) => {
    let found: { readonly sentence: Sentence; readonly start: number; readonly end: number } | undefined;
    const { cause } = document.story;
    for (const { sentence, place, hints } of sentencesOf(document)) {
      if ((hints & hint.humanError) === 0) continue;
      if (place !== 'summary' && place !== 'cause') continue;
      const words = errorIn(sentence);
      if (words === undefined || isQuoted(sentence, words.start)) continue;
      // The cause part is the better place to show it.
      found = { sentence, ...words };
      if (place === 'cause') break;
    }
    if (
      found === undefined ||
      goesOn(
        cause.flatMap(({ text }) => readSentences(text)),
        found.sentence,
      )
    )
      return;
    const { text } = found.sentence;
    report({
      messageId: 'end',
      span: text.spanOf(found.start, found.end),
      data: { words: text.plain.slice(found.start, found.end).toLowerCase() },
    });
  },
});

/** "human error", "operator mistake", as a cause and not as a trigger. */
function errorIn(sentence: Sentence): { readonly start: number; readonly end: number } | undefined {
  const { words } = sentence;
  for (let i = 0; i < words.length - 1; i++) {
    const word = words[i] as Word;
    const next = words[i + 1] as Word;
    if (!human.has(word.form) || !errors.has(next.form)) continue;
    // "to limit human error", "prone to human error"
    const before = words[i - 1]?.form ?? '';
    if (
      /^(?:limit|reduce|avoid|prevent|minimise|minimize|to|no|against|any|possible|exclude|eliminate)$/.test(before) &&
      words[i - 2]?.form !== 'due'
    )
      continue;
    return words.some(({ form }) => triggers.has(form))
      ? undefined
      : { start: startOf(sentence, i), end: endOf(sentence, i + 1) };
  }
  return undefined;
}

/** Does another sentence tell what let it through? */
function goesOn(sentences: readonly Sentence[], end: Sentence): boolean {
  return sentences.some(
    (sentence) => sentence !== end && sentence.words.length > 4 && sentence.words.some(({ form }) => guards.has(form)),
  );
}
