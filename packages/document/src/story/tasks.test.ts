import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findImprovement, findTasks } from './tasks.ts';

function tasksIn(measures: string): number {
  const document = parse(`## Corrective and Preventative Measures\n${measures}\n`);
  return findTasks(document.measures, document.story.measures).length;
}

const tasks = [
  'Patch Nginx on gateway-2',
  'Add monitoring on server memory',
  'TTL on every session key',
  'Graph for the queue length',
  'Alarm on disk usage at 80 percent',
  'Move the cron job to the scheduler host',
  'Write a runbook for the failover',
  'Reject uploads beyond 20 MB',
  'Rotate the keys of the payment gateway every quarter',
  'The memory limit will be increased to 4 GB',
  'Load test before each campaign',
  'Second on-call with database knowledge',
  'Fallback to the numeric sender',
  'Install UptimeRobot for the login page',
  'Synthetic order every ten minutes',
  'No releases after 16:00 on Fridays',
  'Require two approvals for Terraform changes',
  'Enable log rotation on all web servers',
  'Backup of the wiki to a second region',
  'Train the support team on the new dashboard',
  'Added an index on the orders table',
  'Weekly report of expiring certificates',
  'All hosts should have error logging turned on',
  'Watch the queue length with an alarm at 5000',
  'Read replica for the reporting queries',
  'More RAM for the search node',
  'An audit of all firewall rules is planned for March',
  'Contract tests were added to the pipeline',
  'Alarm at 70 %, not at 95 % (as it was)',
  'Job that prevents two deployments at once',
  'Ensure all pods have a memory limit in the Helm chart',
];

const wishes = [
  'Be more careful',
  'Improve communication',
  'Improve processes',
  'Improve communication between teams',
  'Better communication with the providers',
  'Having a good culture',
  'Monitoring',
  'Never give up',
  'More quality',
  'Better teamwork',
  'Improve monitoring',
  'Always keep an eye on your servers',
  'Choose the best database for your programs',
  'The configuration will always be simple and clear',
  'The team will be more careful',
  'Everyone should be ready',
  'Learn from mistakes',
  'Stay vigilant',
  'Enhance reliability',
  'Read the documentation',
  'Reviews are half the job',
  'We noticed that one database is a risk',
  'Paging worked as intended',
  'Careful rollout prevents surprises',
  'Operators should understand their platform',
  'Computers can fail at any time',
  'Higher availability of the shop',
  'More honesty towards partners',
  'Think before you type',
  'Choose a reliable registrar',
  'Use caution when editing DNS',
  'Make sure that everything is set up properly',
  'Try to avoid hasty merges',
  'The handbook was incomplete',
  'It took an hour to find the right person',
  'Pay attention to warnings',
];

describe('specific tasks', () => {
  it.each(tasks)('can be ticked off: %s', (item) => expect(tasksIn(`- ${item}\n- ${item}`)).toBe(2));
  it.each(wishes)('is a wish: %s', (item) => expect(tasksIn(`- ${item}\n- ${item}`)).toBe(0));

  it('takes prose only where it states three to-dos or more', () => {
    expect(tasksIn('We should test more and be careful with the servers.')).toBe(0);
    expect(
      tasksIn(
        'We will add an alert on the disk. We have moved the backups to another server. We will also rotate the logs.',
      ),
    ).toBe(3);
  });

  it('finds the first sentence that wants something better', () => {
    const document = parse('## Corrective and Preventative Measures\nCertificates should be renewed by a machine.\n');
    expect(findImprovement(document.story.measures)).toBeDefined();
    expect(findImprovement([])).toBeUndefined();
  });
});
