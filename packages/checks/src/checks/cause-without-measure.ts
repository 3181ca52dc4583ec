import { findCause } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { matrixOf } from '../matrix/matrix.ts';
import { meet, shared, termsOf } from '../matrix/terms.ts';

/** Fewer terms on a side, and words that do not meet mean nothing. */
const ENOUGH = 8;

export default defineCheck({
  id: 'cause-without-measure',
  level: 'note',
  title: 'Measures that meet the cause',
  want: 'The measures must meet the root cause',
  reason: 'Measures that would fit any outage leave the cause of this one as it is.',
  messages: {
    none: 'No measure shares a word with this cause: make sure that one of them addresses it.',
  },
  write: 'Name in the measure what was the cause, or add a measure that keeps the cause from coming back.',
  examples: [
    {
      text: '## Root Cause\nThe outage was caused by an expired certificate on the payment gateway. The renewal script had stopped in May, when the old scheduler was removed from the machine.\n\n## Corrective Measures\n- Introduce code reviews in pairs for larger features\n- Buy a second office line and rehearse its use quarterly\n',
      found: ['The outage was caused by an expired certificate on the payment gateway.'],
    },
    {
      text: '## Root Cause\nThe outage was caused by an expired certificate on the payment gateway. The renewal script had stopped in May, when the old scheduler was removed from the machine.\n\n## Corrective Measures\n- Introduce code reviews in pairs for larger features\n- Alert 30 days before certificates end, by mail and on the screen\n',
      found: [],
    },
  ],
  run: (document, report) => {
    const { measures, story } = document;
    if (measures.length < 2 || matrixOf(document).causes.length > 0) return;
    const causeTexts = story.cause.map(({ text }) => text);
    if (
      meet(
        measures.map(({ text }) => text),
        causeTexts,
      )
    )
      return;
    const answers = new Set<string>();
    for (const { text } of [...measures, ...story.measures]) termsOf(text, answers);
    const causes = new Set<string>();
    for (const text of causeTexts) termsOf(text, causes);
    if (causes.size < ENOUGH || answers.size < ENOUGH || shared(causes, answers) > 0) return;
    const span = findCause(story.cause);
    if (span !== undefined) report({ messageId: 'none', span });
  },
});
