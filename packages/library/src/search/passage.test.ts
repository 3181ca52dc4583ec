import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAsked } from './asked.ts';
import { matchesIn } from './matches.ts';
import { passageOf } from './passage.ts';
import { readTokens } from './tokens.ts';

const WORDS = [
  ...['certificate', 'certificates', 'happy', 'happily', 'retried', 'retry', 'sizing', 'size', 'Relational', 'relate'],
  ...['database', 'Databases', 'café', 'cafe', 'gateway', "gateway's", 'checkout-api', 'API', '証明書', 'x1', 'dies'],
];
const line = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

it('tells a line as people read it: without the signs of Markdown, and of a link its words', () => {
  const text =
    '# A\n\n- **Seen before:** Yes, [at *checkout* in March](2025-03-11-certificate.md), see [not yet known].\n';
  const passage = passageOf(text, readAsked('march'));
  expect(passage.map(({ text }) => text).join('')).toBe('Seen before: Yes, at checkout in March, see [not yet known].');
  expect(passage.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['March']);
});

it('finds a passage wherever a line holds what was asked for, in any form', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom(...WORDS), (lines, word) => {
      const asked = readAsked(`${word} `);
      const holds = lines.some((each) => matchesIn(each, asked).length > 0);
      expect(passageOf(lines.join('\n'), asked).some(({ marked }) => marked)).toBe(holds);
    }),
  );
});

it('reads the same words of ASCII beside other letters', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const ascii = text.replaceAll(/[^\0-\x7f]/g, '');
      expect(readTokens(`${ascii} é`).slice(0, -1)).toEqual(readTokens(ascii));
    }),
  );
});
