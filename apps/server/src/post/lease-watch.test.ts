import { expect, it } from 'vitest';
import { LeaseWatch } from './lease-watch.ts';

it('takes an attempt for abandoned that is under way for too long by its own stopwatch', () => {
  let time = 0;
  const watch = new LeaseWatch(100, () => time);
  expect(watch.abandoned(['a'])).toEqual([]);
  time = 99;
  expect(watch.abandoned(['a', 'b'])).toEqual([]);
  time = 100;
  expect(watch.abandoned(['a', 'b'])).toEqual(['a']);
  // Ended meanwhile, and begun again: another attempt, another name.
  expect(watch.abandoned(['b', 'c'])).toEqual([]);
  time = 199;
  expect(watch.abandoned(['b', 'c'])).toEqual(['b']);
});
