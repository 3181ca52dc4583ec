import { describe, expect, it } from 'vitest';
import { aimOf } from './aim.ts';
import type { Aim } from './aim-cues.ts';

/** Tasks and what a careful reader says that they are for; a dash where they tell nothing. */
const READ: Readonly<Record<Aim | '-', readonly string[]>> = {
  prevent: [
    'Renew all certificates by a machine',
    'Require a second reviewer for every change of the firewall',
    'Validate configuration files in CI before they are deployed',
    'Patch Nginx on gateway-2',
    'Raise the connection limit of the orders database to 500',
    'Replace the disk controller in rack 4',
    'Add a unique constraint on the order number',
    'Fix the off-by-one in the invoice counter',
    'Refuse a release whose migrations lock a table',
    'Pin the version of the base image',
    'Double the capacity of the message broker',
    'Remove the hard-coded address from the billing service',
    'Block the merge of a pull request without a load test',
    'Upgrade the kernel on all storage nodes',
    'Buy a second line from another supplier',
    'Rotate the signing key by a machine every 60 days',
    'Test the month-end report with a month of real data',
    'Add a confirmation to the delete command for production',
    'Write an idempotency key into each payment request',
    'Move the batch job to a schedule without overlap',
    'Enforce least length of secrets in the schema',
    'Train all new operators on the change checklist',
    'Have the pump inspected before every winter',
  ],
  detect: [
    'Add an alert 30 days before any certificate ends',
    'Page the on-call engineer when the queue is older than ten minutes',
    'Monitor free disk space on the log volume',
    'Build a dashboard of payment errors by country',
    'Probe the checkout from outside every minute',
    'Alert on replication lag over 30 seconds',
    'Measure the age of the newest backup and warn after a day',
    'Add a heartbeat to the nightly import',
    'Track the number of open connections per client',
    'Set an alarm on the temperature of the cold store',
    'Notify the team when a renewal fails',
    'Compare the totals of both ledgers every night and report differences',
    'Lower the threshold of the error-rate alert to 1%',
    'Watch the certificate transparency log for our domains',
    'Add tracing to the price service',
    'Put a water sensor with an alarm under the benches',
    'Show the state of the standby on the wall dashboard',
    'Add a synthetic order to production every five minutes',
    'Have the job report how many rows it wrote, and alert on zero',
    'Detect clock drift on all hosts',
  ],
  limit: [
    'Put a circuit breaker around the recommendation service',
    'Roll out new rules in stages of 1, 10 and 100 percent of users',
    'Rate-limit each client of the public API',
    'Serve cached prices when the price service does not answer',
    'Give reports a pool of connections apart from that of orders',
    'Set a timeout of two seconds on calls to the tax provider',
    'Degrade to text results when pictures are slow',
    'Isolate large tenants in their own cells',
    'Shed low-priority requests above 80% load',
    'Add a kill switch for the new search',
    'Let the shop fall back to read-only mode',
    'Cap how many hosts the tool may touch at a time',
    'Use back-off with jitter in all clients',
    'Tell customers on the status page within ten minutes',
    'Deploy to a canary before all other regions',
    'Limit the blast radius of the deploy token to one project',
    'Separate the queues of labels and of invoices',
    'Throttle retries of the mobile app',
  ],
  recover: [
    'Write a runbook for the failover of the orders database',
    'Rehearse the restore of a backup every quarter',
    'Make the rollback of a release one command',
    'Keep two spare power supplies on site',
    'Automate the failover to the second region',
    'Add the phone numbers of the gateway provider to the call list',
    'Hold a game day for the loss of a data centre',
    'Document how to restart the scheduler',
    'Restore the standby from snapshots within 20 minutes',
    'Roll back automatically when the error rate rises',
    'Give the on-call engineer emergency access to the vault',
    'Write a script that replays the lost events',
    'Practise the switch to the second line twice a year',
    'Keep the previous version ready to boot',
    'Teach the night shift how to undo a bad import',
  ],
  '-': [
    'Talk about it in the next meeting',
    'Improve communication between the teams',
    'Decide who owns the gateway',
    'Follow up with the vendor',
    'Be more careful',
  ],
};

const sentences = Object.entries(READ).flatMap(([label, all]) => all.map((words) => ({ label, words })));

describe('what a measure is for', () => {
  it('agrees with a careful reader in most sentences, and says nothing rather than something wrong', () => {
    const wrong: string[] = [];
    const silent: string[] = [];
    for (const { label, words } of sentences) {
      const read = aimOf(words)?.aim ?? '-';
      if (read === label) continue;
      (read === '-' ? silent : wrong).push(`${words}: ${label}, read as ${read}`);
    }
    expect(sentences.length).toBeGreaterThan(80);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2);
    expect(silent.length, silent.join('\n')).toBeLessThanOrEqual(6);
  });

  it('shows by which words', () => {
    const words = 'Add an alert 30 days before any certificate ends';
    const read = aimOf(words);
    expect(read?.evidence.map(({ start, end }) => words.slice(start, end))).toContain('alert');
  });

  it('reads letters that change their length in small ones, and very long words, without a wrong place', () => {
    expect(aimOf('İstanbul: add an alert')).toBeUndefined();
    for (const long of ['alert '.repeat(20_000), 'a'.repeat(100_000), 'before the '.repeat(10_000)]) {
      const before = performance.now();
      for (const { start, end } of aimOf(long)?.evidence ?? []) expect(end).toBeGreaterThan(start);
      expect(performance.now() - before).toBeLessThan(200);
    }
  });
});
