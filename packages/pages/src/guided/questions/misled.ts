import { defineQuestion } from '../define-question.ts';
import { eventFields, manyEvents } from '../slots/event-question.ts';

export default defineQuestion({
  id: 'misled',
  ask: 'What did you suspect that was wrong?',
  about:
    'A path that led nowhere saves the next ones from walking it. If nothing misled you, write “none”: that is an answer, too.',
  rows: {
    fields: eventFields(
      'At',
      'What it was, and what showed that it was wrong',
      'The deployment is rolled back. The errors stay.',
    ),
    least: 2,
  },
  meets: ['timeline-misleading'],
  ...manyEvents('misleading'),
  examples: [
    {
      answers: { 'at-1': '09:21', 'what-1': 'the deployment is rolled back. The errors stay.' },
      writes: ['- **09:21** Misleading: the deployment is rolled back. The errors stay.'],
    },
    { answers: { 'at-1': '', 'what-1': 'none' }, writes: ['- Misleading: none'] },
  ],
});
