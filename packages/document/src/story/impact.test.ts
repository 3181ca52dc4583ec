import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findExperience, findService, findServices } from './impact.ts';

const summary = (sentence: string) => parse(`## Issue Summary\n${sentence}\n`).story.summary;
const serviceOf = (sentence: string): string | undefined => {
  const { source, story } = parse(`## Issue Summary\n${sentence}\n`);
  const found = findService(story.summary);
  return found && source.slice(found.span);
};
const experience = (sentence: string): boolean => findExperience(summary(sentence)) !== undefined;

describe('the service that was down or slow', () => {
  it.each([
    ['The checkout API was down for an hour.', 'checkout API'],
    ['Our website was slow.', 'website'],
    ['shop.larkspur.example returned 503.', 'shop.larkspur.example'],
    ['The payment service failed.', 'payment service'],
    ['Users could not reach the login page.', 'login page'],
    ['The Larkspur platform was unavailable.', 'Larkspur platform'],
  ])('%s', (sentence, name) => {
    expect(serviceOf(sentence)).toBe(name);
  });

  it.each([
    'There was a service disruption of one hour.',
    'Our services experienced intermittent downtime.',
    'The system was down.',
    'We had an outage.',
    '- **Root cause:** A misconfigured database pool.',
  ])('is not named in: %s', (sentence) => {
    expect(serviceOf(sentence)).toBeUndefined();
  });
});

describe('a list of services', () => {
  it.each([
    ['The checkout API was down, and the Larkspur platform was slow.', ['checkout API']],
    [
      'The checkout API was down. The Larkspur platform was slow. Larkspur was down.',
      ['checkout API', 'Larkspur platform'],
    ],
    ['Shoppers could not reach shop.larkspur.example.', ['shop.larkspur.example']],
  ])('%s', (sentence, names) => {
    expect(findServices(summary(sentence)).map(({ value }) => value)).toEqual(names);
  });

  it.each([
    'It went on for nearly two hours, until things calmed down.',
    'Of all attempts 40% ended with "Please try again later" after a wait.',
    'Users got a white page and connection errors.',
    'Queries became unresponsive on Feb 20, at 2:07 A.M. PST.',
    'The outage broke the SLA, and pages with encoded URL failed.',
    '**Next steps:** Pages stop waiting for the search server by 6 June (Ines Duarte), and failed ones are sent again.',
  ])('holds nothing of: %s', (sentence) => {
    expect(findServices(summary(sentence))).toEqual([]);
  });
});

describe('what users experienced', () => {
  it.each([
    'Shoppers saw "Payment failed" and could not order.',
    'Users were unable to log in.',
    'The website answered with 502 errors.',
    'Pages loaded slowly.',
    'Customers got a blank page.',
    'The app did not send any messages to riders.',
    'Requests timed out.',
    'Visitors were greeted by an error page.',
    'GitHub was not accepting my push.',
    'Their browsers showed a security warning.',
  ])('is told in: %s', (sentence) => {
    expect(experience(sentence)).toBe(true);
  });

  it.each([
    'The load balancer went down.',
    '**Next steps:** Shoppers saw a spinning wheel and get an error instead by 26 June.',
    'Users were affected.',
    'We lost revenue.',
    'A change caused errors in the settings file.',
    'The incident lasted for an hour.',
    'Users experienced an inconvenience.',
    '- **Root cause:** The disk was full and the database crashed.',
  ])('is not told in: %s', (sentence) => {
    expect(experience(sentence)).toBe(false);
  });
});
