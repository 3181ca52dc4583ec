import { parse } from '@failonce/document';
import { expect, it } from 'vitest';
import { adversarialTexts } from '../../../bench/adversarial-texts.ts';
import { check, checkText } from './engine.ts';

// `npm run bench:adversarial` measures whole texts against the bar of a second. Here a part of each has to do, and the
// machine may be busy with other tests: what grows with the square of the size fails all the same.
const SIZE = 64 * 1024;
const LIMIT = 2_500;

it.each([...adversarialTexts()])('judges %s in time', { timeout: 60_000 }, (_, whole) => {
  const text = whole.slice(0, SIZE);
  expect(text.length).toBe(SIZE);
  const before = process.cpuUsage();
  const report = checkText(text);
  const { user, system } = process.cpuUsage(before);
  expect(report.requirements).toHaveLength(27);
  expect((user + system) / 1_000).toBeLessThan(LIMIT);
});

it.each([
  ['a line of more than 20,000 characters', 'word '.repeat(5_000), 'line-too-long'],
  ['a table of more than 5,000 rows', `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(5_001)}`, 'table-too-large'],
  ['a table of more than 200 columns', `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n`, 'table-too-large'],
])('says that it does not read %s', (_, text, id) => {
  expect(check(parse(text)).findings.map((finding) => finding.id)).toContain(id);
});
