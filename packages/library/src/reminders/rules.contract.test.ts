import { defaultSettings } from '@failonce/checks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueStep } from './due-step.ts';
import { reminders } from './reminders.generated.ts';
import { daysAfter } from './working-days.ts';

it('are each of a kind', () => {
  expect(new Set(reminders.map(({ kind }) => kind)).size).toBe(reminders.length);
});

describe.each(reminders.map((rule) => [rule.kind, rule] as const))('the rule %s', (_, rule) => {
  const number = fc.integer({ min: 0, max: 60 });
  const days = fc.record({ before: number, lead: number, owners: number, draft: number, review: number, owed: number });
  const from = fc.integer({ min: 0, max: 20_000 }).map((since) => daysAfter('2000-01-01', since));

  it('climbs: no step is earlier, nor on a lower rung, than the one before', () => {
    fc.assert(
      fc.property(from, fc.constant(defaultSettings.remind), days, (day, usual, other) => {
        for (const set of [usual, other]) {
          const steps = rule.steps({ from: day }, set);
          expect(steps.length).toBeGreaterThan(0);
          expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
          for (const [at, step] of steps.entries()) {
            expect(rule.ladder).toContain(step.to);
            const before = steps[at - 1];
            if (before === undefined) continue;
            expect(step.day >= before.day).toBe(true);
            expect(rule.ladder.indexOf(step.to)).toBeGreaterThanOrEqual(rule.ladder.indexOf(before.to));
          }
        }
      }),
    );
  });

  it('ends with the owners of the library, so that nothing is told to nobody', () => {
    expect(rule.ladder.at(-1)).toBe('owners');
  });

  it('misses no step, however long nobody looked', () => {
    fc.assert(
      fc.property(from, number, (day, later) => {
        const steps = rule.steps({ from: day }, defaultSettings.remind);
        const today = daysAfter(day, later);
        const due = dueStep(steps, today);
        for (const [at, step] of steps.entries()) expect(step.day <= today).toBe(at <= due);
      }),
    );
  });
});
