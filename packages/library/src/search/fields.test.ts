import { expect, it } from 'vitest';
import { fieldsOf } from './fields.ts';
import { readWords } from './tokens.ts';

it.each([
  ['The checkout-api’s TLS', ['the', 'checkout', 'api', 'tls']],
  ['MAX_IDLE 10.2.3 CVE-2024-1', ['max', 'idle', '10', '2', '3', 'cve', '2024', '1']],
  ['Größe Ærø naïve Łódź', ['grosse', 'aero', 'naive', 'lodz']],
  ['数据库down了', ['数', '据', '库', 'down', '了']],
  ['½ ﬁne 🔥 \ud800 \0', ['12', 'fine']],
  ['', []],
])('reads the words of %j', (text, words) => {
  expect(readWords(text)).toEqual(words);
});

it('cuts what is no word', () => {
  expect(readWords('x'.repeat(100_000))).toEqual(['x'.repeat(64)]);
});

it('keeps of a huge text what both databases can keep', () => {
  const words = Array.from({ length: 40_000 }, (_, i) => `w${i}`);
  const { body } = fieldsOf(1, { title: '', cause: '', body: `${'again '.repeat(300)}${words.join(' ')}` });
  expect(body.words.filter((word) => word === 'again')).toHaveLength(255);
  // Behind the last place words stand alone, so that no phrase goes there.
  expect(body.words.slice(16_000, 16_004)).toEqual([undefined, expect.any(String), undefined, expect.any(String)]);
  expect(body.words).toContain('w20000');
  expect(body.words.join('').length).toBeLessThan(202_000);
});

it('finds all of a title and a cause in the body', () => {
  const fields = fieldsOf(42, { title: 'A title', cause: 'A cause', body: 'Some text' });
  expect(fields.title.words).toEqual(['pm', '42', undefined, 'a', 'title']);
  expect(fields.body.words).toEqual([
    'pm',
    '42',
    undefined,
    'a',
    'title',
    undefined,
    'a',
    'cause',
    undefined,
    'some',
    'text',
  ]);
});
