import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { findNoticed } from './detection.ts';

function met(event: string, before = 'The ledger stops.'): string | undefined {
  const { story } = parse(
    `## Timeline\n\n- 07:00 ${before}\n- 07:12 ${event}\n- 07:40 Disk swapped.\n- 08:00 All good.\n`,
  );
  return findNoticed(story.timeline)?.how;
}

describe('who or what meets the outage first', () => {
  test.each([
    ['The lamp above the rack turns crimson.', 'monitoring'],
    ['Latency canary shrieks.', 'monitoring'],
    ['A direct tweet: "is your till asleep?"', 'customer'],
    ['A one-line review from a hotel in Bergen.', 'customer'],
    ['The watchman of the depot radios us.', 'customer'],
    ['A gardener sits down before a blank order form.', 'other'],
    ['Ragnhild, buying a ticket for her aunt, sees a grey page.', 'engineer'],
    ['I was booking a seat for Saturday and got nothing but a spinner.', 'engineer'],
  ])('%s', (event, how) => {
    expect(met(event)).toBe(how);
  });

  test.each([
    'Tickets are not saved.',
    'Known to us.',
    'Rollout of build 9 to the second zone.',
    'Ragnhild restarts the ledger.',
    'Ragnhild acknowledges and begins the review.',
    'Statement posted on the status page.',
    'Second shelf goes read-only.',
  ])('%s (no)', (event) => {
    expect(met(event)).toBeUndefined();
  });

  test('after the search began, a person is one of the crew', () => {
    expect(met('Halvard walks over with a coffee.', 'The logs are read.')).toBe('engineer');
    const { story } = parse(
      '## Timeline\n\n- 07:00 The ledger stops.\n- 07:10 Logs of the ledger read.\n- 07:12 Halvard walks over with a coffee.\n- 07:40 Disk swapped.\n- 08:00 All good.\n',
    );
    expect(findNoticed(story.timeline)).toBeUndefined();
  });
});
