import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findDetected } from './detected.ts';
import { findNoticed } from './detection.ts';
import { findEscalation } from './escalation.ts';

const howOf = (...events: string[]): string | undefined =>
  findNoticed(parse(`## Timeline\n\n${events.map((event, i) => `- 1${i}:05 ${event}`).join('\n')}\n`).story.timeline)
    ?.how;

const told: readonly (readonly [string, readonly string[]])[] = [
  [
    'monitoring',
    [
      'Paged for errors of the cart.',
      'Backup script mailed about a missing dump.',
      'Message from the certbot job: renewal failed.',
      'Alerting kicked in for the ledger.',
      'The smoke suite went red.',
      'Our monitoring screams about response times.',
      'Alarm bells ring in Slack: error rate above 20 percent.',
      'Grafana goes berserk.',
      'The dashboard lights up like a Christmas tree.',
      'Beepers start chirping across the ops room.',
      'PagerDuty drags the on-call engineer out of bed.',
      'Nagios throws a tantrum over the checkout.',
      'Synthetic probe starts failing from three regions.',
      'A klaxon sounds: queue depth past its limit.',
      'New Relic raised its hand about slow transactions.',
      'Automated watchdog rang the bell.',
      'Telemetry showed a sudden surge of 5xx responses.',
      'Metrics show error rate at 40%.',
      'The load balancer marks all the nodes unhealthy and pages the duty engineer.',
      'An automated email lands in the ops inbox: disk 98 percent full.',
      'Health probes began to fail one after another.',
      'Thresholds for latency were crossed and a page went out.',
      'The pager shrieks.',
      'The outage was detected by our Nagios checks.',
      'An alert on the login latency fired.',
      'PagerDuty wakes the on-call engineer.',
      'Pingdom mails us that the blog does not answer.',
      'Grafana turned red and the alarm rang in the office.',
      'The uptime monitor reported three failed probes in a row.',
      'Issue detected: a CloudWatch alarm on memory.',
      'We received an alert about the disk of db-2.',
      'Synthetic test of the search failed and paged the platform group.',
      'The incident was first noticed through an automated alert.',
      'Thanks to a Datadog alert the issue was discovered.',
      'The health check of the load balancer failed for both nodes and an alarm went off.',
      'Our monitoring flagged a rise of 502 errors.',
      'Sentry flooded the channel with exceptions.',
      'Pagers go off in two regions.',
      'Prometheus alert "TooManyRestarts".',
    ],
  ],
  [
    'customer',
    [
      'Angry shoppers storm the help desk.',
      'First grumbles turn up on social media.',
      'Twitter erupts with angry posts of our users.',
      'Phones are ringing off the hook at support.',
      'A handful of subscribers write in to say the app logs them out.',
      'The inbox fills with complaints.',
      'Subscribers kick up a fuss about empty playlists.',
      'One of our clients rang to ask why the invoice page was empty.',
      'A flurry of tickets lands in the support queue.',
      'Users take to Twitter to vent about the login.',
      'A regular customer pings us on WhatsApp, the menu is gone.',
      "Support hears from the first travellers who can't check in.",
      'Reports trickle in of people being unable to log in.',
      'Customers let us know that checkout was broken.',
      'A shop owner drops us a line about missing orders.',
      'Users start flagging failed payments.',
      'Complaints pile up on the forum.',
      'Students tell us in the group that the portal does not open.',
      'Visitors of the site raised the alarm in the chat.',
      'We started receiving calls from users about the error.',
      'User reports of slow loading begin to come in.',
      'Customer support escalated several user complaints to us.',
      'A customer called because she could not pay.',
      'Customers complained on Twitter about blank pages.',
      'First complaints arrive in the inbox.',
      'Support receives tickets about missing invoices.',
      'The issue was reported by several users.',
      'Users began to report errors on the booking page.',
      'A student wrote in the group chat that he was logged out.',
      'The help desk got a call that nobody could print.',
      'We were alerted to the problem by an angry shopper on the phone.',
      'A reader mails us: "why is the archive empty?"',
      'Mr. Okafor telephones and asks where his order is.',
      'The bakery on the corner rings us, their terminal shows an error.',
      'Reports from users of failed uploads come in.',
      'One visitor tweeted a screenshot of the error page.',
      'The outage came to our attention when a subscriber complained.',
      'Players are shouting in the forum that they cannot join.',
    ],
  ],
  [
    'other',
    [
      'The marketing department told us that the landing page was down.',
      'My cousin texted me that the site does not load.',
      'The finance team reported that no payment had come in.',
      'Our CEO noticed that the homepage was blank.',
      'A neighbour phoned to say that the map was empty.',
      'The issue was discovered by a sales associate.',
      'The receptionist walked over and told us that the screens were frozen.',
      'My flatmate asked me why the page shows an error.',
    ],
  ],
  [
    'engineer',
    [
      'Tried to SSH into the box and got slapped with "Permission denied (publickey)".',
      'Went to log in over SSH, but the machine slammed the door: access denied.',
      'Sat down to deploy and could not get past the login prompt.',
      "Knocked on the server's SSH port and was turned away.",
      'An engineer happens to glance at the graphs and sees latency through the roof.',
      'Our intern stumbles over a wall of stack traces in the log viewer.',
      'Whilst preparing a demo, we ran into a blank screen.',
      'The on-call dev eyeballs the dashboard and does a double take: zero orders.',
      'I opened my laptop to find the site dead.',
      'I could not open the page from my own phone.',
      'Curl from my machine comes back with a 500.',
      'One of the developers remarks that pages take forever.',
      'Developer on shift realises nothing is being written to the database.',
      'We found out that the site was down when we tried to open it.',
      'Routine look at the metrics revealed an odd dip in sign-ups.',
      'A quick glance at the status board showed that half the nodes were red.',
      'Ravi, refreshing the page during lunch, gets a 503.',
      'I noticed that the site was down.',
      'Noticed 500 errors in the browser.',
      'The on-call engineer noticed slow responses during a routine check.',
      'The problem was discovered by a developer who was testing the release.',
      'Detected while deploying the new theme.',
      'An engineer spotted the error rate on the dashboard.',
      'Maren sees the flat curve on the wall screen.',
      'We observed that the checkout was unavailable.',
      'Issue detected. A curl to the load balancer failed.',
      'Attempted to log in, only to get a 403 error.',
      'The outage was found during a manual test of the login.',
      'Our technician saw the page hanging when he opened it.',
      'While testing the backup we discovered that the site was unreachable.',
    ],
  ],
];

const untold: readonly string[] = [
  'Outage begins for all users.',
  'A deploy goes out to production.',
  'Users see a blank page.',
  'Visitors are unable to log in.',
  'All users get a 500.',
  'The team was notified of the issue.',
  'The problem was identified.',
  'Relevant teams were alerted.',
  'Site goes down.',
  'Database stops accepting connections.',
  'Customers could not pay.',
  'The server crashed and users were affected.',
  'The service became slow for users.',
  'An update is installed on web-01.',
  'Users experienced errors while loading the page.',
  'The incident came to light.',
  'The fault was noticed in the morning.',
  'Requests start failing with 502.',
  'Customers are unable to reach support.',
  'The issue was detected.',
  'Detected.',
  'The outage begins.',
  'Issue reported.',
  'The proper teams were alerted.',
  'The team was notified and started to look into it.',
  'A new release is rolled out.',
  'We added an alert on the queue length.',
  'No alert fired.',
  'Customers were informed by e-mail.',
  'All users got an error page.',
  'Users saw blank pages.',
  'The root cause was identified as a typo in the configuration.',
  'We will add monitoring for the disk.',
  'The customers cannot log in.',
  'The alert threshold was raised.',
  'Alert rule rewritten.',
  'Monitoring agent upgraded.',
  'Dashboards all normal.',
  'Shoppers say that it works again.',
  'Found the typo in the template.',
  'Wrong index noticed by Ana.',
  'Reason of the crash found by the DBA.',
  'Then we knew about it.',
  'Visitors experienced slow pages.',
  'An e-mail was sent to all customers.',
  'The service failure was detected at ten.',
];

/** Telegraphic: no subject, no article, no "was". */
const short: readonly (readonly [string, string])[] = [
  ['Blank invoices reported by a shopper.', 'customer'],
  ['Told by a visitor that the map is empty.', 'customer'],
  ['Comment from a player about frozen matches.', 'customer'],
  ['Seen in Kibana by the late shift.', 'engineer'],
  ['Tester notices that the menu is gone.', 'engineer'],
  ['Ran the test suite, half of it failed.', 'engineer'],
];

describe('how it was detected', () => {
  it.each(short)('%s', (sentence, how) => {
    expect(howOf(sentence)).toBe(how);
  });

  for (const [how, sentences] of told) {
    it.each(sentences)(`${how}: %s`, (sentence) => {
      expect(howOf(sentence)).toBe(how);
    });
  }

  it.each(untold)('not told: %s', (sentence) => {
    expect(howOf(sentence)).toBeUndefined();
  });

  it('believes the outright statement before the first that merely shows it', () => {
    expect(howOf('Support gets calls of shoppers.', 'The outage was detected by our monitoring.')).toBe('monitoring');
    expect(howOf('A customer complains.', 'An alert fires.')).toBe('customer');
  });

  it('takes what an engineer finds during the search for the cause', () => {
    expect(
      howOf('The issue was detected.', 'We checked the logs.', 'Ana found errors of the database.'),
    ).toBeUndefined();
  });

  it('takes no report after the mending for the detection', () => {
    expect(howOf('An alert fires.', 'Service is restored.', 'Customers complain about lost orders.')).toBe(
      'monitoring',
    );
  });

  it('reads the fact from any part', () => {
    const source =
      '## Issue Summary\n\nThe shop was down. It was noticed by a customer.\n\n## Timeline\n\n- 10:00 Down.\n- 11:00 Up.\n';
    expect(parse(source).facts.detection?.value).toBe('customer');
  });

  it('never throws, and points inside the source', () => {
    const words =
      'users alert detected by the team called Ana noticed we 500 errors . : , escalated to was 10:05 - told us line on help of'.split(
        ' ',
      );
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        const source = `## Timeline\n\n- ${parts.join(' ')}\n`;
        const { story, timeline } = parse(source);
        for (const span of [
          findNoticed(story.timeline)?.span,
          findDetected(timeline, story.timeline),
          findEscalation(story.timeline),
        ]) {
          if (span === undefined) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: Number(process.env['FAILONCE_RUNS'] ?? 300) },
    );
  });
});
