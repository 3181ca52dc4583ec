import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownTask, matchTasks } from './match-tasks.ts';
import type { PromisedTask } from './promised-tasks.ts';

const known = (words: string, given: Partial<KnownTask> = {}): KnownTask => ({
  words,
  mark: null,
  address: null,
  gone: false,
  ...given,
});
const task = (words: string, given: Partial<PromisedTask> = {}): PromisedTask => ({
  words,
  mark: undefined,
  owner: undefined,
  due: undefined,
  causes: [],
  address: undefined,
  done: undefined,
  ...given,
});

describe('which task of a text is which', () => {
  it('follows the words, wherever they stand', () => {
    expect(
      matchTasks(
        [known('Add an alert'), known('Patch the gateway')],
        [task('Patch the gateway.'), task('add an alert')],
      ),
    ).toEqual([1, 0]);
  });

  it('follows the mark through any words', () => {
    expect(matchTasks([known('Add an alert', { mark: 't1' })], [task('Buy a clock', { mark: 't1' })])).toEqual([0]);
    expect(matchTasks([known('Add an alert', { mark: 't1' })], [task('Add an alert', { mark: 't2' })])).toEqual([
      undefined,
    ]);
  });

  it('follows the tracker’s address, and what is said otherwise', () => {
    const address = 'https://github.com/acme/infra/issues/812';
    expect(matchTasks([known('A', { address })], [task('Add the alert for good', { address })])).toEqual([0]);
    expect(
      matchTasks(
        [known('Add an alert 30 days before any certificate ends'), known('Reload the gateway on gateway-2')],
        [task('Add an alert 14 days before a certificate ends'), task('Write a runbook for the bank')],
      ),
    ).toEqual([0, undefined]);
  });

  it('prefers what is in the text to what has left it, and brings that back', () => {
    const both = [known('Add an alert', { gone: true }), known('Add an alert')];
    expect(matchTasks(both, [task('Add an alert')])).toEqual([1]);
    expect(matchTasks(both, [task('Add an alert'), task('Add an alert')])).toEqual([1, 0]);
  });

  it('finds no task twice, and all of a text that has not changed', () => {
    const words = fc.array(fc.constantFrom('add', 'alert', 'gateway', 'patch', 'the'), { minLength: 1, maxLength: 4 });
    const texts = fc.array(
      words.map((each) => each.join(' ')),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const found = matchTasks(
          before.map((each) => known(each)),
          after.map((each) => task(each)),
        ).filter((each) => each !== undefined);
        expect(new Set(found).size).toBe(found.length);
        const same = matchTasks(
          before.map((each) => known(each)),
          before.map((each) => task(each)),
        );
        expect(same.every((each, index) => before[each ?? -1] === before[index])).toBe(true);
      }),
    );
  });
});
