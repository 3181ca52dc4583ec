import { applyEdits, parse, writeTemplate } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { readOutage, writeOutage } from './outage.ts';
import type { Place } from './place-for.ts';
import { readTasks, writeTask } from './tasks.ts';

const made = (text: string, write: (document: ReturnType<typeof parse>) => Place): string => {
  const document = parse(text);
  return applyEdits(document.source, [...write(document).edits]);
};

describe('the form of the outage', () => {
  const outage = { date: '2026-02-14', start: '09:02', endDate: '', end: '10:03', zone: 'UTC' };
  const LINE = '- **Duration:** 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC\n';

  it('fills the template, the timeline too', () => {
    const text = made(writeTemplate({}), (document) => writeOutage(document, outage));
    expect(text).toContain(LINE);
    expect(text).toContain('All times in UTC.\n- **09:02** Outage begins');
    expect(text).toContain('- **10:03** Resolved');
    expect(readOutage(parse(text))).toEqual(outage);
  });

  it.each([
    '',
    'Mail was down.\n',
    '## Issue Summary\n- **Impact:** Mail was down.\n\n## Timeline\n- 09:02 It began.\n',
  ])('writes the line where there is none: %j', (text) => {
    const after = made(text, (document) => writeOutage(document, outage));
    expect(after).toContain(LINE);
    expect(readOutage(parse(after))).toMatchObject({ date: '2026-02-14', start: '09:02', end: '10:03' });
  });

  it('goes over midnight, and leaves open what is not known', () => {
    const text = writeTemplate({});
    expect(made(text, (document) => writeOutage(document, { ...outage, start: '23:50', end: '00:10' }))).toContain(
      '20 minutes, from 2026-02-14 23:50 UTC to 2026-02-15 00:10 UTC',
    );
    expect(made(text, (document) => writeOutage(document, { ...outage, end: '' }))).toContain(
      '[not yet known], from 2026-02-14 09:02 UTC to 2026-02-14 [not yet known]',
    );
  });
});

const TASKS = `## Root Cause and Resolution
### Root cause
The certificate ended at 09:00, and no alert watched it.
### Resolution
A new one was installed.

## Corrective and Preventative Measures
### Improvements
- Certificates are renewed by a machine.
### Tasks
- [ ] Add an alert 30 days before any certificate ends
- [ ] Patch Nginx (@lee, due 2026-02-16)
`;
const fields = { words: '', owner: '', due: '', address: '', cause: -1 };

describe('the form of a task', () => {
  it('reads the tasks and the causes', () => {
    expect(readTasks(parse(TASKS))).toMatchObject({
      causes: ['The certificate ended at 09:00, and no alert watched it.'],
      tasks: [
        { words: 'Add an alert 30 days before any certificate ends', owner: '', due: '' },
        { words: 'Patch Nginx', owner: 'lee', due: '2026-02-16', cause: -1 },
      ],
    });
  });

  it('writes owner, day, address and cause into one task', () => {
    const text = made(TASKS, (document) =>
      writeTask(document, 0, {
        ...fields,
        owner: 'maria',
        due: '2026-03-01',
        address: 'https://example.com/812',
        cause: 0,
      }),
    );
    expect(text).toContain('watched it. ^c1\n');
    expect(text).toContain('certificate ends (@maria, due 2026-03-01, for ^c1, https://example.com/812)\n');
    expect(text).toContain('- [ ] Patch Nginx (@lee, due 2026-02-16)\n');
    expect(readTasks(parse(text)).tasks[0]?.cause).toBe(0);
  });

  it('takes away what was emptied, and changes words', () => {
    const text = made(TASKS, (document) => writeTask(document, 1, { ...fields, words: 'Patch Nginx on gateway-2' }));
    expect(text).toContain('- [ ] Patch Nginx on gateway-2\n');
  });

  it.each(['', TASKS, '# Mail\n\n## Timeline\n- 09:02 It began.\n', writeTemplate({})])('adds one to %j', (before) => {
    const text = made(before, (document) =>
      writeTask(document, -1, { ...fields, words: 'Watch the queue', owner: 'Ida Berg', due: '2026-03-01' }),
    );
    expect(text).toContain('- [ ] Watch the queue (owner: Ida Berg, due 2026-03-01)\n');
  });
});
