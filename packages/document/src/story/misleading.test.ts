import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findMisleading } from './misleading.ts';

/** A timeline with these events (parted by "/") behind the detection, and a cause. */
function judge(events: string): string | undefined {
  const lines = events.split(' / ').map((event, i) => `- 1${i}:15 ${event}`);
  const text = `## Timeline\n\n- 09:00 Monitoring reports errors.\n${lines.join('\n')}\n\n## Root cause\n\nA firewall rule dropped the packets of the payment provider.\n`;
  const { story } = parse(text);
  const span = findMisleading(story.timeline, story.cause);
  return span === undefined ? undefined : text.slice(span.start, span.end);
}

const met = [
  'We restarted the API servers, but the errors stayed.',
  'Restarting the workers brought no relief.',
  'The cache was flushed. / No effect on the error rate.',
  "We rolled back the morning's release; the timeouts went on.",
  'The database was suspected first, but its metrics were healthy.',
  'Initially the team believed that the network was at fault.',
  'At first we blamed the new release.',
  'Initial assumption: a DDoS attack.',
  'A rabbit hole: two hours in the DNS settings.',
  'We wasted an hour on the load balancer before looking at the right place.',
  'The memory limit was doubled. / The pods crashed again after five minutes.',
  'Suspicion fell on the CDN. / The CDN vendor confirmed that all was well on their side.',
  'Someone turned the feature flag off, without any effect.',
  'A reboot of the switch did not help.',
  'We were sure that the certificate had expired, it had not.',
  'The vendor was suspected. / Their status page was green.',
  'The team spent 30 minutes investigating the database, which turned out to be unrelated.',
  'We increased the connection pool. / This made things worse.',
  'Database team finds nothing abnormal, hypothesis dropped.',
  'We tried clearing the cache but to no avail.',
  'Attempts to restart the container failed.',
  'Wrong track: the mail server.',
  'False lead: the cron job.',
  'Misleading: none.',
  'There were no misleading paths.',
  'Scaled up the cluster, no improvement.',
  'The cluster was scaled up. / Latency remained high.',
  'Rebooted the host. / Same error.',
  'The index was rebuilt. / The page was as slow as before.',
  'First we thought it was a browser issue.',
  'The team mistakenly assumed that the backup job was the reason.',
  'We suspected an expired token and renewed it, which changed nothing.',
  'Thinking it was a problem of the cache, we purged it.',
  'Attention was first directed to the storage layer.',
  'We pointed our fingers at the provider. / He was innocent.',
  'The fix was deployed but had to be reverted because logins broke too.',
  'The hotfix made it worse, so we undid it.',
  'Restarting nginx fixed it for two minutes, then the errors returned.',
  'Early theory was a bad deploy.',
  'The on-call engineer initially focused on application logs, which delayed finding the real cause.',
  'Our first guess was DNS.',
  'We replaced the network cable in vain.',
];

const unmet = [
  'The firewall was suspected and its rules were read.',
  'We checked the database and it was healthy.',
  'CPU and memory were normal.',
  'The logs were read, no errors were found in them.',
  'The firewall rule was removed and the payments went through.',
  'Suspicion of a firewall rule confirmed.',
  'We thought of the firewall and were right.',
  'The server was restarted and the site came back.',
  'Users still could not log in.',
  'The errors continued.',
  'The incident was escalated as the problem persisted.',
  'The team continued to monitor the service.',
  'The deployment was rolled back. / Service returned to normal.',
  'We believe that the firewall rule was added by mistake.',
  'The configuration was corrected. / No further errors were seen.',
  'The team investigated the network and the servers.',
  'The rule was removed. / Everything works again, no issues since.',
  'The service is restarted. / The error rate keeps falling.',
  'It was possible to reproduce the problem.',
  'The alert was cleared.',
  'The status page was updated. / Customers still report errors.',
  'Database checks came back fine.',
];

describe('findMisleading', () => {
  it.each(met)('a wrong path: %s', (events) => {
    expect(judge(events)).toBeDefined();
  });

  it.each(unmet)('none: %s', (events) => {
    expect(judge(events)).toBeUndefined();
  });

  it('points to the telling sentence', () => {
    expect(judge('The logs were read. / We suspected the cache. / It was fine.')).toContain('We suspected the cache.');
    expect(judge('Misleading paths: The theory of an attack, since traffic was high that day.')).toContain(
      'The theory of an attack',
    );
  });
});
