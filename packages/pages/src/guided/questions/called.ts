import { defineQuestion } from '../define-question.ts';
import { eventFields, manyEvents } from '../slots/event-question.ts';

export default defineQuestion({
  id: 'called',
  ask: 'Whom did you call?',
  about:
    'The team or person who was brought in says who should be called first the next time. If nobody was, write “nobody, because …”.',
  rows: { fields: eventFields('At', 'Whom', 'the payments team, who own the gateway'), least: 2 },
  meets: ['timeline-escalation'],
  ...manyEvents('escalated'),
  examples: [
    {
      answers: { 'at-1': '09:31', 'what-1': 'the payments team.' },
      writes: ['- **09:31** Escalated to: the payments team.'],
    },
  ],
});
