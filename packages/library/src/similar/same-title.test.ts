import { expect, it } from 'vitest';
import { sayTheSame } from './same-title.ts';

it.each([
  ['Checkout down', 'Checkout outage', true],
  ['Checkout down for 61 minutes', 'The checkout is down', true],
  ['Checkout API fails after deployment', 'Deployment breaks the checkout API', true],
  ['Checkout down', 'Search slow', false],
  ['Outage of 5 minutes', 'Outage of 7 minutes', false],
  ['Checkout down', 'Certificate of the mail relay and of the checkout expired', false],
  ['', '', false],
])('%s / %s: %s', (one, other, same) => {
  expect([sayTheSame(one, other), sayTheSame(other, one)]).toEqual([same, same]);
});
