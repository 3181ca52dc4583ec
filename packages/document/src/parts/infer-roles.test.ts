import { describe, expect, test } from 'vitest';
import { Source } from '../source.ts';
import { readDocument } from './read-document.ts';

/** The roles in order, neighbours of one role in one. */
function roles(markdown: string): string[] {
  const all = readDocument(new Source(markdown), 0).parts.map((part) => part.role as string);
  return all.filter((role, i) => role !== all[i - 1]);
}

const account =
  'On Tuesday the ticket shop was down for 50 minutes. All customers met errors when they paid, and nobody could log in.';
const events =
  '- 09:10 The first order fails\n- 09:20 Ada is called\n- 10:00 The queue is drained\n- 10:05 Orders work';
const reason =
  'The payment queue was full because a worker had stopped on a wrong password. Ada corrected the password and restarted the worker, which drained the queue within minutes.';
const tasks =
  '- Add an alert on the length of the queue\n- Rotate passwords with a script\n- Test the worker after a deploy';

function sections(...pairs: readonly (readonly [heading: string, body: string])[]): string {
  return pairs.map(([heading, body]) => `${heading}\n\n${body}`).join('\n\n');
}

describe('parts with names that no list has', () => {
  test.each([
    ['## Kettle', '## Pot', '## Lid', '## Cup'],
    ['## 1.', '## 2.', '## 3.', '## 4.'],
    ['**Kettle**', '**Pot**', '**Lid**', '**Cup**'],
    ['Kettle:', 'Pot:', 'Lid:', 'Cup:'],
  ])('%s, %s, %s, %s', (a, b, c, d) => {
    expect(roles(`# The day of the kettle\n\n${sections([a, account], [b, events], [c, reason], [d, tasks])}`)).toEqual(
      ['title', 'summary', 'timeline', 'cause-resolution', 'measures'],
    );
  });

  test.each([
    ['a table', '| When | What |\n|---|---|\n| 09:10 | Orders fail |\n| 09:20 | Ada is called |'],
    ['prose', 'At 09:10 orders failed. Ada was called at 09:20. She restarted the worker at 10:00.'],
    ['lines', '09:10 Orders fail\n09:20 Ada is called\n10:00 Orders work'],
    [
      'events in one paragraph',
      '09:10 - Orders fail. 09:20 - Ada is called and reads the logs. 10:00 - Orders work again.',
    ],
    ['sub-headings', '### 09:10\n\nOrders fail\n\n### 09:20\n\nAda is called'],
    ['times behind the words', '- Orders fail (09:10)\n- Ada is called (09:20)\n- Orders work (10:00)'],
    ['labels of a story', '- Detected: by an alert\n- Investigated: the worker\n- Escalated: to Ada'],
  ])('a timeline as %s', (_, body) => {
    expect(
      roles(sections(['## Overview', account], ['## Pot', body], ['## Root cause', reason], ['## Tasks', tasks])),
    ).toEqual(['summary', 'timeline', 'cause', 'measures']);
  });

  test.each([
    ['tasks', tasks],
    ['promises', 'We will add an alert on the queue. The passwords should be rotated by a script.'],
    ['what is to be prevented', 'It is important to prevent such a queue, and a test of the worker would have helped.'],
  ])('measures as %s', (_, body) => {
    expect(
      roles(sections(['## Overview', account], ['## Timeline', events], ['## Root cause', reason], ['## Cup', body])),
    ).toEqual(['summary', 'timeline', 'cause', 'measures']);
  });

  test('the cause and the way it was mended have a part each', () => {
    const cause = 'The payment queue was full because a worker had stopped on a wrong password.';
    const mended = 'Ada corrected the password and restarted the worker.';
    expect(
      roles(
        sections(
          ['## Overview', account],
          ['## Timeline', events],
          ['## Lid', cause],
          ['## Spoon', mended],
          ['## To do', tasks],
        ),
      ),
    ).toEqual(['summary', 'timeline', 'cause', 'resolution', 'measures']);
  });

  test('what has its part by name is given to no other', () => {
    expect(
      roles(
        sections(
          ['## Overview', account],
          ['## Timeline', events],
          ['## Root cause', reason],
          ['## Tasks', tasks],
          ['## Spoon', tasks],
        ),
      ),
    ).toEqual(['summary', 'timeline', 'cause', 'measures', 'other']);
  });
});

describe('two parts below one heading', () => {
  const parts = ['summary', 'timeline', 'cause-resolution', 'measures'];
  test.each([
    [
      '## Summary and timeline',
      `${account}\n\n${events}`,
      '## Root cause and resolution',
      reason,
      '## Measures',
      tasks,
    ],
    ['## What happened', `${account}\n\n${events}`, '## Root cause and resolution', reason, '## Measures', tasks],
    ['## Overview', account, '## Timeline and root cause', `${events}\n\n${reason}`, '## Measures', tasks],
    ['## Overview', account, '## Timeline', events, '## Root cause, fix and prevention', `${reason}\n\n${tasks}`],
  ])('%s, %3$s, %5$s', (a, first, b, second, c, third) => {
    expect(roles(sections([a, first], [b, second], [c, third]))).toEqual(parts);
  });
});

describe('parts without any heading', () => {
  test('a list of times, the reasons behind it and things to do at the end', () => {
    expect(roles([account, events, reason, tasks].join('\n\n'))).toEqual([
      'title',
      'timeline',
      'cause-resolution',
      'measures',
    ]);
  });

  test.each(['', '## Pot\n\n'])('events with headings of their own, below %j', (above) => {
    const timed = '## 09:10\n\nOrders fail\n\n## 09:20\n\nAda is called\n\n## 10:00\n\nOrders work';
    expect(
      roles(
        sections(['## Overview', `${account}\n\n${above}${timed}`], ['## Root cause', reason], ['## Tasks', tasks]),
      ),
    ).toEqual(['summary', 'timeline', 'cause', 'measures']);
  });

  test('prose alone is no part', () => {
    expect(roles([account, reason, 'It was found at 09:20, and over at 10:05.'].join('\n\n'))).toEqual(['title']);
  });

  test('steps that were taken are no measures', () => {
    const steps = '- Checked the logs of the worker\n- Restarted the worker and saw nothing\n- Corrected the password';
    expect(
      roles(sections(['## Overview', account], ['## Timeline', events], ['## Root cause', `${reason}\n\n${steps}`])),
    ).toEqual(['summary', 'timeline', 'cause']);
  });

  test('labels of a summary end with the next heading', () => {
    const labels = 'Duration: 50 minutes\n\nImpact: nobody could pay\n\nRoot cause: a full queue';
    expect(roles(sections(['# Kettle', labels], ['## Pot', events], ['## Lid', reason], ['## Cup', tasks]))).toEqual([
      'title',
      'summary',
      'timeline',
      'cause-resolution',
      'measures',
    ]);
  });
});

describe('an essay without headings', () => {
  const essay = (between: string): string => `Postmortem: the day the shop stood still

On March 3, 2024 the shop was down for an hour and nobody could buy anything. All customers saw an error page.

${between}

To resolve it we removed the logs and restarted the queue.

To prevent this from happening again, we will add an alert for full disks and move the logs to another disk. We will also write a script that removes old logs.

In the end we learned a lot, and the shop has been stable since then.
`;
  test('promises its measures in a paragraph near its end', () => {
    expect(roles(essay('We looked at the queue.\n\nIts disk was full.'))).toEqual(['title', 'measures', 'other']);
  });

  test('tells its timeline in paragraphs that each say at what time it was', () => {
    const story =
      'At 09:10 UTC an alert told us that orders had stopped.\n\nAt 09:20 UTC we looked at the queue.\n\nBy 09:50 UTC we knew that its disk was full.';
    expect(roles(essay(story))).toContain('timeline');
    expect(roles(essay('At 09:10 UTC an alert fired.\n\nWe looked at the queue.'))).not.toContain('timeline');
  });
});
