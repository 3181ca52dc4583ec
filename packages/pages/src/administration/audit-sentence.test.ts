import { expect, it } from 'vitest';
import { html } from '../html/html.ts';
import { auditSentence, type ShownEntry } from './audit-sentence.ts';

const entry = (more: Partial<ShownEntry>): string =>
  String(
    html`${auditSentence({
      number: 1,
      at: '2026-02-14T09:00:00.000Z',
      kind: 'person.role-changed',
      actor: 'Maria',
      subject: 'Lee <b>',
      address: '/admin/people/1',
      detail: {},
      named: {},
      ...more,
    })}`,
  );

it('says what happened, to whom and by whom, without running what somebody is called', () => {
  expect(entry({ detail: { from: 'editor', to: 'quality-reviewer' } })).toBe(
    '<b>Maria</b> made <a href="/admin/people/1">Lee &lt;b&gt;</a> quality reviewer (before: editor)',
  );
  expect(
    entry({ kind: 'team.members-changed', subject: 'Payments', address: undefined, named: { joined: ['Lee', 'Kim'] } }),
  ).toBe('<b>Maria</b> changed who is in Payments · in: Lee, Kim');
});

it('says of whom nobody knows who it was, and of what it does not know', () => {
  expect(entry({ kind: 'session.refused', actor: undefined, subject: undefined, detail: { why: 'password' } })).toBe(
    'Somebody was refused to sign in: the password was wrong',
  );
  expect(entry({ kind: 'moon.landed', actor: undefined, subject: undefined })).toBe('<b>Failonce</b>: moon.landed');
});
