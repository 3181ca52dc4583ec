import { expect, it } from 'vitest';
import { isDay } from './is-day.ts';

it.each(['2026-03-01', '2024-02-29', '0001-01-01'])('%s is a day', (day) => expect(isDay(day)).toBe(true));
it.each(['', '2026-02-30', '2025-02-29', '2026-13-01', '2026-3-1', '2026-03-01T00:00', ' 2026-03-01', 'tomorrow'])(
  '“%s” is none',
  (day) => expect(isDay(day)).toBe(false),
);
