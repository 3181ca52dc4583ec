import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findExperience } from './impact.ts';

const told = (summary: string): boolean =>
  findExperience(parse(`## Issue Summary\n${summary}\n`).story.summary) !== undefined;

describe('what people met shows in messages, codes and what was done to a share of them', () => {
  it.each([
    'The kiosk answered every card with "Try another lane".',
    'The permit search gave 503 to 20% of residents.',
    'Refunds were declined at the till for 8% of guests.',
    '45% of skippers were thrown back to the harbour list.',
    'Ushers met a login loop in all halls.',
  ])('%s', (summary) => expect(told(summary)).toBe(true));
});

describe('to be affected is not to meet something', () => {
  it.each([
    '45% of skippers were affected.',
    'Sales fell by 40% compared with the previous hour.',
    'The "HarbourPass" system had an outage.',
    'An outage affected 8% of our users between 9:00 and 10:00.',
  ])('%s', (summary) => expect(told(summary)).toBe(false));
});
