import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from './parse.ts';

const runs = Number(process.env['FAILONCE_RUNS'] ?? 200);

test('a whole document', () => {
  const document = parse(
    '---\nseverity: SEV-1\n---\n# Shop down\n\n## Issue summary\nFrom 09:02 to 10:03 UTC the shop was down.\n\n## Timeline\nAll times in UTC.\n- **09:02** down\n- **10:03** up\n\n## Root cause and resolution\nA disk.\n\n## Corrective and preventative measures\n- [ ] Add an alert\n- [ ] Add a disk\n',
  );
  expect(document.title?.plain).toBe('Shop down');
  expect(document.frontMatter?.severity?.value).toBe('SEV-1');
  expect(document.parts.map((part) => part.role)).toEqual([
    'title',
    'summary',
    'timeline',
    'cause-resolution',
    'measures',
  ]);
  expect(document.timeline.entries).toHaveLength(2);
  expect(document.timeline.zone?.name).toBe('UTC');
  expect(document.measures).toHaveLength(2);
  expect(document.problems).toEqual([]);
});

test('no text throws, and every span lies inside it', () => {
  const line = fc.constantFrom(
    ...[
      '# Postmortem',
      '## Issue summary',
      '## Timeline',
      '## Root cause and resolution',
      '### Resolution',
      '## Tasks',
      'Timeline:',
      '**Impact:** all users',
      'Duration: 61 min',
      '---',
      '```',
      '<ul><li>10:00 a</li>',
      '<td>x',
    ],
    ...[
      '- 10:00 AM UTC: down',
      '10:30 – up',
      '| 10:00 | a |',
      '|---|---|',
      '  - deeper',
      'Words of a sentence. And more at 11:00.',
      '',
      '- [ ] Add an alert (@ana, due 2026-03-01) ^t1',
      '> quoted',
      'Summary: x',
    ],
  );
  const text = fc.oneof(
    fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, (source) => {
      const { blocks, parts, timeline, measures } = parse(source);
      const spans = [...blocks, ...parts, ...timeline.entries, ...measures].map((each) => each.span);
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(source.length);
      }
    }),
    { numRuns: runs },
  );
});
