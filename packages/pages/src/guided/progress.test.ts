import { parse, writeTemplate } from '@failonce/document';
import { expect, it } from 'vitest';
import type { Question } from './define-question.ts';
import { isAnswered, placeOf } from './progress.ts';

const impact = placeOf('impact')?.question as Question;
const told = (line: string): boolean =>
  isAnswered(impact, parse(writeTemplate({ title: 'A' }).replace(/\*\*Impact:\*\*.*/, `**Impact:** ${line}`)));

it.each([
  'Service: [not yet known]. What users met: [not yet known]. Share of users: [not yet known].',
  'It was down. What users met: [not yet known]. 38% of users were affected.',
  'It was down. What users met: [not yet known] 38% of users were affected.',
  'What users met: [not yet known]. They waited. All users were affected.',
])('counts what still holds a gap as open: %s', (line) => {
  expect(told(line)).toBe(false);
});

it('counts what is told as answered', () => {
  expect(told('It was down. Orders failed. 38% of users were affected.')).toBe(true);
});
