import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayIn } from './due-step.ts';
import { daysAfter, isWorkingDay, workingDaysAfter } from './working-days.ts';

it('counts from Monday to Friday, both ways', () => {
  // The second of March 2026 is a Monday.
  expect(workingDaysAfter('2026-03-06', 1)).toBe('2026-03-09');
  expect(workingDaysAfter('2026-03-07', 1)).toBe('2026-03-09');
  expect(workingDaysAfter('2026-03-09', -1)).toBe('2026-03-06');
  expect(workingDaysAfter('2026-03-08', -3)).toBe('2026-03-04');
  expect(workingDaysAfter('2026-03-07', 0)).toBe('2026-03-07');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 40 }), (since, days) => {
      const from = daysAfter('2000-01-01', since);
      const to = workingDaysAfter(from, days);
      const between = Array.from({ length: 100 }, (_, at) => daysAfter(from, at + 1)).filter((day) => day <= to);
      expect(between.filter(isWorkingDay)).toHaveLength(days);
      expect(workingDaysAfter(to, -days) <= from || isWorkingDay(from) === false).toBe(true);
    }),
  );
});

it('knows which day it is where a clock hangs', () => {
  const at = new Date('2026-03-01T23:30:00Z');
  expect([
    dayIn(at, undefined),
    dayIn(at, 'Asia/Tokyo'),
    dayIn(at, 'America/New_York'),
    dayIn(at, 'Mars/Base'),
  ]).toEqual(['2026-03-01', '2026-03-02', '2026-03-01', '2026-03-01']);
});
