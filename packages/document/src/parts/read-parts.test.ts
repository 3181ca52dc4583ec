import { describe, expect, test } from 'vitest';
import { scanBlocks } from '../blocks/scan.ts';
import { Source } from '../source.ts';
import type { Part } from './part.ts';
import { readParts } from './read-parts.ts';
import { readTitle } from './title.ts';
import { causeTexts, measuresTexts, openingTexts, resolutionTexts, summaryTexts, timelineTexts } from './views.ts';

function partsOf(markdown: string): Part[] {
  return readParts(scanBlocks(new Source(markdown), 0).blocks);
}

/** The roles in order, neighbours of one role in one. */
function roles(markdown: string): string[] {
  const all = partsOf(markdown).map((part) => part.role as string);
  return all.filter((role, i) => role !== all[i - 1]);
}

/** Headings of one level with a line of text below each. */
function document(...headings: string[]): string {
  return headings.map((heading) => `## ${heading}\n\nSome words.`).join('\n\n');
}

describe('readParts', () => {
  test('the set format', () => {
    expect(
      roles(
        `# Postmortem: shop down\n\n${document('Issue summary', 'Timeline', 'Root cause and resolution', 'Corrective and preventative measures')}`,
      ),
    ).toEqual(['title', 'summary', 'timeline', 'cause-resolution', 'measures']);
  });

  test.each([
    // Before the timeline, impact and the like are the summary's.
    [
      ['Summary', 'Impact', 'Affected services', 'Timeline', 'Root cause', 'Resolution', 'Action items'],
      ['summary', 'timeline', 'cause', 'resolution', 'measures'],
    ],
    // An early root cause is the summary's only where another follows.
    [
      ['Summary', 'Root cause', 'Timeline', 'Root cause and resolution', 'Measures'],
      ['summary', 'timeline', 'cause-resolution', 'measures'],
    ],
    [
      ['Summary', 'Root cause', 'Timeline', 'Resolution', 'Measures'],
      ['summary', 'cause', 'timeline', 'resolution', 'measures'],
    ],
    [
      ['Summary', 'Cause', 'Resolution', 'Timeline of events', 'Preventative measures'],
      ['summary', 'cause', 'resolution', 'timeline', 'measures'],
    ],
    // What goes on with the timeline's story belongs to it.
    [
      [
        'Summary',
        'Timeline',
        'Detection',
        'Misleading paths',
        'Escalation',
        'Resolution',
        'Root cause and resolution',
        'Measures',
      ],
      ['summary', 'timeline', 'cause-resolution', 'measures'],
    ],
    // What comes behind the measures does not belong to them, but for their own lists.
    [
      ['Summary', 'Timeline', 'Root cause', 'Corrective measures', 'Tasks', 'Conclusion', 'Authors'],
      ['summary', 'timeline', 'cause', 'measures', 'other'],
    ],
    [
      ['Overview', 'What happened', 'Why it happened', 'How we fixed it', 'Next steps'],
      ['summary', 'timeline', 'cause', 'resolution', 'measures'],
    ],
    [
      ['What happened', 'Timeline', 'What went wrong', 'Remediation', 'Lessons learned'],
      ['summary', 'timeline', 'cause', 'resolution', 'measures'],
    ],
  ])('%j', (headings, expected) => {
    expect(roles(document(...headings))).toEqual(expected);
  });

  test('of two write-ups the first whole one counts', () => {
    const one = document('Issue summary', 'Timeline', 'Root cause', 'Measures');
    expect(roles(`${one}\n\n# The funny version\n\n${one}`)).toEqual([
      'summary',
      'timeline',
      'cause',
      'measures',
      'other',
    ]);
  });

  test('plain lines and labels open parts', () => {
    expect(
      roles(
        'Shop down\n\nIssue Summary:\nIt was down.\n\nTimeline:\n10:00 down\n\nRoot Cause and Resolution:\nA disk.\n\nTasks:\nAdd a disk.',
      ),
    ).toEqual(['title', 'summary', 'timeline', 'cause-resolution', 'measures']);
    expect(
      roles('## Summary\nDown.\n\n## Timeline\n- 10:00 down\n\nRoot cause: the disk was full and nothing watched it.'),
    ).toEqual(['summary', 'timeline', 'cause']);
  });

  test('labels of an opening without a name are the summary where they stand together', () => {
    expect(
      roles(
        '# Shop down\n\n**Duration:** 61 min\n\n**Impact:** all users\n\n**Root cause:** a disk\n\n## Timeline\n- 10:00 down',
      ),
    ).toEqual(['title', 'summary', 'timeline']);
    expect(roles('# Shop down\n\nThe shop was down for an hour.\n\n## Timeline\n- 10:00 down')).toEqual([
      'title',
      'timeline',
    ]);
  });

  test('headings with names of their own get the role that is missing', () => {
    const markdown =
      '## Overview\nDown.\n\n## How the morning went\n- 10:00 down\n- 10:30 up\n\n## Behind the curtain\nA disk.\n\n## So that we sleep\n- Add a disk\n- Add an alert';
    expect(roles(markdown)).toEqual(['summary', 'timeline', 'cause', 'measures']);
    expect(roles(`${document('Overview', 'Timeline', 'Behind the curtain', 'Measures')}`)).toEqual([
      'summary',
      'timeline',
      'cause',
      'measures',
    ]);
  });

  test('a title that borrows the name of a part is a title', () => {
    const parts = document('What happened', 'Chronology', 'Root cause', 'Measures');
    expect(roles(`# The day the timetable vanished\n\n${parts}`)).toEqual([
      'title',
      'summary',
      'timeline',
      'cause',
      'measures',
    ]);
  });

  test('an account of the outage above its background is the summary', () => {
    const account =
      'On Monday the shop was down for 40 minutes and all of its customers got errors when they paid at the till.';
    expect(roles(`# Postmortem\n\n${account}\n\n${document('Background', 'Timeline')}`)).toEqual([
      'title',
      'summary',
      'timeline',
    ]);
  });

  test('nothing makes nothing', () => {
    expect(partsOf('')).toEqual([]);
  });
});

describe('the title', () => {
  test.each([
    ['# Shop down\n## Summary\nx', 'Shop down'],
    ['Shop down\n\nIssue Summary:\nx', 'Shop down'],
    ['The shop was down for an hour.\n\nTimeline:\nx', undefined],
    ['## Summary\nx', undefined],
    ['Postmortem: the shop was down\n\n## Summary\nx', 'Postmortem: the shop was down'],
    ['**Incident title:** Shop down\n\n## Summary\nx', 'Shop down'],
    ['**Duration:** 3 hours\n\n## Summary\nx', undefined],
  ])('%j has %j', (markdown, title) => {
    expect(readTitle(partsOf(markdown))?.plain).toBe(title);
  });
});

describe('views', () => {
  const plain = (texts: readonly { plain: string }[]) => texts.map((text) => text.plain);

  test('a part that is divided gives each side its own', () => {
    const parts = partsOf('## Root cause and resolution\n### Root cause\nA disk.\n### Resolution\nA new disk.');
    expect(plain(causeTexts(parts))).toEqual(['Root cause', 'A disk.']);
    expect(plain(resolutionTexts(parts))).toEqual(['Resolution', 'A new disk.']);
    const labels = partsOf('## Root cause and resolution\n- **Root cause:** a disk\n- **Resolution:** a new disk');
    expect(plain(causeTexts(labels))).toEqual(['Root cause: a disk']);
    expect(plain(resolutionTexts(labels))).toEqual(['Resolution: a new disk']);
  });

  test('an undivided part gives both sides all of it', () => {
    const both = partsOf('## Root cause and resolution\nA disk. We added one.');
    expect(plain(causeTexts(both))).toEqual(plain(resolutionTexts(both)));
    expect(plain(resolutionTexts(partsOf('## Root cause\nA disk. We added one.')))).toEqual(['A disk. We added one.']);
  });

  test('the other parts', () => {
    const parts = partsOf(
      '# Shop down\nHello.\n## Summary\nDown.\n## Timeline\n| a | b |\n|---|---|\n| 10:00 | down |\n## Tasks\n- [ ] Add it',
    );
    expect(plain(openingTexts(parts))).toEqual(['Shop down', 'Hello.', 'Down.']);
    expect(plain(summaryTexts(parts))).toEqual(['Down.']);
    expect(plain(timelineTexts(parts))).toEqual(['10:00 down']);
    expect(plain(measuresTexts(parts))).toEqual(['Add it']);
  });
});
