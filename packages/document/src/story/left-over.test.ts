import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findLeftOver } from './left-over.ts';

const told = (summary: string): boolean =>
  findLeftOver(parse(`## Issue Summary\n${summary}\n`).story.summary) !== undefined;

describe('what is told of the machinery behind the harm is the cause', () => {
  it.each([
    'Guests could not open the door locks from 9:00 to 9:40 UTC. Stale permissions on the replica.',
    'The podcast player was silent for 30% of listeners – a broken symlink on the media volume.',
    'Ticket scans failed at all gates. Our gateway spoke to a broker with last year’s credentials.',
    'The seat map stayed grey for everyone. An empty row in the price table.',
  ])('%s', (summary) => expect(told(summary)).toBe(true));
});

describe('the harm itself, the background and the end are not left over', () => {
  it.each([
    'Guests could not open the door locks from 9:00 to 9:40 UTC.',
    'The podcast player was silent for 30% of listeners. Its page was blank too.',
    'Ticket scans failed at all gates. The site is hosted on one Ubuntu machine with Nginx.',
    'The seat map stayed grey for everyone. Service was restored after forty minutes.',
    'The seat map stayed grey for everyone. Payments by card continued without limitation.',
    'The seat map stayed grey for everyone. Our engineers checked the database at once.',
    'The seat map stayed grey for everyone. It began at 20:00 and was over at 21:00 (5 May 2023).',
  ])('%s', (summary) => expect(told(summary)).toBe(false));
});
