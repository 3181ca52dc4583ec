import { requirementIds } from '@failonce/checks';
import { parse, writeTemplate } from '@failonce/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion, fieldsOf } from './answer-question.ts';
import type { Answers, Question } from './define-question.ts';
import { questionIds } from './question-ids.ts';
import { questions } from './questions.generated.ts';

const read = (text: string) => parse(text);
const TEMPLATE = writeTemplate({ title: 'Checkout down' });
const WRITTEN = `---
services: [checkout-api]
---
# Checkout down

## Issue Summary
Some words of an introduction.
- **Duration:** 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC
- **Impact:** The checkout API was down. Shoppers saw "Payment failed". 38% of users were affected.
- **Root cause:** The certificate expired.

## Timeline
All times in UTC.
- **09:02** Outage begins: the gateway refuses connections.
- **09:06** Detected: an alert pages the on-call engineer.
  - with its graph
- 09:31 Escalated to the payments team.
- **10:03** Resolved: a new certificate is installed.

## Root Cause and Resolution
### Root cause
The certificate ended. ^c1

\`\`\`
openssl s_client
\`\`\`
### Resolution
A new one.

## Corrective and Preventative Measures
### Improvements
- Watch end dates.
### Tasks
- [x] Add an alert (@maria, due 2026-03-01, done 2026-02-20) ^t1
- [ ] Renew by machine (owner: Lee Park)
`;
const DOCUMENTS = {
  'a new document': TEMPLATE,
  'a written one': WRITTEN,
  'one with other line ends': WRITTEN.replaceAll('\n', '\r\n'),
  'an empty one': '',
};
const NASTY = [
  '## Timeline',
  'Timeline',
  '**Timeline**',
  'Timeline:',
  '```',
  '~~~\nx',
  '<!--',
  '<!-- private -->',
  '-->',
  '---',
  '# A #',
  '|a|b|\n|-|-|',
  '- **09:02** Detected: x',
  '- [x] done (@maria, due 2026-01-01)',
  '> quote',
  '[a]: http://x',
  '[not yet known]',
  '<div>',
  'a\\',
  '\t\tx',
  '^t1',
  '1. one\n2. two',
  'Resolution',
  '### Root cause',
  'Impact: x. Share of users: y',
  '10:03 Resolved: x',
  '`a',
  '== \n==',
  '* * *',
  '\u2028',
  'all of them. And more.',
  'from 09:00 to 10:00',
  '(@a, due 2026-01-01)',
  '**',
  'nothing',
  '&lt;',
  '😀',
  'Root cause: x\n\nResolution: y',
];
const words = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...NASTY, 'the gateway', 'a. B', '09:10', '\n', '\n\n', ' '), { maxLength: 5 })
    .map((some) => some.join('')),
);

/** Any answer to a question: days and times are such, everything else is any words. */
function anyAnswer(question: Question): fc.Arbitrary<Answers> {
  const fields = fieldsOf(question).filter(({ name }) => !/-(?:[4-9]|\d\d)$/.test(name));
  return fc.record(
    Object.fromEntries(
      fields.map(({ name, kind }) => [
        name,
        kind === 'date'
          ? fc.constantFrom('', '2026-02-14', '2026-02-15')
          : kind === 'clock'
            ? fc.constantFrom('', '09:02', '9:30', '930', '00:10', '23:59')
            : kind === 'zone'
              ? fc.constantFrom('', 'UTC', 'GMT+3', 'Africa/Lagos')
              : words,
      ]),
    ),
  );
}

it('meet every requirement but those about the whole', () => {
  const asked = new Set(questions.flatMap(({ meets }) => meets));
  const left = requirementIds.filter((id) => !asked.has(id));
  expect(left).toEqual(['timeline-times', 'timeline-brief', 'length', 'language-english']);
});

describe.each(questions.map((question) => [question.id, question] as const))('the question %s', (id, question) => {
  it('is what its file says', () => {
    expect(questionIds).toContain(id);
    expect(question.ask).toMatch(/\?$/);
    expect(question.about).toMatch(/[.?”]$/);
    expect(question.examples.length).toBeGreaterThan(0);
    for (const requirement of question.meets) expect(requirementIds).toContain(requirement);
  });

  it('takes words that hide or resemble what stands below them', () => {
    const odd = ['## Timeline', '---<div>', '<!--', '---', '- **09:02** Detected: x'];
    const fields = fieldsOf(question).filter(({ kind }) => kind === 'line' || kind === 'text');
    for (const first of odd)
      for (const second of odd) {
        const given = (words: string): Answers => Object.fromEntries(fields.map(({ name }) => [name, words]));
        const once = outcome(() => answerQuestion(read(TEMPLATE), question, given(first), read));
        if (once === 'refused') continue;
        const direct = outcome(() => answerQuestion(read(TEMPLATE), question, given(second), read));
        expect(bare(outcome(() => answerQuestion(read(once), question, given(second), read)))).toBe(bare(direct));
      }
  });

  it.each(question.examples)('writes its example $writes', ({ answers, writes }) => {
    const text = answerQuestion(read(TEMPLATE), question, answers, read);
    expect(text.split('\n')).toEqual(expect.arrayContaining([...writes]));
    expect(answerQuestion(read(text), question, question.read(read(text)), read)).toBe(text);
    const lines = new Set(text.split('\n'));
    const gone = TEMPLATE.split('\n').filter((line) => !lines.has(line) && !line.includes('[not yet known]'));
    expect(gone.filter((line) => id !== 'title' || line !== '# Checkout down')).toEqual([]);
  });

  it.each(Object.entries(DOCUMENTS))(
    'answered anyhow in %s leaves all else as it was, and is replaced by the next',
    (_, text) => {
      fc.assert(
        fc.property(anyAnswer(question), anyAnswer(question), (one, other) => {
          const document = read(text);
          let once: string;
          try {
            once = answerQuestion(document, question, one, read);
          } catch (error) {
            // Refused in plain words, which is no answer to test.
            expect(error).toMatchObject({ code: 'input-invalid' });
            return;
          }
          const after = read(once);
          // Lines end as they did: all in one way, or the text had two.
          if (/\r\n/.test(text)) expect(once).not.toMatch(/(?<!\r)\n/);
          for (const each of questions)
            if (each !== question) expect(each.read(after), each.id).toEqual(each.read(document));
          const direct = outcome(() => answerQuestion(document, question, other, read));
          // What was there before may ask for other backslashes; the words are the same, and none is left of the first answer.
          expect(bare(outcome(() => answerQuestion(after, question, other, read)))).toBe(bare(direct));
        }),
        // Each reads the text a dozen times; 400 a question by hand.
        { numRuns: Number(process.env['FAILONCE_ANSWERS'] ?? 40) },
      );
    },
  );
});

/** A text without backslashes, and without the full stops that keep a name from opening a part. */
function bare(text: string): string {
  return text.replaceAll('\\', '').replaceAll(/\.(?=$| to )/gm, '');
}

function outcome(run: () => string): string {
  try {
    return run();
  } catch {
    return 'refused';
  }
}
