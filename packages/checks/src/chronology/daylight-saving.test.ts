import { describe, expect, it } from 'vitest';
import { dayNumber } from './calendar.ts';
import { offsetAt, seasonalZone, wallTimeIn } from './daylight-saving.ts';

const wall = (year: number, month: number, day: number, hour: number, minute: number): number =>
  dayNumber({ year, month, day }) * 1440 + hour * 60 + minute;

describe('a wall time', () => {
  it.each([
    ['Europe/Amsterdam', [2026, 3, 29, 1, 59], 'once'],
    ['Europe/Amsterdam', [2026, 3, 29, 2, 0], 'skipped'],
    ['Europe/Amsterdam', [2026, 3, 29, 3, 0], 'once'],
    ['Europe/Amsterdam', [2026, 10, 25, 2, 30], 'repeated'],
    ['America/New_York', [2026, 3, 8, 2, 30], 'skipped'],
    ['America/New_York', [2026, 11, 1, 1, 30], 'repeated'],
    ['Australia/Lord_Howe', [2026, 4, 5, 1, 45], 'repeated'],
    ['Africa/Nairobi', [2026, 3, 29, 2, 30], 'once'],
  ] as const)('in %s at %j comes %s', (zone, [year, month, day, hour, minute], kind) => {
    expect(wallTimeIn(zone, wall(year, month, day, hour, minute))).toBe(kind);
  });

  it('is unknown in a zone that there is not', () => {
    expect(wallTimeIn('Europe/Nowhere', 0)).toBeUndefined();
  });
});

it('knows offsets of half an hour', () => {
  expect(offsetAt('Asia/Kolkata', 0)).toBe(330);
});

it('tells zones with seasons from fixed ones', () => {
  expect(seasonalZone('PT')).toBe('America/Los_Angeles');
  expect(seasonalZone('Europe/Paris')).toBe('Europe/Paris');
  expect(seasonalZone('PST')).toBeUndefined();
});
