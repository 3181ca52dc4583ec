import { Source } from '@failonce/document';
import { expect, test } from 'vitest';
import { anyStandsIn, literals, mayStandIn, standingIn } from './literals.ts';

const all = literals(' lasted', 'utage of', '.internal', 'UTC+');

test('what stands in a text is found as it is written', () => {
  const source = new Source('The Outage of db-3.INTERNAL lasted.');
  expect(standingIn(source, all).map(({ written }) => written)).toEqual([' lasted', 'utage of']);
  expect(anyStandsIn(source, literals('.internal'))).toBe(false);
});

test('either case may stand in it, and nothing that is not there', () => {
  const source = new Source('db-3.INTERNAL');
  expect(all.map((each) => mayStandIn(source, each))).toEqual([false, false, true, false]);
});

test('another text in between changes nothing', () => {
  const long = new Source('It lasted for an hour.');
  const short = new Source('ab');
  expect(anyStandsIn(long, all)).toBe(true);
  expect(anyStandsIn(short, all)).toBe(false);
  expect(anyStandsIn(long, all)).toBe(true);
});
