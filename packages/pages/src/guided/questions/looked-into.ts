import { defineQuestion } from '../define-question.ts';
import { eventFields, manyEvents } from '../slots/event-question.ts';

export default defineQuestion({
  id: 'looked-into',
  ask: 'What did you look into, and what did you find?',
  about: 'Step by step, each in a sentence or two: what was assumed, what was checked, what was done.',
  rows: {
    fields: eventFields(
      'At',
      'What was looked into',
      'The last deployment is suspected, because it went out at 08:55.',
    ),
    least: 3,
  },
  meets: ['timeline-actions'],
  ...manyEvents('investigated'),
  examples: [
    {
      answers: {
        'at-1': '09:10',
        'what-1': 'the last deployment is suspected.',
        'at-2': '09:44',
        'what-2': 'the certificate is found.',
      },
      writes: [
        '- **09:10** Investigated: the last deployment is suspected.',
        '- **09:44** Investigated: the certificate is found.',
      ],
    },
  ],
});
