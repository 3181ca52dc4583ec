import { describe, expect, it } from 'vitest';
import { shareText, spreadText } from './said.ts';
import { scaleOf } from './scale.ts';
import { stripDrawing } from './strip.ts';
import { UNITS } from './units.ts';

const few = (...values: number[]) => ({
  count: values.length,
  quartiles: undefined,
  points: values.map((value, at) => ({ number: at + 1, value })),
  bins: undefined,
});
const PERIOD = { name: 'Q1 2026', from: '2026-01-01', to: '2026-03-31', open: false };

describe('what is said of numbers', () => {
  it('turns a few into no percentages and no quartiles', () => {
    expect(String(shareText(3, 4))).toBe('3 of 4');
    expect(String(shareText(30, 40))).toContain('75 %');
    expect(String(shareText(0, 0))).toBe('–');
    expect(spreadText(few(0, 61, 2880), UNITS.detect)).toBe('at once, 61 minutes, 2 days');
    const many = { count: 9, quartiles: { low: 4, middle: 34, high: 130 }, points: [], bins: undefined };
    expect(spreadText(many, UNITS.resolve)).toBe('34 minutes (4 min to 2.2 h)');
    expect(UNITS.publish.text(1.5)).toBe('1.5 days');
  });
});

describe('a scale', () => {
  it('goes up with its values, from nothing at the bottom to the most at the top', () => {
    const { y, ticks } = scaleOf(700, { top: 20, bottom: 240, ticks: UNITS.detect.ticks });
    expect([y(0), y(1440)]).toEqual([240, 20]);
    expect(ticks[0]).toBe(0);
    for (const [at, tick] of ticks.entries())
      if (at > 0) expect(y(ticks[at - 1] as number) - y(tick)).toBeGreaterThanOrEqual(24);
  });
});

describe('a picture of values', () => {
  it('has each of a few as a point that leads to its postmortem, and no median', () => {
    const { markup } = stripDrawing('Time to notice', [PERIOD], [few(4, 4, 61)], UNITS.detect);
    expect([...markup.matchAll(/href="\/pm\/(\d+)"/g)].map(([, number]) => number)).toEqual(['1', '2', '3']);
    expect(markup).toContain('aria-label="PM-3, Q1 2026: 61 minutes"');
    expect(markup).not.toContain('class="median"');
    const places = [...markup.matchAll(/cx="([\d.]+)%"/g)].map(([, x]) => Number(x));
    expect(new Set(places.slice(0, 2)).size).toBe(2);
    expect(Math.min(...places) >= 0 && Math.max(...places) <= 100).toBe(true);
  });

  it('shows of many how many lie where, with the median', () => {
    const spread = {
      count: 300,
      quartiles: { low: 4, middle: 30, high: 130 },
      points: few(700, 800, 900).points,
      bins: [1, 0, 40, 200, 59],
    };
    const { markup } = stripDrawing('Time to notice', [PERIOD], [spread], UNITS.detect);
    expect(markup.match(/class="many"/g)).toHaveLength(4);
    expect(markup).toContain('class="median"');
    expect(markup).not.toContain('NaN');
  });
});
