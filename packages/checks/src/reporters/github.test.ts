import { expect, it } from 'vitest';
import github from './github.ts';
import { options, sampleReport } from './testing/sample-report.ts';

it('writes a workflow command for each finding', () => {
  const report = sampleReport([
    ['summary-timezone', 'error', 'from 09:02'],
    ['not-yet-known', 'note', 'Impact', false],
  ]);
  const lines = github.document({ path: 'a.md', report }, options()).split('\n');
  expect(lines).toEqual([
    '::error file=a.md,line=4,col=17,endColumn=27,title=Time zone of the times (summary-timezone)::Here summary-timezone is missing.%0AWrite summary-timezone.%0AAs in the example.',
    expect.stringMatching(/^::notice file=a\.md,line=5,/),
    '',
  ]);
});

it('escapes what would end the command or a property', () => {
  const outcome = { path: 'a,b:c%.md', error: { code: 'not-text', message: '100%\r\n::stop' } };
  expect(github.document(outcome, options())).toBe(
    '::error file=a%2Cb%3Ac%25.md,title=failonce%3A could not be judged::100%25%0D%0A::stop\n',
  );
});

it('names no file for standard input, and the last line of a longer place', () => {
  const report = sampleReport([['length', 'warning', 'words\n\n## Time']]);
  expect(github.document({ path: '-', report }, options())).toMatch(/^::warning line=6,endLine=8,col=\d+,title=/);
});
