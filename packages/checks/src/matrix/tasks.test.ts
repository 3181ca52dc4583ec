import { parse } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { checkText } from '../index.ts';
import { type Task, tasksOf } from './tasks.ts';

const HEAD = '## Corrective and preventative measures\n';
const tasks = (text: string): readonly Task[] => tasksOf(parse(text)).tasks;
const only = (entry: string): Task => tasks(`${HEAD}### Tasks\n- ${entry}\n`)[0] as Task;
const findings = (text: string): string[] =>
  checkText(text)
    .findings.filter(({ id }) => id === 'task-without-owner' || id === 'task-without-due')
    .map(({ message }) => message);

describe('a task is done', () => {
  it.each([
    'We added an alert on the queue.',
    'An alert on the queue has been added.',
    'After the outage, the team raised the connection limit.',
    'Replaced the fan of the second switch.',
    'Spare fan ordered for the second switch.',
    'Queue alert: we have written one with a threshold of 500.',
    'Add an alert on the queue. This is now in place.',
    'Add an alert on the queue (done)',
    '✓ Add an alert on the queue',
    'Add an alert on the queue ✅',
    'Done: alert on the queue',
    'Add an alert on the queue - completed',
  ])('%s', (entry) => {
    expect(only(entry).done).toBe(true);
  });

  it.each([
    'Add an alert on the queue',
    'Add an alert for jobs that were dropped',
    'Automated tests for the parser',
    'Improved logging of the gateway',
    'We will raise the limit that was reached.',
    'The fan has been ordered and will be fitted in the second switch.',
    'Print "updated 3 s ago" below the chart',
    'Park unread messages in a second queue',
    'Always put the flag behind a switch',
    'The queue alert needs to be added',
  ])('and not: %s', (entry) => {
    expect(only(entry).done).toBe(false);
  });

  it('where its row says so', () => {
    const text = `${HEAD}### Tasks\n| Task | Owner | State |\n|---|---|---|\n| Patch the proxy | Lee | #12 **DONE** |\n| Add an alert | Lee | TODO |\n`;
    expect(tasks(text).map(({ done }) => done)).toEqual([true, false]);
  });
});

describe('a list is done', () => {
  it('where its lead-in says so', () => {
    expect(
      findings(`${HEAD}The following steps have been taken:\n- Raise the limit of the pool\n- Alert on the pool\n`),
    ).toEqual([]);
  });

  it('where its heading says so', () => {
    expect(findings('## Corrective measures taken\n- Raise the limit of the pool\n- Alert on the pool\n')).toEqual([]);
  });

  it('where most of its entries report, its bare nouns too', () => {
    expect(
      findings(`${HEAD}- The limit was raised.\n- An alert has been added.\n- A dashboard for the pool.\n`),
    ).toEqual([]);
  });

  it('but not its orders', () => {
    const text = `${HEAD}- The limit was raised.\n- An alert has been added.\n- Test the pool under load.\n- Move the job to the replica.\n`;
    expect(findings(text)).toEqual([
      'None of the 2 open tasks has a due date.',
      'None of the 2 open tasks names an owner.',
    ]);
  });

  it.each([
    'The following measures were proposed:',
    'The following measures will be taken:',
    'To avoid this we had to:',
    'Measures that could be taken:',
  ])('but not behind: %s', (lead) => {
    expect(findings(`${HEAD}${lead}\n- Raise the limit of the pool\n- Alert on the pool\n`)).toHaveLength(2);
  });

  it('only until the next lead-in', () => {
    const text = `${HEAD}We have taken these steps:\n- Raise the limit of the pool\n\nStill to do:\n- Alert on the pool\n- Test the pool under load\n`;
    expect(tasks(text).map(({ done }) => done)).toEqual([true, false, false]);
  });
});

describe('what is no task', () => {
  it('is a remark, a wish or a choice', () => {
    expect(
      findings(
        `${HEAD}- Backups deserve more love.\n- Never trust a quiet pager.\n- We could use a queue or a second pool.\n`,
      ),
    ).toEqual([]);
  });

  it('stands under the lessons', () => {
    expect(
      findings('## Lessons learned\n- The alert fired on the wrong host.\n- The replica took the load well.\n'),
    ).toEqual([]);
  });
});

describe('the number of tasks', () => {
  it('counts what stands beside a task with brackets', () => {
    expect(findings(`${HEAD}- Alert on the pool (due 2026-03-01)\n- Test the pool under load\n`)).toEqual([
      'None of the 2 open tasks names an owner.',
      'This task has no due date.',
    ]);
  });

  it('counts entries in few words', () => {
    expect(
      findings(`${HEAD}- Raise the limit of the pool\n- Queue for the mails that bounced\n- Alert on the pool\n`),
    ).toContain('None of the 3 open tasks names an owner.');
  });

  it('leaves out what is ticked', () => {
    expect(
      findings(`${HEAD}- [x] Raise the limit\n- [ ] Alert on the pool\n- [ ] Test the pool under load\n`),
    ).toContain('None of the 2 open tasks names an owner.');
  });
});

describe('an owner', () => {
  it.each([
    'Add an alert (Maria)',
    'Add an alert (the data team, May 2026)',
    'Add an alert (DBA, until 3 May)',
    'Maria: add an alert',
    'Maria to add an alert',
    'Add an alert. Owner: Maria',
    'The storage team will add an alert',
  ])('%s', (entry) => {
    expect(only(entry).owned).toBe(true);
  });

  it.each([
    'Keep a second switch (High Availability)',
    'Playbook: how to tell a loop from a flood',
    'Give each bucket owner a form',
    'Write down who is responsible for which job',
    'Ask the vendor to allow a second key',
    'Fallback to a second sender',
  ])('not in: %s', (entry) => {
    expect(only(entry).owned).toBe(false);
  });

  it('stands behind the list', () => {
    const text = `${HEAD}- Raise the limit of the pool\n- Alert on the pool\n\nThe storage team has taken ownership of these.\n`;
    expect(findings(text)).toEqual(['None of the 2 open tasks has a due date.']);
  });

  it('stands in a table without a rule below its head', () => {
    expect(
      tasks(`${HEAD}| Task | Who |\n| Patch the proxy | Lee |\n| Alert on the pool | Ada |\n`).map(
        ({ owned }) => owned,
      ),
    ).toEqual([true, true]);
  });
});

describe('a time', () => {
  it.each([
    'Test the pool in October',
    'Test the pool by Friday',
    'Test the pool, Q3',
    'Test the pool before next winter',
    'Test the pool by the end of the sprint',
  ])('%s', (entry) => {
    expect(only(entry).due).toBe(true);
  });

  it.each(['Move the restart away from Friday', 'Compare the pool with the October figures'])('not in: %s', (entry) => {
    expect(only(entry).due).toBe(false);
  });

  it('holds for the list that it leads in', () => {
    expect(
      findings(`${HEAD}By the end of March we will:\n- Raise the limit of the pool\n- Alert on the pool\n`),
    ).toEqual(['None of the 2 open tasks names an owner.']);
  });

  it('is said of all behind the list', () => {
    const text = `${HEAD}- Raise the limit of the pool\n- Alert on the pool\n\nAll of these will be done by the end of the quarter.\n`;
    expect(findings(text)).toEqual(['None of the 2 open tasks names an owner.']);
  });
});

describe('training', () => {
  it('is no flaw where another task makes what it teaches', () => {
    const vague = (entries: string): number =>
      checkText(`${HEAD}### Tasks\n${entries}`).findings.filter(({ id }) => id === 'task-vague').length;
    expect(vague('- Rewrite the runbook for a full disk\n- Train the crew on the new runbook\n')).toBe(0);
    expect(vague('- Alert on a full disk\n- Train the crew on the new runbook\n')).toBe(1);
  });
});
