import { parse } from '@failonce/document';
import { expect, it } from 'vitest';
import { causesToName, withImprovement, withTask } from './into-text.ts';

const TEXT = `# Checkout down: the certificate expired

## Issue Summary
- **Duration:** 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC

## Timeline
- **09:02** Outage begins.
- **10:03** Resolved.

## Root Cause and Resolution
### Root cause
Nothing watched the end date of the certificate.
### Resolution
It was renewed.

## Corrective and Preventative Measures
### Improvements
- Renew by a <machine>, not by *memory*.
### Tasks
- [x] Renew \`gateway-2\` <now> (@lee, due 2026-02-16, done 2026-02-15) ^t1
`;
const read = (text: string) => parse(text);
const lines = (before: string, after: string): string[] => {
  const known = before.split('\n');
  return after.split('\n').filter((line) => !known.includes(line));
};

it('writes a task behind the others, for its cause, and leaves all else alone', () => {
  const [cause = ''] = causesToName(read(TEXT));
  expect(cause).toBe('Nothing watched the end date of the certificate.');
  const task = { what: 'Add an alert', owner: 'maria', due: '2026-03-01', cause };
  const after = withTask(read(TEXT), task, read);
  expect(lines(TEXT, after)).toEqual([
    'Nothing watched the end date of the certificate. ^c1',
    '- [ ] Add an alert (@maria, due 2026-03-01, for ^c1)',
  ]);
  expect(lines(after, withTask(read(after), { ...task, what: 'Another', owner: 'Lee Park', due: '' }, read))).toEqual([
    '- [ ] Another (owner: Lee Park, for ^c1)',
  ]);
});

it('writes an improvement behind the others', () => {
  expect(lines(TEXT, withImprovement(read(TEXT), 'Watch the end date of each certificate.', read))).toEqual([
    '- Watch the end date of each certificate.',
  ]);
});

it('keeps words that mean something to Markdown from changing what stands there', () => {
  for (const what of [
    '# A heading',
    '- [x] done',
    '<!-- open',
    '```',
    '## Timeline',
    '> said',
    '1. one',
    '<script>x</script>',
    '[a](javascript:b)',
    '| a | b |',
    'Do it (@lee, due 2026-01-01)',
  ]) {
    for (const after of [
      withTask(read(TEXT), { what, owner: '', due: '', cause: '' }, read),
      withImprovement(read(TEXT), what, read),
    ]) {
      expect(lines(TEXT, after), what).toHaveLength(1);
      expect(lines(after, TEXT), what).toEqual([]);
      expect(read(after).parts.map(({ role }) => role)).toEqual(read(TEXT).parts.map(({ role }) => role));
    }
  }
});

it('refuses what would be read as nothing but an owner', () => {
  expect(() => withTask(read(TEXT), { what: '(@lee, due 2026-01-01)', owner: '', due: '', cause: '' }, read)).toThrow(
    /cannot stand/,
  );
});

it('adds the parts to a text that has none', () => {
  const after = withTask(read('# A\n'), { what: 'Add an alert', owner: '', due: '', cause: 'gone' }, read);
  expect(after).toContain('- [ ] Add an alert\n');
});
