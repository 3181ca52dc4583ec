import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { explainsCause, explainsResolution } from './explanation.ts';

function cause(text: string, summary = 'The shop was down.'): boolean {
  const { story } = parse(
    `## Issue Summary\n- **Root cause:** ${summary}\n\n## Root Cause\n${text}\n\n## Resolution\nDone.\n`,
  );
  return explainsCause(story.cause, story.summary);
}

function resolution(text: string): boolean {
  return explainsResolution(parse(`## Root Cause\nA fault.\n\n## Resolution\n${text}\n`).story.resolution);
}

const causesInDetail = [
  'The log partition filled up because rotation was disabled. PostgreSQL could not write its journal and refused every query.',
  'A deployment removed the index on the orders table. Each search scanned four million rows, so the database ran out of connections.',
  'The certificate of the proxy expired at midnight. Its renewal job had been deleted together with the old host.',
  'The router lost its configuration after a firmware update. Packets to the payment network were dropped, and retries filled the queue.',
  'A regex in the firewall rules backtracked on long cookies, which pinned every CPU core. Requests then timed out at the load balancer.',
  'The cron job wrote backups to the same disk as the database. When the disk was full, MySQL stopped accepting writes.',
  'The new release read the port from PORT_NUMBER. The container still set PORT, so the server listened on 3000 and the health check failed.',
  'Kafka consumers restarted in a loop, since the schema registry rejected the message format. Nothing was read from the topic for an hour.',
  'The autoscaler was limited to four instances. The campaign brought ten times the traffic, which overwhelmed the workers and exhausted memory.',
  'Redis evicted the session keys because its memory limit was too low. Users without a session were redirected to the login page in a loop.',
  'Puppet replaced nginx.conf with a template for another host. The template lacked the upstream block, so the server answered 502.',
  'A typo in settings.php named a module that does not exist. PHP stopped with a fatal error on each request.',
  'The token of the worker had been revoked. Each job failed with 401 and was put back into the queue, which grew without limit.',
  'The switch lost its primary power supply. The backup supply was not connected, therefore the whole rack went dark.',
  'DNS records pointed to the old load balancer, because the TTL was a week. After its removal the clients connected to nothing.',
  'The migration locked the accounts table for twenty minutes. Every login waited for that lock until the pool was exhausted.',
  'A memory leak in the image parser consumed the heap. The kernel then killed the process, and the supervisor did not restart it.',
  'Our script changed the owner of the web directory to root. Nginx runs as www-data and could no longer read the files.',
  'The API gateway cached error responses for an hour. One failed request to the backend was therefore served to everybody.',
  'The replica lagged behind by ten minutes. The failover promoted it, so transactions written to the primary were missing.',
  'Nobody had told the scanner that its server had moved. It kept knocking on the old address, and every parcel label came out empty.',
  'Once the lease ran dry, the printer was handed another address. The till clung to the old one, hence no receipt ever left the queue.',
  'Half of the sensors speak a newer dialect since spring. Our collector shrugs at it, files each reading under zero and drops it at night.',
  'A stray space crept into the hosts file during the move. Lookups thereafter wandered off to a machine that had been sold.',
  'The janitor script tidies whatever is older than a day. Drafts are older than that on Mondays, so authors found their folders bare.',
  'The queue is filled by a nightly importer. It was pointed at the live broker, and the broker was throttled by the host.',
  'Both pumps hang on one fuse. It blew, the water stood still and the racks were shut down by their own sensors.',
  'The certificate store was rebuilt by the installer. Our root was not in the new bundle, so the clients fell back to plain text and were refused.',
];

const causesRestated = [
  'The cause was a misconfiguration.',
  'A bug in the code.',
  'Human error.',
  'The server crashed.',
  'The database was down.',
  'It was a network issue.',
  'The disk was full.',
  'A wrong setting was the problem.',
  'Something went wrong with the deployment.',
  'Nobody knows what exactly happened here.',
  'Poor little server! It was like a snail on a sunny day.',
  'Murphy came by. His friends stayed for dinner.',
  'The root cause was the outage of the website.',
  'An expired certificate.',
  'The issue was caused by an error.',
  'We were unlucky that day. These things happen to the best of us.',
  'The service did not work as expected.',
  'Hardware failure.',
  'There was high traffic.',
  'See the summary above.',
  'At the bottom of it lay a faulty setting.',
  'Bad luck, plain and simple.',
  'The network misbehaved.',
  'An overloaded queue lay behind the trouble.',
  'A hardware defect.',
];

describe('cause in detail', () => {
  it.each(causesInDetail)('explains: %s', (text) => expect(cause(text)).toBe(true));
  it.each(causesRestated)('restates: %s', (text) => expect(cause(text)).toBe(false));

  it('counts only what the summary had not told', () => {
    const told = 'A missing index on the orders table made the database slow.';
    expect(cause(told, told)).toBe(false);
  });

  it('does not count the sentences about the mending', () => {
    const { story } = parse(
      '## Root Cause and Resolution\nThe port was wrong. To fix it, we edited /etc/nginx/nginx.conf on web-01, set the port to 443 and restarted nginx and the load balancer.\n',
    );
    expect(explainsCause(story.cause, story.summary)).toBe(false);
    expect(explainsResolution(story.resolution)).toBe(true);
  });
});

const resolutionsInDetail = [
  'We rolled back the release to version 2.3 and restarted the workers.',
  'The index was added again with a migration, and the slow queries were killed.',
  'A new certificate was issued and installed on both gateways, which were reloaded.',
  'I changed the port in nginx.conf from 8080 to 80 and restarted nginx.',
  'The team increased the connection pool from 20 to 100 connections.',
  'The old log files were deleted to free the disk, and rotation was enabled.',
  'Removed the duplicate virtual host and reloaded Apache.',
  'We replaced the failed disk and restored the database from the backup.',
  'Reverted the DNS record to the old address and lowered the TTL to 60 seconds.',
  'The firewall rule was removed, and port 443 was opened for the load balancer.',
  'Raised ULIMIT to 4096 in /etc/default/nginx.',
  'Added two servers to the load balancer to share the traffic.',
  'The engineers disabled the cron job and recreated the table from the snapshot.',
  'We renamed the file to settings.php and restarted Apache on every host.',
  'The token was rotated and saved in the vault, and the workers were restarted.',
  'We blocked the addresses of the botnet at the CDN and limited requests per client.',
  'Traffic was redirected to the second region until the database was rebuilt.',
  'She plugged in the second power supply and rebooted the switch.',
  'Scaled the workers from 2 to 8 and cleared the queue.',
  'We killed the apache2 process and started nginx on port 80.',
  'The gateway was given a fresh key so that it would honour genuine tokens.',
  'We fell back to the old cluster and steered all traffic there by changing the record.',
  'The field crew fitted a new network card in place of the burnt one and woke the machine.',
  'Cured by swapping the two cables at the switch and bouncing the router.',
  'The retention of the topic was capped at three days, and the brokers were cycled one by one.',
  'Lena struck the stray line from hosts.conf and reloaded the resolver.',
  'The shared login is gone; each operator was issued a certificate, and port 21 was shut in the firewall.',
  'To get out of it we drained the fresh nodes, rewrote the address in database.ini and let them rejoin the pool.',
  'Heap size raised from 2 to 6 GB, broker restarted.',
  'Search replicas cut from nine to three, index rebuilt on a larger volume.',
  'We put a caching proxy in front of the search API, so that repeated queries never reach it.',
  'Header attribute set to Lax with a new release of the login form; sessions purged from Redis.',
];

const undivided = [
  'The proxy kept the old address of the shop, so every request ran into a wall. Nothing listens there since the move to the new data centre. We changed the upstream in proxy.conf and reloaded the proxy.',
  'Behind it stood a full disk: the journal could not grow, hence the database refused to write. The dumps of two years had piled up beside it, since nobody pruned them. By way of cure the journal was moved to a second volume and the old dumps were purged.',
  'A colleague had turned the cache off by accident, and each page asked the database anew. Its connections were soon used up, and the rest of the visitors waited in line. With the cache turned on again and two more nodes in the pool, the trouble was gone.',
];

const resolutionsVague = [
  'The issue was fixed.',
  'Our team worked tirelessly and solved the problem.',
  'Everything is fine now.',
  'The engineers took the necessary steps.',
  'A fix was deployed.',
  'The problem was resolved within an hour.',
  'We implemented a solution.',
  'It went away by itself.',
  'Normal operation was restored.',
  'The error was corrected by the developers.',
  'Appropriate measures were taken.',
  'The team addressed the underlying problem.',
  'The incident was closed in the evening.',
  'Service came back after some time.',
  'We fixed it.',
  'They repaired everything and we are grateful.',
  'The vendor solved it.',
  'The bug was fixed.',
  'After a long night all was well.',
  'We tried everything and hoped for the best.',
  'The leak was fixed and the application returned to normal operation.',
  'The network team resolved the issue and confirmed that everything was reachable again.',
  'Thankfully the matter was sorted before lunch.',
  'The remedy worked.',
  'Fixed by rebooting the machine.',
  'The engineers were relieved to see the graphs.',
  'We will add an alert and write more tests.',
];

describe('resolution in detail', () => {
  it.each(resolutionsInDetail)('says what was changed: %s', (text) => expect(resolution(text)).toBe(true));
  it.each(resolutionsVague)('says only that it was mended: %s', (text) => expect(resolution(text)).toBe(false));

  it.each(undivided)('finds both stories in one part: %s', (text) => {
    const { story } = parse(`## Root cause and resolution\n${text}\n`);
    expect([explainsCause(story.cause, story.summary), explainsResolution(story.resolution)]).toEqual([true, true]);
  });

  it('finds the mending in a part that is named for the resolution alone', () => {
    const { story } = parse(`## Timeline\n- 10:00 down\n\n## Resolution\n${undivided[0]}\n`);
    expect([explainsCause(story.cause, story.summary), explainsResolution(story.resolution)]).toEqual([true, true]);
  });

  it('does not take the faults of an undivided part for the mending', () => {
    const { story } = parse(
      '## Root Cause and Resolution\nThe attack removed the user of nginx and changed the port. The load balancer lost its backends, because nobody watched the configuration.\n',
    );
    expect(explainsResolution(story.resolution)).toBe(false);
  });
});
