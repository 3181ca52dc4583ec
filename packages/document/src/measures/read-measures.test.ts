import { describe, expect, test } from 'vitest';
import { scanBlocks } from '../blocks/scan.ts';
import { readParts } from '../parts/read-parts.ts';
import { Source } from '../source.ts';
import type { Measure } from './measures.ts';
import { readMeasures } from './read-measures.ts';

function measuresOf(body: string): Measure[] {
  return readMeasures(
    readParts(
      scanBlocks(new Source(`## Timeline\n- 10:00 down\n\n## Corrective and preventative measures\n\n${body}`), 0)
        .blocks,
    ),
  );
}

describe('readMeasures', () => {
  test.each([
    ['- Add an alert\n- Patch it', ['Add an alert', 'Patch it']],
    ['| Task | Owner |\n|---|---|\n| Add an alert | Ana |', ['Add an alert Ana']],
    ['- **Tasks:**\n  - Add an alert\n  - Patch it', ['Add an alert', 'Patch it']],
    [
      '1. **Alerts:**\n   - Add one for the disk.\n2. **Patches:**\n   - Patch it.',
      ['Add one for the disk.', 'Patch it.'],
    ],
    ['- Add an alert\n  - for the disk\n  - for the memory\n- Patch it', ['Add an alert', 'Patch it']],
    [
      'We will do the following:\n\nAdd an alert for the disk.\nPatch the web server.\n\nIn conclusion, all is well.',
      ['Add an alert for the disk.', 'Patch the web server.'],
    ],
    [
      'Tasks:\n\nAdd an alert for the disk.\n\nPatch the web server.',
      ['Add an alert for the disk.', 'Patch the web server.'],
    ],
    [
      'Alerts: add one for the disk.\n\nPatches: patch the web server.',
      ['Alerts: add one for the disk.', 'Patches: patch the web server.'],
    ],
    ['The server was patched. We will also watch the disk from now on, and nobody will sleep.', []],
    ['It is important to watch the disk.\n\nAdditionally, we should patch the server.', []],
    ['Improvements: we will watch the disk. We will patch it.', []],
    ['- Add an alert\n- Patch it\n\nThanks to all of you.\nThe reliability team of us', ['Add an alert', 'Patch it']],
  ])('%j', (body, expected) => {
    expect(measuresOf(body).map((measure) => measure.text.plain)).toEqual(expected);
  });

  test('under which list they stand', () => {
    expect(
      measuresOf(
        '### Improvements\n- Certificates renew themselves\n### Tasks\n- [ ] Add an alert\n- [x] Patch it',
      ).map((measure) => [measure.under, measure.checked]),
    ).toEqual([
      ['improvements', undefined],
      ['tasks', false],
      ['tasks', true],
    ]);
  });

  test('lessons count where there is nothing else', () => {
    expect(measuresOf('### Lessons learned\n- Disks fill\n### Action items\n- Add an alert\n- Patch it')).toHaveLength(
      2,
    );
    expect(measuresOf('### Lessons learned\n- Disks fill\n- Alerts help')).toHaveLength(2);
  });

  test('annotation and mark are no words', () => {
    const [measure] = measuresOf('- [ ] Add an alert (@ana, due 2026-03-01, for ^c1) ^t1');
    expect(measure?.text.plain).toBe('Add an alert');
    expect(measure?.annotation?.owner?.value).toBe('ana');
    expect(measure?.mark?.value).toBe('t1');
  });
});
