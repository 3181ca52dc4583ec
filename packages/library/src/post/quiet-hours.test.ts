import { expect, it } from 'vitest';
import { isQuiet, quietHoursOf } from './quiet-hours.ts';

const at = (instant: string): Date => new Date(instant);

it('is quiet at night by the clock of the zone, over midnight, in summer and in winter', () => {
  const berlin = { zone: 'Europe/Berlin', from: '19:00', to: '08:00', weekends: false };
  expect(isQuiet(berlin, at('2026-01-14T06:59:00Z'))).toBe(true);
  expect(isQuiet(berlin, at('2026-01-14T07:00:00Z'))).toBe(false);
  expect(isQuiet(berlin, at('2026-07-14T06:00:00Z'))).toBe(false);
  expect(isQuiet(berlin, at('2026-07-14T17:00:00Z'))).toBe(true);
  expect(isQuiet({ ...berlin, from: '12:00', to: '13:00' }, at('2026-07-14T10:30:00Z'))).toBe(true);
  expect(isQuiet({ ...berlin, from: '12:00', to: '12:00' }, at('2026-07-14T10:00:00Z'))).toBe(false);
});

it('is quiet on the weekend of the zone', () => {
  const lagos = { zone: 'Africa/Lagos', from: '00:00', to: '00:00', weekends: true };
  expect(isQuiet(lagos, at('2026-03-06T22:59:00Z'))).toBe(false);
  expect(isQuiet(lagos, at('2026-03-06T23:00:00Z'))).toBe(true);
  expect(isQuiet(lagos, at('2026-03-08T22:59:00Z'))).toBe(true);
  expect(isQuiet(lagos, at('2026-03-08T23:00:00Z'))).toBe(false);
  expect(isQuiet({ ...lagos, weekends: false }, at('2026-03-07T12:00:00Z'))).toBe(false);
});

it('refuses what no clock shows', () => {
  const given = { zone: 'UTC', from: '19:00', to: '08:00', weekends: true };
  expect(quietHoursOf(given)).toEqual(given);
  for (const [wrong, field] of [
    [{ zone: 'Mars/Olympus' }, 'zone'],
    [{ zone: '' }, 'zone'],
    [{ from: '24:00' }, 'from'],
    [{ to: '8' }, 'to'],
  ] as const)
    expect(() => quietHoursOf({ ...given, ...wrong })).toThrow(expect.objectContaining({ details: { field } }));
});
