import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findInvestigation } from './investigation.ts';
import { findMisleading } from './misleading.ts';
import { findResolution } from './resolution.ts';

const topics = (timeline: string): (string | undefined)[] =>
  parse(`## Timeline\n\n${timeline}\n`).story.timeline.map(({ topic }) => topic);

describe('labels in a timeline', () => {
  it.each([
    '- **[not yet known]** Investigated: [not yet known]\n- **[not yet known]** Misleading: [not yet known]',
    '- Investigated: [not yet known]\n- Misleading: [not yet known]\n- Resolved: [not yet known]',
    '- 10:20 Investigated: [not yet known]\n- 10:30 Misleading: ?',
    '| Kind | What |\n|---|---|\n| Misleading path | [not yet known] |\n| Investigated | [not yet known] |',
  ])('takes no label without words for an answer: %s', (timeline) => {
    const { story } = parse(`## Timeline\n\n${timeline}\n`);
    expect(findInvestigation(story.timeline)).toBeUndefined();
    expect(findMisleading(story.timeline, [])).toBeUndefined();
    expect(findResolution(story.timeline)).toBeUndefined();
  });

  it('reads a label behind the time', () => {
    expect(topics('- 10:30 AM: Misleading path: the cache was purged.')).toEqual(['misleading']);
    expect(topics('- 11:00 - Escalation - handed to the database team.')).toEqual(['escalation']);
  });

  it('reads a label in a cell behind the time', () => {
    expect(topics('| Time | Kind | What |\n|---|---|---|\n| 10:30 | Misleading path | Purged the cache. |')).toContain(
      'misleading',
    );
  });

  it('gives the topic of a bare label to the items below it', () => {
    expect(topics('- 10:30: Misleading paths\n  - The cache was purged.\n- 10:50: Rule removed.')).toEqual([
      'misleading',
      'misleading',
      undefined,
    ]);
  });

  it('takes each line that begins with a time for an event', () => {
    expect(topics('10:00 Users report errors\n10:10 Logs are read\n10:20 Rule removed')).toHaveLength(3);
  });

  it('never throws and points into the text', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const text = `## Timeline\n\n- 10:00 ${words}\n- 10:10 Misleading: ${words}\n`;
        const { timeline, cause } = parse(text).story;
        for (const span of [findInvestigation(timeline), findMisleading(timeline, cause), findResolution(timeline)]) {
          if (span === undefined) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: Number(globalThis.process?.env.FAILONCE_RUNS ?? 200) },
    );
  });
});
