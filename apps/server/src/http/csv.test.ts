import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('writes lines as RFC 4180 has them', () => {
  const lines = [
    ['PM-1', 3],
    ['a, b', -1],
    ['said “so”, and "so"', 0],
    ['two\nlines', 0],
  ];
  expect(csvOf(['name', 'count'], lines)).toBe(
    'name,count\r\nPM-1,3\r\n"a, b",-1\r\n"said “so”, and ""so""",0\r\n"two\nlines",0\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('lets no spreadsheet work out %j', (text) => {
  const [, line = ''] = csvOf(['a'], [[text]]).split('a\r\n');
  expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
});
