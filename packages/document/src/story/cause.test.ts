import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findCause } from './cause.ts';

const tells = (sentence: string): boolean =>
  findCause(parse(`## Issue Summary\n${sentence}\n`).story.summary) !== undefined;

describe('the summary says the root cause', () => {
  it.each([
    '- **Root cause:** The certificate expired.',
    'The root cause was a full disk on the queue broker.',
    'The site was down because the certificate had expired.',
    'Due to a typo in the configuration file, Nginx did not start.',
    'The outage was caused by a memory leak.',
    'A deployment led to wrong permissions on the upload folder.',
    'A bad script brought down our load balancers.',
    'The new server was not configured correctly.',
    'The database ran out of connections.',
    'The outage was attributable to a broken fan in the switch.',
    'It turned out that the cron job had removed the folder.',
    'The service failed after an update of the payment library.',
    'A DNS record had been removed in a clean-up.',
    'Traffic from a TV programme overwhelmed the search server.',
    'The culprit was an unindexed query on the orders table.',
  ])('%s', (sentence) => {
    expect(tells(sentence)).toBe(true);
  });
});

it('goes by what calls itself the root cause, wherever it stands', () => {
  const said = (text: string): string => {
    const document = parse(`## Issue Summary\n${text}\n`);
    const span = findCause(document.story.summary);
    return span === undefined ? '' : document.source.slice(span);
  };
  const first = 'The form was down because a limit was too low, as customers were told.';
  expect(said(`${first}\n\nThe root cause: an upgrade replaced our settings.`)).toContain('an upgrade replaced');
  expect(said(`${first}\n\n- **Root cause:** The upgrade replaced our settings.`)).toContain('The upgrade replaced');
  expect(said(first)).toContain('a limit was too low');
});

describe('the summary does not say it', () => {
  it.each([
    'The checkout was down and shoppers could not pay.',
    '- **Root cause:** [not yet known]',
    'The root cause is still unknown.',
    'The outage caused a loss of orders.',
    'Users saw 500 errors for an hour.',
    'The team is trying to find the root cause.',
    'The issue was resolved after an hour.',
  ])('%s', (sentence) => {
    expect(tells(sentence)).toBe(false);
  });
});
