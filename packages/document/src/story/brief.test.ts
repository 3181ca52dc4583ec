import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { countSentences } from './brief.ts';

const counts = (timeline: string): number[] => parse(`## Timeline\n${timeline}\n`).timeline.entries.map(countSentences);

describe('sentences of an event', () => {
  it('counts the sentences behind the time', () => {
    expect(counts('- 09:02 The gateway fails.\n- 09:06 An alert fires. Ada reads it. She calls Lin.')).toEqual([1, 3]);
  });

  it('does not count a label, and takes sub-items one by one', () => {
    expect(
      counts(
        '- 09:02 Actions taken:\n  - We read the logs.\n  - We asked the vendor.\n  - We waited for them.\n- 09:10 Solved.',
      )[0],
    ).toBe(1);
  });

  it('does not count file names, versions and times as ends of sentences', () => {
    expect(
      counts('- 09:02 Edited nginx.conf on web-01 for version 1.18.0 at 9 a.m. and waited.\n- 09:10 It works again.'),
    ).toEqual([1, 1]);
  });
});
