import { defineQuestion } from '../define-question.ts';
import { readList, writeList } from '../slots/list.ts';
import type { Section } from '../slots/section.ts';
import { listOf } from '../words.ts';

const IMPROVEMENTS: Section = {
  part: 'measures',
  heading: 'Improvements',
  names: /improve|what (?:should|could) (?:change|be better)/i,
};

export default defineQuestion({
  id: 'improve',
  ask: 'What should change?',
  about: 'Broadly, and without asking yet who does it: what would have kept it from happening, or from lasting?',
  fields: [
    {
      name: 'what',
      label: 'What can be better',
      kind: 'lines',
      hint: 'A line for each: “Certificates should be renewed by a machine, not by memory.”',
    },
  ],
  meets: ['measures-section', 'measures-improvements'],
  read: (document) => ({
    what: readList(document, IMPROVEMENTS)
      .map(({ line }) => line)
      .join('\n'),
  }),
  write: (document, { what = '' }, reader) => writeList(document, IMPROVEMENTS, listOf(what), reader),
  examples: [
    { answers: { what: 'Renew by machine.\nWatch end dates.' }, writes: ['- Renew by machine.', '- Watch end dates.'] },
  ],
});
