import { applyEdits, NOT_YET_KNOWN } from '@failonce/document';
import { defineQuestion } from '../define-question.ts';
import { insertLines } from '../slots/lines.ts';
import { lineOf, orUnknown } from '../words.ts';

export default defineQuestion({
  id: 'title',
  ask: 'What broke, in a few words?',
  about: 'The title is what others find it by. What failed, for how long, and why, as far as it is known.',
  fields: [
    { name: 'title', label: 'Title', kind: 'line', hint: 'Checkout down for 61 minutes: a certificate expired' },
  ],
  meets: [],
  read: ({ title, source }) => ({ title: title === undefined ? '' : lineOf(source.slice(title.span)) }),
  write: (document, { title = '' }) => {
    const { source } = document;
    if (document.title !== undefined) {
      if (lineOf(source.slice(document.title.span)) === title && title !== '') return source.text;
      return applyEdits(source, [{ span: document.title.span, text: orUnknown(title) }]);
    }
    const at = document.frontMatter?.span.end ?? 0;
    return insertLines(source.text, at, [`# ${title || NOT_YET_KNOWN}`, '']);
  },
  examples: [{ answers: { title: 'Checkout down' }, writes: ['# Checkout down'] }],
});
