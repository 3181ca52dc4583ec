import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { substanceOf } from './substance.ts';

const text = (tasks: string) => `# Down

## Corrective and Preventative Measures
### Improvements
- Certificates should renew themselves.
### Tasks
${tasks}
`;
const substance = (tasks: string) => substanceOf(parse(text(tasks)));
const OPEN = '- [ ] Add an alert before any certificate ends (@maria, due 2026-03-01)';

describe('the substance of a text', () => {
  it.each([
    ['a ticked box', OPEN.replace('[ ]', '[x]')],
    ['no box', OPEN.replace('[ ] ', '')],
    ['a day on which it was done', OPEN.replace(')', ', done 2026-02-20)')],
    ['evidence', OPEN.replace(')', ', done 2026-02-20, evidence https://example.com/1)')],
    ['an identity', `${OPEN} ^t1`],
    ['blanks at the end of a line', `${OPEN}  `],
  ])('is the same with %s', (_, tasks) => {
    expect(substance(tasks)).toBe(substance(OPEN));
  });

  it.each([
    ['another owner', OPEN.replace('maria', 'lee')],
    ['another day', OPEN.replace('03-01', '04-01')],
    ['other words', OPEN.replace('any', 'one')],
    ['another task', `${OPEN}\n- [ ] Patch the gateway (@lee, due 2026-03-01)`],
    ['a cause that it is for', OPEN.replace(')', ', for ^c1)')],
  ])('is another with %s', (_, tasks) => {
    expect(substance(tasks)).not.toBe(substance(OPEN));
  });

  it('is there for every text', () => {
    const piece = fc.constantFrom(
      '- [x] ',
      'Fix it ',
      '(done)',
      '(@a, done 2026-01-02)',
      '\n',
      '\r\n',
      '## Tasks\n',
      ' ^t1',
      '| a | b |\n',
      '### ',
      '1. ',
      '> ',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const document = parse(text(pieces.join('')));
        expect(typeof substanceOf(document)).toBe('string');
      }),
      { numRuns: Number(process.env['FAILONCE_RUNS'] ?? 1000) },
    );
  });
});
