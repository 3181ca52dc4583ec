import { defineQuestion } from '../define-question.ts';
import { eventFields, oneEvent } from '../slots/event-question.ts';

export default defineQuestion({
  id: 'noticed',
  ask: 'Who or what noticed it, and how?',
  about: 'An alert, an engineer, a customer? How long nobody knew is often the cheapest thing to mend.',
  fields: eventFields(
    'Noticed at',
    'By whom or what',
    'A monitoring alert on the payment error rate pages the on-call engineer.',
  ),
  meets: ['timeline-detected-when', 'timeline-detected-how'],
  ...oneEvent('detected'),
  examples: [
    {
      answers: { at: '09:06', what: 'a monitoring alert pages the on-call engineer.' },
      writes: ['- **09:06** Detected: a monitoring alert pages the on-call engineer.'],
    },
  ],
});
