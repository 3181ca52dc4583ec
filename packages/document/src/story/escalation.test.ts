import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findEscalation } from './escalation.ts';

const escalated = (event: string): boolean =>
  findEscalation(parse(`## Timeline\n\n- 10:05 ${event}\n`).story.timeline) !== undefined;

const handed: readonly string[] = [
  'Escalated to the storage team.',
  'The incident was escalated to the head of infrastructure.',
  'Escalation to the network squad.',
  'The storage team took over.',
  'The network team was called in.',
  'I text Olga, who owns the script.',
  'Vera from hosting was woken.',
  'Ruth gets a director of the vendor on the line.',
  'A ticket was opened with the hosting provider.',
  'We phoned the data center.',
  'The on-call engineer pages the storage team.',
  'Handed over to the platform group.',
  'The case was passed on to Mr. Silva of the network department.',
  'We brought in a DBA.',
  'Mona loops in the security team.',
  'Reached out to the cloud provider for help.',
  'Asked the infrastructure team to check the switch.',
  'With the help of the vendor we read the traces.',
  'Dr. Lange from the data group is called out of a meeting.',
  'Jonas wakes up Karim.',
  'The senior developer joins the call.',
  'Kernel team notified.',
  'The security team was alerted at once.',
  'The front desk passes the incident to Hugo.',
  'The matter goes up to the IT director.',
  'Lena calls Piotr, the freelancer who built it.',
  'We contacted the registrar.',
  'The front-end developers were summoned.',
  'The issue was assigned to the mobile team.',
  'Tariq writes to Aino of the hosting company.',
  'The manager was informed.',
  'The payments squad takes over.',
  'We pulled in two engineers of the billing team.',
  'Vendor support picked up the case.',
  'Raised the issue with our CDN vendor.',
  'Ms. Ito took it from there.',
  'The ticket was raised to the L2 team.',
  'I rang Sam on his day off.',
  'Escalated to: nobody, because it was my own project.',
  'Escalation: not needed, the on-call engineer could mend it alone.',
  'Escalation: DevOps',
];

const kept: readonly string[] = [
  'An alert pages the on-call engineer.',
  'The teams are alerted.',
  'Pagers alerted the teams.',
  'The on-call engineer starts to investigate.',
  'Customers are informed by e-mail.',
  'A customer called support.',
  'The marketing team called in to report a blank page.',
  'Users contacted the help desk.',
  'The relevant teams were notified.',
  'PagerDuty wakes the engineer on duty.',
  'The team restarted the server.',
  'The provider was asked whether they have an outage.',
  'It was escalated immediately.',
  'Escalated.',
  'We asked users for patience.',
  'I read the page of the manual.',
  'The request was forwarded to the second server.',
  'Traffic was transferred to web-02.',
  'The call to the API failed.',
  'We found a function called Render.',
  'The team notified all customers.',
  'Engineers joined the two tables again.',
  'We turned to the logs.',
  'The file was handed to nginx.',
  'The load was passed to the replica.',
  'He told us that the page was blank.',
  'The engineering team investigates.',
  'We took over the settings of web-01.',
  'The manager process was restarted.',
  'The script reached the end.',
];

describe('to whom it was escalated', () => {
  it.each(handed)('told: %s', (sentence) => {
    expect(escalated(sentence)).toBe(true);
  });

  it.each(kept)('not told: %s', (sentence) => {
    expect(escalated(sentence)).toBe(false);
  });
});
