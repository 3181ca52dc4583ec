import { carriesContent, type Measure, readSentences } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { tasksOf } from '../matrix/tasks.ts';

export default defineCheck({
  id: 'task-repeated',
  level: 'warning',
  title: 'Tasks written once',
  want: 'A task must be written once',
  reason: 'Two tasks for the same thing get two owners and two dates, and each waits for the other.',
  messages: {
    repeated: 'This says the same as the task in line {line}.',
  },
  write: 'Keep one of the two, or say in each what it covers and the other does not.',
  examples: [
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Add an alert for the end date of certificates (@maria, due 2026-03-01)\n- [ ] Patch Nginx on gateway-2 (@lee, due 2026-03-01)\n- [ ] Add alert for the certificates’ end date (@lee, due 2026-04-01)\n',
      found: ['Add alert for the certificates’ end date'],
    },
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Patch Nginx on gateway-1 (@lee, due 2026-03-01)\n- [ ] Patch Nginx on gateway-2 (@lee, due 2026-03-01)\n',
      found: [],
    },
  ],
  run: (document, report) => {
    const { measures, source } = document;
    if (measures.length < 2) return;
    const { tasks } = tasksOf(document);
    // What says the same has the same longest word: only such tasks are compared.
    const alike = new Map<string, Measure[]>();
    for (const { measure } of tasks) {
      const word = longestWord(measure);
      const others = alike.get(word);
      if (others === undefined) alike.set(word, [measure]);
      else others.push(measure);
    }
    for (const group of alike.values()) {
      if (group.length < 2) continue;
      const seen = new Map<string, Measure>();
      for (const measure of group) {
        const key = sayingOf(measure);
        const first = key === '' ? undefined : seen.get(key);
        if (first === undefined) seen.set(key, measure);
        else {
          const { span } = first.text;
          report({
            messageId: 'repeated',
            span: measure.text.span,
            data: { line: source.position(span.start).line },
            related: [{ span, message: 'The same stands here first.' }],
          });
        }
      }
    }
  },
});

function longestWord({ text }: Measure): string {
  let longest = '';
  for (const { words } of readSentences(text))
    for (const { form } of words) if (form.length > longest.length + 1) longest = form;
  return longest.slice(0, 5);
}

/** What a task says, whatever the order of its words; nothing where it is too short to tell. */
function sayingOf({ text }: Measure): string {
  const words = new Set<string>();
  for (const sentence of readSentences(text)) {
    for (const word of sentence.words) {
      const digit = /\d/.test(word.form);
      if (digit || carriesContent(word)) words.add(digit ? word.form : word.form.replace(/'$|s'?$/, ''));
    }
  }
  return words.size < 3 ? '' : [...words].sort().join(' ');
}
