import { defineQuestion } from '../define-question.ts';
import { readWell, writeWell } from '../slots/went-well.ts';
import { listOf } from '../words.ts';

export default defineQuestion({
  id: 'went-well',
  ask: 'What went well?',
  about: 'Not asked for by the format, and worth a line: what helped should be kept.',
  fields: [
    {
      name: 'what',
      label: 'What helped',
      kind: 'lines',
      optional: true,
      hint: 'A line for each: “The alert came within four minutes.”',
    },
  ],
  meets: [],
  read: (document) => ({ what: readWell(document).join('\n') }),
  write: (document, { what = '' }) => writeWell(document, listOf(what)),
  examples: [{ answers: { what: 'The alert came early.' }, writes: ['## What Went Well', '- The alert came early.'] }],
});
