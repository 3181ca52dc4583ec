import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { findEscalation } from './escalation.ts';

const isHanded = (...events: string[]): boolean =>
  findEscalation(
    parse(`## Timeline\n\n${events.map((event, i) => `- 1${i}:05 ${event}`).join('\n')}\n`).story.timeline,
  ) !== undefined;

describe('somebody is brought into the story', () => {
  test.each([
    ['A loud yell for Torbjorn (storage).'],
    ['One knock at the door of the attic, then at Torbjorn, who wrote the driver.'],
    ['Yelled for Torbjorn.', 'Torbjorn reads the queue.'],
    ['Bicycle sent to Torbjorn.', 'He reads the queue.'],
    ['Paged Network Engineering.'],
    ['The dossier is carried to the second level.'],
  ])('%s', (...events) => {
    expect(isHanded('The ledger stops.', ...events, 'The queue is emptied.')).toBe(true);
  });

  test.each([
    ['Queue read by Torbjorn.', 'Torbjorn empties it.'],
    ['Torbjorn reads the queue.', 'A yell from Torbjorn.', 'Torbjorn empties it.'],
    ['A log named Torbjorn.'],
  ])('%s (no)', (...events) => {
    expect(isHanded('The ledger stops.', ...events, 'The queue is emptied.')).toBe(false);
  });
});
