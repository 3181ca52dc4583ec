import { defineQuestion } from '../define-question.ts';
import { readSection, type Section, writeSection } from '../slots/section.ts';
import { readSummaryLine, type SummaryLine, writeSummaryLine } from '../slots/summary-line.ts';

const LINE: SummaryLine = { label: 'Root cause', names: /^(?:the )?(?:root )?cause$/i };
const SECTION: Section = { part: 'cause', heading: 'Root cause', names: /^(?:the )?(?:root )?causes?$/i, opens: true };

export default defineQuestion({
  id: 'cause',
  ask: 'What was the root cause?',
  about: 'Ask for the reason behind each reason. A person’s slip is never the last answer: what let it through?',
  fields: [
    {
      name: 'sentence',
      label: 'In a sentence',
      kind: 'line',
      hint: 'The certificate of the gateway expired; nothing watched its end date.',
    },
    {
      name: 'detail',
      label: 'In detail',
      kind: 'text',
      hint: 'What was wrong, since when, and why nothing stopped it.',
    },
  ],
  meets: ['summary-root-cause', 'cause-section', 'cause-detail'],
  read: (document) => ({ sentence: readSummaryLine(document, LINE), detail: readSection(document, SECTION) }),
  write: (document, { sentence = '', detail = '' }, reader) =>
    writeSection(reader(writeSummaryLine(document, LINE, sentence, reader)), SECTION, detail, reader),
  examples: [
    {
      answers: { sentence: 'The certificate expired.', detail: 'It ended at 09:00.\n\nNobody watched it.' },
      writes: ['- **Root cause:** The certificate expired.', 'It ended at 09:00.', 'Nobody watched it.'],
    },
  ],
});
