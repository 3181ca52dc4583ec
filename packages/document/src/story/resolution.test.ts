import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findResolution } from './resolution.ts';

/** A timeline with these events (parted by "/") behind the detection, and a cause. */
function judge(events: string): string | undefined {
  const lines = events.split(' / ').map((event, i) => `- 1${i}:15 ${event}`);
  const text = `## Timeline\n\n- 09:00 Monitoring reports errors.\n${lines.join('\n')}\n\n## Root cause\n\nA firewall rule dropped the packets of the payment provider.\n`;
  const { story } = parse(text);
  const span = findResolution(story.timeline);
  return span === undefined ? undefined : text.slice(span.start, span.end);
}

const met = [
  'The configuration was rolled back to the previous version.',
  'Rollback of release 41.',
  'We raised the connection limit from 100 to 400.',
  'The expired certificate was replaced by a new one.',
  "The port in the proxy's config was corrected.",
  'Corrected the path in wp-settings.php.',
  'Nginx restarted with 4096 file descriptors.',
  'The missing index was created.',
  'The faulty firewall rule was removed.',
  "Whitelisted the provider's new addresses.",
  'Failover to the replica.',
  'The team reverted the commit.',
  'Traffic was moved to the second data centre.',
  'Resolution: the pool size was set to 50.',
  'The disk was extended by 100 GB.',
  'Old log files deleted, 20 GB free.',
  'The failed power supply was swapped.',
  'Fixed the typo in the file name.',
  "The DNS record was restored from yesterday's zone file.",
  'Apache stopped and nginx started.',
  'The engineer added a missing semicolon and reloaded nginx.',
  'Two more web servers were added behind the balancer.',
  'The leak in the image worker was patched and the worker redeployed.',
  'Memory of the containers increased to 2 GB.',
  'The feature flag was turned off.',
  'The issue was resolved by changing the API key.',
  'By raising the timeout we got the jobs through.',
  'Key rotated, pods restarted.',
  'The domain was renewed.',
  'Killed the hanging query.',
  'The queue was emptied and the consumer restarted.',
  'A fix was deployed that limits the uploads to 20 MB.',
  'The configuration was fixed.',
  "Provider re-enables our account's API key.",
  'Changed the owner of the directory to www-data.',
  'chmod 755 on the upload folder.',
  'We switched to the backup link.',
  'The bad node was taken out of rotation.',
  'Rate limiting enabled on the login endpoint.',
  'The cable was plugged in again.',
];

const unmet = [
  'The issue was fixed.',
  'A fix was deployed.',
  'The problem was resolved and service was restored.',
  'Service restored.',
  'The team restarted the server, but the errors stayed.',
  'All systems are operational again.',
  'The team worked on a fix.',
  'The incident was closed.',
  'The site is back online.',
  'The database team was called in.',
  'We plan to add an index.',
  'The limit should be raised.',
  'Requests dropped and latency increased.',
  'The service stopped.',
  'The solution was implemented successfully.',
  'A permanent fix has been rolled out to production.',
  'The logs were checked.',
  'Traffic returned to normal levels.',
  'A ticket was opened with the provider.',
  'Connections were refused.',
  'The engineers identified the root cause.',
  'The issue was mitigated.',
  'Normal operations were resumed.',
  'The server was brought back online.',
  'The root cause was found and corrected.',
  'Customers were informed by mail.',
  'A workaround was found.',
  'The vendor solved the issue.',
];

describe('findResolution', () => {
  it.each(met)('a change: %s', (events) => {
    expect(judge(events)).toBeDefined();
  });

  it.each(unmet)('none: %s', (events) => {
    expect(judge(events)).toBeUndefined();
  });

  it('prefers what stands under a label for it, and skips what set it off', () => {
    expect(judge('Resolution: the limit was raised to 50. / Two servers were added later.')).toContain(
      'the limit was raised',
    );
    const { story } = parse(
      '## Timeline\n\n- 09:00 Release 4 is deployed.\n- 09:10 Errors.\n- 09:20 Looked at logs.\n- 09:30 Works.\n',
    );
    expect(findResolution(story.timeline)).toBeUndefined();
  });
});
