import { parse } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { findQuote } from './find-quote.ts';

const TEXT = `---
severity: SEV-1
---
# Checkout down

## Summary
The **old certificate** of the gateway expired, as [the plan](https://example.com/plan) says. It failed.

It failed.
`;
const found = (exact: string, beside: { prefix?: string; suffix?: string } = {}) => {
  const at = findQuote(parse(TEXT), { exact, ...beside });
  return 'span' in at ? TEXT.slice(at.span.start, at.span.end) : at.places;
};

describe('quoted words', () => {
  it.each([
    ['certificate of the', '**old certificate** of the', 'old certificate of the'],
    ['as shown, over signs', 'old certificate** of', 'certificate of'],
    ['in a link', '[the plan](https://example.com/plan) says', 'plan says'],
    ['that end in a link', 'as [the plan](https://example.com/plan)', 'as the plan'],
    ['as written', '**old certificate**', '**old certificate**'],
    ['of the title', 'Checkout down', 'Checkout down'],
    ['of the front matter', 'SEV-1', 'SEV-1'],
  ])('are found %s', (_, written, quoted) => {
    const text = found(quoted);
    expect(typeof text === 'string' && (text.includes(written) || written.includes(text)), `${text}`).toBe(true);
    expect(TEXT).toContain(text);
  });

  it('take along the signs that belong to them', () => {
    expect(found('The old')).toBe('The **old');
    expect(found('The old certificate')).toBe('The **old certificate**');
    expect(found('old certificate of')).toBe('**old certificate** of');
    expect(found('as the plan')).toBe('as [the plan](https://example.com/plan)');
    expect(found('the plan says')).toBe('[the plan](https://example.com/plan) says');
  });

  it('are not guessed where they stand more than once, or nowhere', () => {
    expect(found('It failed.')).toBe(2);
    expect(found('It failed.', { prefix: 'plan says.' })).toBe('It failed.');
    expect(found('It worked.')).toBe(0);
  });
});
