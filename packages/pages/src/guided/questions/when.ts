import { defineQuestion } from '../define-question.ts';
import { readOutageTime, writeOutageTime } from '../slots/outage-time.ts';

export default defineQuestion({
  id: 'when',
  ask: 'When did it begin and end?',
  about: 'The time in which it hurt users, by the clock of one zone. How long it was follows from it.',
  fields: [
    { name: 'date', label: 'Day on which it began', kind: 'date' },
    { name: 'start', label: 'Began at', kind: 'clock' },
    { name: 'end', label: 'Ended at', kind: 'clock' },
    { name: 'zone', label: 'Zone of these times', kind: 'zone', hint: 'UTC, CET, GMT+3 …' },
    {
      name: 'endDate',
      label: 'Day on which it ended',
      kind: 'date',
      optional: true,
      hint: 'Only where that is another day.',
    },
  ],
  meets: ['summary-start-time', 'summary-end-time', 'summary-timezone', 'summary-duration'],
  read: (document) => ({ ...readOutageTime(document) }),
  write: (document, { date = '', start = '', end = '', endDate = '', zone = '' }, reader) =>
    writeOutageTime(document, { date, start, end, endDate: endDate === date ? '' : endDate, zone }, reader),
  examples: [
    {
      answers: { date: '2026-02-14', start: '09:02', end: '10:03', endDate: '', zone: 'UTC' },
      writes: ['- **Duration:** 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC', 'All times in UTC.'],
    },
  ],
});
