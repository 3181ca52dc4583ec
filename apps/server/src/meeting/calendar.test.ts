import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { HOSTILE } from '../testing/hostile-texts.ts';
import { calendarFile, type Invitation } from './calendar.ts';

const plan = {
  sequence: 0,
  startsAt: '2026-03-02T09:00:00.000Z',
  day: '2026-03-02',
  time: '10:00',
  zone: 'Africa/Lagos',
  minutes: 45,
  agenda: { welcome: 2, events: 10, went: 4, causes: 6, measures: 6, close: 2 },
  participants: [{ name: 'Ada; Lovelace, Ms' }],
  calledOff: false,
  writtenAt: '2026-02-20T08:00:00.000Z',
  by: { name: 'Maria' },
};
const invitation = (more: Partial<typeof plan> = {}, postmortem: Partial<Invitation['postmortem']> = {}): string =>
  calendarFile({
    address: 'https://failonce.example.com',
    postmortem: {
      number: 42,
      slug: 'checkout-down',
      title: 'Checkout down; for 61 minutes',
      hidden: false,
      ...postmortem,
    },
    meeting: { id: '0199', number: 2, plan: { ...plan, ...more } },
    organizer: { name: 'Maria "M" Keller', email: 'maria@example.com' },
  });
const eventIn = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component) };
};

it('is read back by another program as what was planned', () => {
  const { calendar, event } = eventIn(invitation());
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect([event.uid, event.sequence, event.summary]).toEqual([
    'meeting-0199@failonce.example.com',
    0,
    'Postmortem meeting: PM-42 Checkout down; for 61 minutes',
  ]);
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-03-02T09:00:00.000Z');
  expect(event.endDate.toJSDate().toISOString()).toBe('2026-03-02T09:45:00.000Z');
  expect(event.description).toBe(
    '2026-03-02, 10:00 (Africa/Lagos)\nWith Ada; Lovelace, Ms\nhttps://failonce.example.com/pm/42-checkout-down/meeting?of=2',
  );
  expect(event.organizer).toBe('mailto:maria@example.com');
  expect(event.component.getFirstPropertyValue('url')).toBe(
    'https://failonce.example.com/pm/42-checkout-down/meeting?of=2',
  );
});

it('is the same event with a higher sequence when it is moved or called off', () => {
  const moved = eventIn(invitation({ sequence: 3, startsAt: '2026-03-03T09:00:00.000Z', calledOff: true }));
  expect([moved.event.uid, moved.event.sequence]).toEqual(['meeting-0199@failonce.example.com', 3]);
  expect(moved.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(moved.event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

it('tells of a postmortem that is not for the whole company its number alone', () => {
  const file = invitation({}, { hidden: true }).replaceAll('\r\n ', '');
  expect(file).toContain('PM-42');
  for (const word of ['Checkout', 'checkout', 'Ada', 'Lovelace']) expect(file).not.toContain(word);
});

it('keeps the form of RFC 5545 whatever people and postmortems are called', () => {
  for (const text of [...HOSTILE, 'x\r\nATTENDEE:mailto:a@example.com', 'ü'.repeat(300), '\ud800 alone', 'a\u2028b']) {
    const file = invitation({ participants: [{ name: text }] }, { title: text });
    const lines = file.split('\r\n');
    expect(file.replaceAll('\r\n', ''), text).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line), text).toBeLessThanOrEqual(75);
    const { calendar, event } = eventIn(file);
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    expect(event.component.getAllProperties('attendee')).toHaveLength(0);
    expect(event.summary.startsWith('Postmortem meeting: PM-42'), text).toBe(true);
  }
});
