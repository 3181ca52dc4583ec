import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findInvestigation } from './investigation.ts';

/** A timeline with these events (parted by "/") behind the detection, and a cause. */
function judge(events: string): string | undefined {
  const lines = events.split(' / ').map((event, i) => `- 1${i}:15 ${event}`);
  const text = `## Timeline\n\n- 09:00 Monitoring reports errors.\n${lines.join('\n')}\n\n## Root cause\n\nA firewall rule dropped the packets of the payment provider.\n`;
  const { story } = parse(text);
  const span = findInvestigation(story.timeline);
  return span === undefined ? undefined : text.slice(span.start, span.end);
}

const met = [
  'The on-call engineer goes through the nginx error log.',
  'We checked whether the disk was full.',
  'The DBA inspected the slow query log.',
  'Memory and CPU graphs were compared with those of last week.',
  'A packet capture was analysed by the network team.',
  'Maria reproduced the error on her laptop.',
  'Ran strace on the worker process.',
  'It was assumed that the CDN had a problem.',
  'First suspect: the new release.',
  'We thought the database was down.',
  'dmesg shows that the kernel killed the process.',
  'The access logs revealed thousands of requests from one address.',
  'We found that the certificate had expired.',
  'The root cause was traced to a missing index.',
  'Looked into the queue and saw a backlog.',
  'Debugging begins.',
  'Connected over SSH and ran top: the memory was full.',
  'Diagnosed a deadlock in the order table.',
  'Engineers dig into the configuration.',
  'The team focused its investigation on the load balancer.',
  'Tested the connection to the database with telnet.',
  'Tailed the logs of the API.',
  'The replication status was verified.',
  'Developers stepped through the code of the login form.',
  'A look at the dashboards shows rising latency on one node.',
  'I read the error message in the browser console.',
  'Took a heap dump and studied it.',
  'Queried the processlist, dozens of locked transactions.',
  'Health of all nodes checked, nothing unusual.',
  'We pinged the server from outside, no answer.',
  'We compared the two configuration files.',
  "Root cause identified: a wrong port in the proxy's config.",
  'Bisected the commits of the day.',
  'Our hypothesis is a memory leak.',
  'The investigation starts.',
  'We wondered if the firewall was blocking us and looked at its rules.',
  'Noticed in the logs that only web-02 failed.',
];

const unmet = [
  'Restarted the server.',
  'The service was restarted and the fix was tested.',
  'We rolled back the release.',
  'Engineers were alerted by PagerDuty.',
  'The issue was identified and fixed.',
  'The team was asked for help.',
  'The root cause was found.',
  'A customer reported that the site was slow.',
  'The team worked hard on a solution.',
  'The system was monitored for stability.',
  'Server rebooted, users can log in.',
  'The incident was escalated to the database team.',
  'A ticket was opened with the provider.',
  'We verified that the fix worked.',
  'The status page was updated.',
  'Increased the memory of the container.',
  'Service restored.',
  'The team was notified and started to work on it.',
  'Search is back.',
  'The test suite passes and the new version is deployed.',
];

describe('findInvestigation', () => {
  it.each(met)('examined or suspected: %s', (events) => {
    expect(judge(events)).toBeDefined();
  });

  it.each(unmet)('none: %s', (events) => {
    expect(judge(events)).toBeUndefined();
  });

  it('takes no manual for a story', () => {
    const { story } = parse('## Timeline\n\nOpen the nginx.conf file. Check the listen directive.\n');
    expect(findInvestigation(story.timeline)).toBeUndefined();
  });
});
