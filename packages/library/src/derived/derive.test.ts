import { defaultSettings } from '@failonce/checks';
import { describe, expect, it } from 'vitest';
import { sampleText } from '../testing/samples.ts';
import { derive } from './derive.ts';

const causeOf = (cause: string, rest = '') => derive(sampleText({ cause, extra: rest }), defaultSettings).columns.cause;

describe('the cause that lists show', () => {
  it('is what the summary names so, not a sentence that sounds more like one', () => {
    const named = 'A new forwarding rule contradicted an older one: each sent visitors back to the other.';
    const markdown = sampleText({ cause: named }).replace(
      'could not order.',
      'could not order, because the page redirected too many times.',
    );
    expect(derive(markdown, defaultSettings).columns.cause).toBe(named);
    expect(causeOf('**We** cut the `power`.')).toBe('We cut the power.');
    expect(causeOf('[not yet known] Charges are 30 seconds apart.')).toBe(
      'Not yet known. Charges are 30 seconds apart.',
    );
  });

  it('is the sentence that tells it, where the summary names none', () => {
    const markdown = '# A\n\n## Summary\nThe shop was down because the certificate had expired.\n';
    expect(derive(markdown, defaultSettings).columns.cause).toBe(
      'The shop was down because the certificate had expired.',
    );
    expect(derive('# A\n', defaultSettings).columns.cause).toBe('');
  });
});

describe('what trends are made of', () => {
  it('is how long it took to notice the outage, and what set it off', () => {
    const markdown = sampleText({
      cause: 'It was triggered by a rollout of a new version of the pricing engine.',
    });
    const { columns, terms } = derive(markdown, defaultSettings);
    expect(columns.detect_minutes).toBe(4);
    expect(terms.filter(({ kind }) => kind === 'trigger').map(({ value }) => value)).toEqual(['binary-push']);
    expect(derive('# A\n', defaultSettings).columns.detect_minutes).toBeNull();
  });
});
