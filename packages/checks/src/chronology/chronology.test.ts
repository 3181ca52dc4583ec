import { parse } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { chronologyOf } from './chronology.ts';
import { lengthsBetween, type Moment } from './moment.ts';

const timeline = (...entries: string[]): ReturnType<typeof chronologyOf> =>
  chronologyOf(parse(`## Timeline\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`));

const steps = (...entries: string[]): number[] => {
  const { events } = timeline(...entries);
  return events.map(({ at }) => Math.round((at - (events[0]?.at ?? 0)) * 100) / 100);
};

const ofSummary = (text: string): { readonly start: Moment; readonly end: Moment } => {
  const { start, end } = chronologyOf(parse(`## Issue Summary\n${text}\n`));
  return { start: start as Moment, end: end as Moment };
};

describe('the axis of events', () => {
  it('counts minutes and seconds', () => {
    expect(steps('09:02 Outage begins.', '09:02:30 An alert fires.', '10:03 Resolved.')).toEqual([0, 0.5, 61]);
  });

  it('goes over midnight where the clock goes far back', () => {
    expect(steps('23:50 Outage begins.', '00:10 Escalated.', '00:31 Resolved.')).toEqual([0, 20, 41]);
  });

  it('does not where it goes back a little', () => {
    expect(steps('09:02 Outage begins.', '09:31 Escalated.', '09:21 Rolled back.')).toEqual([0, 29, 19]);
  });

  it('counts days by their dates', () => {
    expect(steps('2026-02-14 23:50 Outage begins.', '2026-02-16 00:10 Resolved.')).toEqual([0, 1460]);
  });

  it('takes a date on a line of its own for what follows', () => {
    const { events } = chronologyOf(
      parse('## Timeline\n### 14 February 2026\n- 09:02 Outage begins.\n### 15 February 2026\n- 08:00 Resolved.\n'),
    );
    expect((events[1]?.at ?? 0) - (events[0]?.at ?? 0)).toBe(1440 - 62);
    expect(events.map(({ stretch }) => stretch)).toEqual([0, 0]);
  });

  it('compares nothing over a step of unknown length', () => {
    const { events } = timeline('17:02 Outage begins.', 'The next day 09:00 Resolved.', '09:30 The alert is added.');
    expect(events.map(({ stretch }) => stretch)).toEqual([0, 1, 1]);
  });

  it('counts zones against one another', () => {
    expect(steps('09:02 UTC Outage begins.', '12:10 EAT Resolved.')).toEqual([0, 8]);
  });

  it('lets a clock of twelve hours go on after noon', () => {
    expect(steps('11:50 am Outage begins.', '12:10 pm Escalated.', '1:05 Resolved.')).toEqual([0, 20, 75]);
  });
});

describe('the length between start and end', () => {
  it.each([
    ['Duration: from 09:02 UTC to 10:03 UTC', [61]],
    ['Duration: from 23:40 UTC to 00:31 UTC', [51]],
    ['Duration: from 2026-02-14 09:02 UTC to 2026-02-15 09:02 UTC', [1440]],
    ['Duration: from 2026-02-14 10:03 UTC to 2026-02-14 09:02 UTC', [-61]],
    ['Duration: from 09:02 UTC to 12:10 EAT', [8]],
  ])('of %j is %j', (text, minutes) => {
    const { start, end } = ofSummary(text);
    expect(lengthsBetween(start, end)).toEqual(minutes);
  });

  it('has every reading of a clock of twelve hours', () => {
    const { start, end } = ofSummary('The outage began at 9:30 and ended at 10:15.');
    expect(lengthsBetween(start, end)).toEqual([45, 765]);
  });
});
