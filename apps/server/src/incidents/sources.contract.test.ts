import { createHmac } from 'node:crypto';
import { isAppError } from '@failonce/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertSources } from './sources.generated.ts';

const defined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(Object.entries(alertSources))('the source %s', (_, source) => {
  it('reads what it is documented to send', () => {
    expect(source.examples.length).toBeGreaterThan(0);
    expect(source.setUp.every((sentence) => /^[A-Z].*\.$/s.test(sentence))).toBe(true);
    for (const { sent, told } of source.examples) expect(defined(source.read(sent))).toEqual(defined(told));
  });

  it('refuses any other shape with the place, and throws nothing else', () => {
    const read = (message: unknown): void => {
      try {
        source.read(message);
      } catch (error) {
        expect(isAppError(error) && error.code).toBe('input-invalid');
      }
    };
    fc.assert(fc.property(fc.jsonValue(), read), { numRuns: 200 });
    // Like one that it knows, and broken at any one place.
    const places = source.examples.flatMap(({ sent }) => JSON.stringify(sent).split(/(?<=[:,])/));
    const [example = ''] = source.examples.map(({ sent }) => JSON.stringify(sent));
    for (const place of places)
      for (const broken of ['null', '[]', '{}', '-1e309', '"\\u0000"']) {
        const text = example.replace(place, `${broken}${/[:,]$/.exec(place)?.[0] ?? ''}`);
        try {
          read(JSON.parse(text));
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
        }
      }
    expect(() => source.read({})).toThrow();
  });
});

it('takes from PagerDuty what is signed by any of its signatures, and nothing else', () => {
  const { isSigned } = alertSources['pagerduty'] ?? {};
  const bytes = new TextEncoder().encode('{"event":{}}');
  const by = (secret: string): string => `v1=${createHmac('sha256', secret).update(bytes).digest('hex')}`;
  const signed = (header: string | undefined): boolean | undefined =>
    isSigned?.({
      bytes,
      secret: 's',
      headers: new Headers(header === undefined ? {} : { 'x-pagerduty-signature': header }),
    });
  expect(signed(by('s'))).toBe(true);
  expect(signed(`${by('old')}, ${by('s')}`)).toBe(true);
  for (const header of [undefined, '', 'v1=', by('other'), by('s').slice(0, -1), by('s').replace('v1', 'v0')])
    expect([header, signed(header)]).toEqual([header, false]);
});
