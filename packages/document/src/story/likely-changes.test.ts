import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { findResolution } from './resolution.ts';

const isChanged = (event: string): boolean =>
  findResolution(
    parse(`## Timeline\n\n- 9:05 Ledger stops.\n- 9:20 Torbjorn looks on.\n- ${event}\n`).story.timeline,
  ) !== undefined;

describe('what may be the change that ended it', () => {
  test.each([
    '10:05 Deduplication of the ledger on both shelves.',
    '10:05 Realignment of the shelves on both sides.',
    '10:05 chown, chmod.',
  ])('%s', (event) => {
    expect(isChanged(event)).toBe(true);
  });

  test.each([
    '10:05 Sync is healthy.',
    '10:05 Confirmation of the ledger by the desk.',
    '10:05 Names resolve, the till sings.',
    '8h45 The service is re-established.',
    '10:05 We read "Killed process ledgerd" in the journal.',
    '10:00pm The bug was corrected.',
  ])('%s (no)', (event) => {
    expect(isChanged(event)).toBe(false);
  });
});
