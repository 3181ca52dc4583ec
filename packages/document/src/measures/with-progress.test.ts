import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { promised } from './promised.ts';
import { substanceOf } from './substance.ts';
import { withProgress } from './with-progress.ts';

const TEXT = `# Checkout down

## Corrective and Preventative Measures
### Improvements
- Certificates should be renewed by a machine.
### Tasks
- [ ] Add an alert before any certificate ends (@maria, due 2026-03-01, for ^c1)
- [x] Patch Nginx on gateway-2 (@lee, due 2026-02-16, done 2026-02-15) ^t2
- Buy a second line
`;

const open = { done: false, doneOn: undefined, evidence: undefined };

describe('the progress in a text', () => {
  it('is written as the format has it, and says nothing else', () => {
    const written = withProgress(TEXT, [
      { mark: 't1', position: 0, done: true, doneOn: '2026-02-20', evidence: 'https://github.com/acme/infra/pull/819' },
      { mark: 't2', position: 1, ...open },
      { mark: 't3', position: 2, ...open },
    ]);
    expect(written).toContain(
      '- [x] Add an alert before any certificate ends (@maria, due 2026-03-01, done 2026-02-20, evidence https://github.com/acme/infra/pull/819, for ^c1) ^t1\n',
    );
    expect(written).toContain('- [ ] Patch Nginx on gateway-2 (@lee, due 2026-02-16) ^t2\n');
    expect(written).toContain('- Buy a second line ^t3\n');
    expect(substanceOf(parse(written))).toBe(substanceOf(parse(TEXT)));
    expect(promised(parse(written).measures).map(({ mark }) => mark?.value)).toEqual(['t1', 't2', 't3']);
  });

  it('is nothing where there is none, and written twice is written once', () => {
    expect(withProgress(TEXT, [])).toBe(TEXT);
    expect(withProgress(TEXT, [{ mark: 't9', position: 9, done: true, doneOn: undefined, evidence: undefined }])).toBe(
      TEXT,
    );
    const tasks = [{ mark: 't1', position: 0, done: true, doneOn: '2026-02-20', evidence: 'a picture (of it)' }];
    const once = withProgress(TEXT, tasks);
    expect(withProgress(once, tasks)).toBe(once);
  });
});
