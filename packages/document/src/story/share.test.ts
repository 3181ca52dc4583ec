import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findShare } from './share.ts';

const shareOf = (sentence: string): number | undefined =>
  findShare(parse(`## Issue Summary\n${sentence}\n`).story.summary)?.percent;

describe('a share of users', () => {
  it.each([
    ['38% of users were affected.', 38],
    ['About 12.5 % of our customers saw an error.', 12.5],
    ['Roughly 40 percent of the shoppers could not pay.', 40],
    ['The outage hit eighty per cent of visitors.', 80],
    ['Half of our subscribers could not log in.', 50],
    ['Two thirds of the passengers had no ticket.', 66.7],
    ['A quarter of all members were logged out.', 25],
    ['One in five donors got a blank page.', 20],
    ['3 out of 4 tenants were locked out.', 75],
    ['Nearly every customer was affected: all users saw a 502.', 100],
    ['All of our registered users were unable to log in.', 100],
    ['The entire user base was locked out.', 100],
    ['Everyone who tried to log in got a timeout.', 100],
    ['No users were affected.', 0],
    ['Nobody could log in.', 100],
    ['Applicants (around 60% of them) could not submit.', 60],
    ['Thirty-five percent of callers heard silence.', 35],
    ['Seven percent of account holders got no letter.', 7],
    ['The gate was shut; this touched 30% of them.', 30],
    ['15% of bourgeoisie could not vote.', 15],
    ['Impacted users: approximately 85% of active users.', 85],
    ['All users who tried met errors; we estimate that 30% of our users tried.', 30],
  ])('%s', (sentence, percent) => {
    expect(shareOf(sentence)).toBe(percent);
  });
});

describe('a share of requests', () => {
  it.each([
    ['25% of transactions failed.', 25],
    ['Every request was answered with a 500.', 100],
    ['One request in six timed out.', 16.7],
    ['12% of page views were broken.', 12],
  ])('%s', (sentence, percent) => {
    expect(shareOf(sentence)).toBe(percent);
  });
});

describe('no share', () => {
  it.each([
    'About 400 shoppers could not pay.',
    'Response times were 30% slower for customers.',
    'Orders dropped by 40% compared with the week before.',
    'CPU usage was at 100% on the server that users reach.',
    'There was a 25% drop in sales.',
    '100% of the web server was offline.',
    'All services were restarted.',
    'Everyone on the team helped.',
    'It lasted half an hour for users.',
    'People waited half a minute for a picture.',
    'They had filmed in March but nobody had told us the date.',
    'One user was affected.',
    'Users were affected.',
  ])('%s', (sentence) => {
    expect(shareOf(sentence)).toBeUndefined();
  });
});
