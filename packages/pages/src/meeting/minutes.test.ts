import { parse } from '@failonce/document';
import { expect, it } from 'vitest';
import type { EntryShown, MeetingShown } from './meeting.ts';
import { minutesOf, minutesText } from './minutes.ts';

const note = (number: number, body: string, more: Partial<EntryShown> = {}): EntryShown => ({
  number,
  kind: 'note',
  item: 'causes',
  quote: '',
  body,
  task: undefined,
  revision: undefined,
  by: { name: 'Maria' },
  at: '2026-03-02T09:05:00.000Z',
  changedAt: undefined,
  ...more,
});
const meetingWith = (entries: readonly EntryShown[]): MeetingShown => ({
  number: 1,
  state: 'ended',
  plan: {
    startsAt: '2026-03-02T09:00:00.000Z',
    day: '2026-03-02',
    time: '10:00',
    zone: 'Africa/Lagos',
    minutes: 30,
    agenda: { welcome: 2, events: 10, went: 4, causes: 6, measures: 6, close: 2 },
    participants: [{ name: 'Ada' }],
  },
  moves: [
    { item: 'welcome', at: '2026-03-02T09:00:00.000Z' },
    { item: 'causes', at: '2026-03-02T09:03:00.000Z' },
  ],
  endedAt: '2026-03-02T09:20:00.000Z',
  present: [{ name: 'Ada' }, { name: 'Lee' }],
  entries,
  last: entries.length,
});
const about = { number: 42, slug: 'checkout-down', title: 'Checkout down' };
const minutesWith = (entries: readonly EntryShown[]): string =>
  minutesText(minutesOf(about, meetingWith(entries), [], '2026-03-02T10:00:00.000Z'), 'https://x.example/pm/42');

it('says who was there, how long each item took, what was noted and agreed', () => {
  const task = { what: 'Add an alert', owner: 'maria', due: '2026-04-01', cause: '' };
  const text = minutesWith([
    note(1, 'Nobody\nwatched it.'),
    note(2, 'Stop on Fridays.', { kind: 'decision', item: 'measures' }),
    note(3, task.what, { kind: 'task', item: 'measures', task }),
  ]);
  expect(text).toContain('- **When:** 2 Mar 2026, 10:00 to 10:30, Africa/Lagos (2026-03-02T09:00Z)');
  expect(text).toContain('- **Was there:** Ada, Lee\n');
  expect(text).toContain('## Welcome (3 min)\n');
  expect(text).toContain('## Causes (17 min)\n\n- Nobody\\\n  watched it. (Maria)\n');
  expect(text).toContain('## Decisions\n\n- Stop on Fridays.\n');
  expect(text).toContain('- Add an alert (maria, due 2026-04-01)\n');
});

it('lets nothing that somebody has said become a part of the file', () => {
  const said = [
    '# A heading',
    '- item',
    '1. one',
    '<script>x</script>',
    '[a](javascript:b)',
    '```',
    '> said',
    '=== x',
    '| a |',
  ];
  const headings = (text: string): number => parse(text).blocks.filter(({ kind }) => kind === 'heading').length;
  const plain = headings(minutesWith([note(1, 'Said.')]));
  for (const body of said) {
    const text = minutesWith([note(1, body), note(2, 'Below.')]);
    expect(headings(text), body).toBe(plain);
    expect(text.replaceAll('\\<', ''), body).not.toContain('<script');
    expect(text, body).toContain('- Below. (Maria)');
  }
});
