import { checkText, timedEvents } from '@failonce/checks';
import { type Postmortem, parse } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { storyLine } from '../timeline/story-line.ts';
import { measuresOf } from './measures.ts';
import { safetyOf } from './safety.ts';
import { summaryOf } from './summary.ts';

const TEXT = `# Orders stopped

## Issue Summary
- **Duration:** 61 minutes, from 2026-02-14 23:32 UTC to 2026-02-15 00:33 UTC
- **Impact:** Orders were refused for 38% of shoppers. They saw an empty page.
- **Root cause:** The disk of the queue was full.

## Timeline
All times in UTC.
- **20:00** A backup is set up.
- **23:32** Outage begins: the disk is full.
- **23:36** Detected: an alert on refused orders.
- **23:40** The deployment is suspected.
- **23:51** Misleading: the deployment is rolled back. Nothing changes.
- **00:01** Escalated to the storage team.
- **00:33** Resolved: the disk is extended.

## Corrective and Preventative Measures
### Improvements
- Disks should grow by themselves.
### Tasks
- [x] Extend the disk (@lee, due 2026-02-16, done 2026-02-20)
- [ ] Alert on full disks (@maria, due 2026-03-01)
- [ ] Rehearse it
`;

const read = (text: string) => {
  const report = checkText(text);
  const document: Postmortem = parse(text);
  return { document, report, events: timedEvents(document, report) };
};

describe('what the reading page tells', () => {
  it('knows what each event was, also past midnight', () => {
    const { events } = read(TEXT);
    expect(events.map(({ clock, kind }) => `${clock} ${kind}`)).toEqual([
      '20:00 other',
      '23:32 begins',
      '23:36 detected',
      '23:40 other',
      '23:51 misleading',
      '00:01 escalated',
      '00:33 resolved',
    ]);
    expect(events.at(-1)?.minute).toBe(24 * 60 + 33);
  });

  it('draws the times between, and leaves out what is far away', () => {
    const { events } = read(TEXT);
    const line = storyLine(events, 61);
    expect(line?.stretches.map(({ from, to, name }) => `${to - from} ${name}`)).toEqual([
      '4 to detect',
      '25 to escalate',
      '32 to resolve',
    ]);
    expect(line?.wrong.map(({ from, to }) => to - from)).toEqual([21]);
    expect([line?.events.length, line?.left]).toEqual([6, 1]);
    expect(storyLine([], 61)).toBeUndefined();
  });

  it('takes an honest “none” for no event', () => {
    const { events } = read(TEXT.replace('the deployment is rolled back. Nothing changes.', 'none.'));
    expect(events.map(({ kind }) => kind)).not.toContain('misleading');
  });

  it('answers in the words of the summary, with the zone', () => {
    const { document, report, events } = read(TEXT);
    expect(summaryOf(document, report, events)).toEqual({
      minutes: 61,
      when: '14 Feb 23:32 – 15 Feb 00:33 UTC',
      noticed: 'noticed after 4 minutes, by monitoring',
      percent: 38,
      impact: 'Orders were refused for 38% of shoppers. They saw an empty page.',
      cause: 'The disk of the queue was full.',
    });
    expect(summaryOf(parse('# A\n'), checkText('# A\n'), []).when).toBeUndefined();
  });

  it('says how the measures stand today', () => {
    const { document } = read(TEXT);
    expect(measuresOf(document, '2026-03-02').map(({ owner, state }) => [owner, state])).toEqual([
      ['lee', 'done'],
      ['maria', 'late'],
      [undefined, 'open'],
    ]);
  });

  it('calls nothing safe that nobody has made safe', () => {
    const { document } = read(TEXT);
    const on = (day: string) => safetyOf(measuresOf(document, day));
    expect(on('2026-03-02')).toMatchObject({
      tone: 'warn',
      because: '1 of 3 measures is done, 1 is late, since 1 Mar 2026.',
    });
    expect(on('2026-02-20').because).toBe('1 of 3 measures is done, the next is due on 1 Mar 2026.');
    expect(safetyOf([]).answer).toBe('Not known');
    const stands = (states: readonly ('verified' | 'done' | 'open')[]) =>
      safetyOf(states.map((state) => ({ text: '', state, owner: undefined, due: undefined, done: undefined })));
    expect(stands(['verified', 'verified', 'verified'])).toMatchObject({ because: 'All 3 measures are verified.' });
    expect(stands(['verified', 'done', 'done']).because).toBe('All 3 measures are done, 1 of them verified.');
    expect(stands(['verified', 'done', 'open'])).toMatchObject({
      answer: 'Not yet',
      because: '2 of 3 measures are done (1 verified).',
    });
    expect(safetyOf(measuresOf(document, '2026-02-20').slice(0, 1))).toMatchObject({
      tone: 'good',
      because: 'The one measure is done.',
    });
  });
});
