import { defineQuestion } from '../define-question.ts';
import { eventFields, oneEvent } from '../slots/event-question.ts';
import { readOutageTime } from '../slots/outage-time.ts';

export default defineQuestion({
  id: 'began',
  ask: 'What happened when it began?',
  about: 'The first event of the timeline: what the systems did, in a sentence. Not yet why.',
  fields: eventFields('At', 'What happened', 'The gateway starts to refuse connections.'),
  meets: ['timeline-section', 'timeline-bullets'],
  ...oneEvent('begins'),
  suggests: (document) => ({ at: readOutageTime(document).start }),
  examples: [
    {
      answers: { at: '09:02', what: 'the gateway starts to refuse connections.' },
      writes: ['- **09:02** Outage begins: the gateway starts to refuse connections.'],
    },
  ],
});
