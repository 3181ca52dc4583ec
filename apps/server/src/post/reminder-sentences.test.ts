import { REMINDER_KINDS } from '@failonce/library';
import { expect, it } from 'vitest';
import { noticeSentence } from './notice-sentence.ts';
import { REMINDER_SENTENCES } from './reminder-sentences.ts';

it('has a sentence for every rule by which people are reminded, and for no other', () => {
  expect(Object.keys(REMINDER_SENTENCES).sort()).toEqual([...REMINDER_KINDS].sort());
  const postmortem = { number: 7 };
  for (const kind of REMINDER_KINDS)
    for (const step of ['before', 'due', 'lead'])
      for (const as of ['owner', 'asked', 'lead']) {
        const detail = { step, as, task: 3, due: '2026-03-01', number: 7 };
        const { text, path } = noticeSentence({ kind, subject: 'the-id', detail, postmortem } as never);
        expect(text).toMatch(/^[A-Z].*[^.]$/);
        expect(text).not.toContain('undefined');
        expect(path).toBe(kind === 'incident-owed' ? '/owed/the-id' : path);
        expect(path).toMatch(/^\/(?:pm\/7(?:\/measures|\/review)?|owed\/the-id)$/);
      }
});
