import { expect, it } from 'vitest';
import { readAsked } from './asked.ts';
import { passageOf } from './passage.ts';

it('tells a line as people read it: without the signs of Markdown, and of a link its words', () => {
  const text =
    '# A\n\n- **Seen before:** Yes, [at *checkout* in March](2025-03-11-certificate.md), see [not yet known].\n';
  const passage = passageOf(text, readAsked('march'));
  expect(passage.map(({ text }) => text).join('')).toBe('Seen before: Yes, at checkout in March, see [not yet known].');
  expect(passage.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['March']);
});
