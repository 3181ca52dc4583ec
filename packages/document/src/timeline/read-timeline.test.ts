import { describe, expect, test } from 'vitest';
import { scanBlocks } from '../blocks/scan.ts';
import { readParts } from '../parts/read-parts.ts';
import { Source } from '../source.ts';
import { readTimeline } from './read-timeline.ts';
import type { Timeline } from './timeline.ts';

function timelineOf(body: string, heading = '## Timeline'): Timeline {
  const source = new Source(`## Summary\nDown.\n\n${heading}\n\n${body}\n\n## Root cause\nA disk.`);
  return readTimeline(source, readParts(scanBlocks(source, 0).blocks));
}

/** "item+ words" with a + where the event has a time. */
function sketch(body: string): string[] {
  return timelineOf(body).entries.map(
    (entry) => `${entry.form}${entry.time === undefined ? '' : '+'} ${entry.words.plain}`,
  );
}

describe('readTimeline', () => {
  test.each([
    ['- 10:00 down\n- 10:05 **up**', ['item+ down', 'item+ up']],
    [
      'Below is what happened.\n\n* 10:00: down\n* Nobody noticed.\n* 10:30: up',
      ['item+ down', 'item Nobody noticed.', 'item+ up'],
    ],
    ['- **10:00** Investigated:\n  - the log\n  - the disk\n- **10:30** up', ['item+ Investigated:', 'item+ up']],
    ['- June 9, 2024\n  - 10:00 down\n  - 10:30 up', ['item+ down', 'item+ up']],
    ['| Time | What |\n|---|---|\n| 10:00 | down |\n| 10:30 | up |', ['row+ down', 'row+ up']],
    ['10:00 - down\n10:30 - up', ['line+ down', 'line+ up']],
    ['10:00 AM: down\n\nNobody knew.\n\n10:30 AM: up', ['line+ down', 'line+ up']],
    ['### 10:00 – down\nThe alert fired.\n### 10:30 – up\n- a\n- b', ['heading+ down', 'heading+ up']],
    ['10:00 down:\n- first step\n- second step\n\n10:30 up', ['line+ down:', 'line+ up']],
    ['- 10:00 AM: down. - 10:05 AM: found\n- 10:30 AM: up', ['item+ down.', 'item+ found', 'item+ up']],
    [
      'Issue detected: by an alert\n\nActions taken: a restart\n\nEscalation: to the network team',
      [
        'paragraph Issue detected: by an alert',
        'paragraph Actions taken: a restart',
        'paragraph Escalation: to the network team',
      ],
    ],
    ['- Detected by an alert\n- Restarted', ['item Detected by an alert', 'item Restarted']],
    ['- **Detected:**\n  - by an alert\n- **Escalated:**\n  - to the DBA', ['item Detected:', 'item Escalated:']],
    [
      'An alert fired. The team restarted it. However, it stayed down.',
      ['sentence An alert fired.', 'sentence The team restarted it.', 'sentence However, it stayed down.'],
    ],
    ['- 10:00\n  - An alert\n  - A page\n- 10:30\n  - Up', ['item+ ', 'item+ ']],
    ['#### 10:00\n+ An alert\n#### 10:30\n+ Up', ['item+ ', 'item+ ']],
    ['10:00\n: An alert\n\n10:30\n: Up', ['line+ An alert', 'line+ Up']],
    ['Time: 10:00\nEvent: An alert\n\nTime: 10:30\nEvent: Up', ['line+ ', 'line+ ']],
    ['### Day 1\n- 10:00 down\n### Day 2 (May 4)\n- 10:30 up', ['item+ down', 'item+ up']],
    ['- Day 1\n  - 10:00 down\n- Day 2\n  - 10:30 up', ['item+ down', 'item+ up']],
    ['**Day 1:** down\n\n**Day 2:** up', ['line+ down', 'line+ up']],
    [
      '| Date | Time | What |\n|---|---|---|\n| May 3 | 10:00 | down |\n| May 4 | | |\n| | 10:30 | up |',
      ['row+ down', 'row+ up'],
    ],
    ['| Time | What |\n|---|---|\n| 10:00 | down<br>and out |\n| 10:30 | up |', ['row+ down and out', 'row+ up']],
    [
      '**10:00** Down.\n\n**10:10** An alert.\n\n**A bit later** Restarted.\n\n**10:30** Up.',
      ['line+ Down.', 'line+ An alert.', 'paragraph A bit later Restarted.', 'line+ Up.'],
    ],
    ['#### Detection\n- 10:00 down\n#### Resolution\n- 10:30 up', ['item+ down', 'item+ up']],
    ['', []],
  ])('%j', (body, expected) => {
    expect(sketch(body)).toEqual(expected);
  });

  test('in prose the sentences with a time are the events', () => {
    const { entries } = timelineOf(
      'It was quiet. At 10:00 the alert fired. Ana read the log. She rang Ben at 10:20. Nothing helped. It was up again by 11:00.',
    );
    expect(entries.map((entry) => entry.text.plain)).toEqual([
      'At 10:00 the alert fired. Ana read the log.',
      'She rang Ben at 10:20. Nothing helped.',
      'It was up again by 11:00.',
    ]);
  });

  test('remarks below a heading behind the events are none', () => {
    expect(sketch('- 10:00 down\n- 10:30 up\n\n**Escalation:**\n\nIt went to the network team.')).toHaveLength(2);
  });

  test('labels and details', () => {
    const [entry] = timelineOf('- **10:00** Misleading: the deployment\n  - rolled back\n- 10:30 up').entries;
    expect(entry?.label?.plain).toBe('Misleading');
    expect(entry?.details.map((detail) => detail.plain)).toEqual(['rolled back']);
    expect(entry?.text.plain).toContain('rolled back');
  });

  test('a zone that is said once', () => {
    expect(timelineOf('- 10:00 down\n- 10:30 up', '## Timeline (all times in UTC)').zone?.name).toBe('UTC');
    expect(timelineOf('All times in PST.\n\n- 10:00 down\n- 10:30 up').zone?.name).toBe('PST');
    expect(timelineOf('- 10:00 UTC down\n- 10:30 UTC up').zone).toBeUndefined();
  });
});
