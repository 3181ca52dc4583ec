import { defineQuestion } from '../define-question.ts';
import { eventFields, oneEvent } from '../slots/event-question.ts';
import { readOutageTime } from '../slots/outage-time.ts';
import { readSection, type Section, writeSection } from '../slots/section.ts';

const RESOLUTION: Section = {
  part: 'cause',
  heading: 'Resolution',
  names: /^(?:the )?(?:resolution|how it was (?:fixed|resolved)|fix|recovery)$/i,
};
const ended = oneEvent('resolved');

export default defineQuestion({
  id: 'fixed',
  ask: 'What fixed it?',
  about: 'In a sentence for the timeline, then in detail for whoever has to do it again.',
  fields: [
    ...eventFields('Ended at', 'What ended it', 'A new certificate is installed and the gateways are reloaded.'),
    {
      name: 'detail',
      label: 'In detail',
      kind: 'text',
      hint: 'What was done, in which order, by whom; what was done afterwards to make it last.',
    },
  ],
  meets: ['timeline-resolution', 'resolution-detail'],
  read: (document) => ({ ...ended.read(document), detail: readSection(document, RESOLUTION) }),
  write: (document, answers, reader) =>
    writeSection(reader(ended.write(document, answers, reader)), RESOLUTION, answers['detail'] ?? '', reader),
  suggests: (document) => ({ at: readOutageTime(document).end }),
  examples: [
    {
      answers: {
        at: '10:03',
        what: 'a new certificate is installed.',
        detail: 'The payments team installed a new certificate.',
      },
      writes: [
        '- **10:03** Resolved: a new certificate is installed.',
        'The payments team installed a new certificate.',
      ],
    },
  ],
});
