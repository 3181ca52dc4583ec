import { defineQuestion } from '../define-question.ts';
import { readImpact, writeImpact } from '../slots/impact.ts';
import { readSummaryLine, type SummaryLine, writeSummaryLine } from '../slots/summary-line.ts';

const IMPACT: SummaryLine = { label: 'Impact', names: /^(?:user |customer |business )?impact$/i };

export default defineQuestion({
  id: 'impact',
  ask: 'Whom did it hurt, and how many?',
  about: 'In the words of those who use it: this is what most people read, and all that some do.',
  fields: [
    { name: 'service', label: 'What was down or slow?', kind: 'line', hint: 'The checkout API was down.' },
    {
      name: 'users',
      label: 'What did its users see?',
      kind: 'line',
      hint: 'Shoppers saw “Payment failed” and could not order.',
    },
    { name: 'share', label: 'How many of them?', kind: 'line', hint: 'In percent: 38. Or “All users were affected.”' },
  ],
  meets: ['summary-section', 'summary-impact-service', 'summary-impact-users', 'summary-impact-share'],
  read: (document) => ({ ...readImpact(readSummaryLine(document, IMPACT)) }),
  write: (document, { service = '', users = '', share = '' }, reader) =>
    writeSummaryLine(document, IMPACT, writeImpact({ service, users, share }), reader),
  examples: [
    {
      answers: { service: 'The checkout API was down', users: 'Shoppers saw “Payment failed”.', share: '38' },
      writes: ['- **Impact:** The checkout API was down. Shoppers saw “Payment failed”. 38% of users were affected.'],
    },
    {
      answers: { service: '', users: 'They waited', share: '' },
      writes: ['- **Impact:** Service: [not yet known]. They waited. Share of users: [not yet known].'],
    },
  ],
});
