import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Source } from '../source.ts';
import { readLibraryYaml } from './library-yaml.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { MAX_FRONT_MATTER, readFrontMatter } from './read-front-matter.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);

function read(text: string) {
  return readFrontMatter(new Source(text));
}

function messages(text: string): string[] {
  return read(text).problems.map(
    (problem) =>
      `${problem.code} ${JSON.stringify(text.slice(problem.span.start, problem.span.end))} ${problem.message}`,
  );
}

const WHOLE = `---
severity: SEV-1 # after review
services: [checkout-api, "payment gateway"]
zone: 'Africa/Lagos'
authors:
  - maria@example.com
  - Lee
kind: practice
---
# Checkout down
`;

describe('readFrontMatter', () => {
  it('reads the known keys with their places', () => {
    const { frontMatter, problems, bodyStart } = read(WHOLE);
    expect(problems).toEqual([]);
    expect(WHOLE.slice(bodyStart)).toBe('# Checkout down\n');
    const at = (span: { start: number; end: number } | undefined) => span && WHOLE.slice(span.start, span.end);
    expect(frontMatter?.severity?.value).toBe('SEV-1');
    expect(at(frontMatter?.severity?.span)).toBe('SEV-1');
    expect(frontMatter?.services.map((service) => service.value)).toEqual(['checkout-api', 'payment gateway']);
    expect(at(frontMatter?.services[1]?.span)).toBe('"payment gateway"');
    expect(frontMatter?.zone?.value).toBe('Africa/Lagos');
    expect(frontMatter?.authors.map((author) => at(author.span))).toEqual(['maria@example.com', 'Lee']);
    expect(frontMatter?.kind?.value).toBe('practice');
    expect([...(frontMatter?.fields.keys() ?? [])]).toEqual(['severity', 'services', 'zone', 'authors', 'kind']);
    expect(at(frontMatter?.span)).toBe(WHOLE.slice(0, WHOLE.indexOf('\n# Checkout')));
  });

  it('reads it behind a byte order mark, with CRLF and with CR', () => {
    for (const text of [`\ufeff${WHOLE}`, WHOLE.replaceAll('\n', '\r\n'), WHOLE.replaceAll('\n', '\r')]) {
      const { frontMatter, problems, bodyStart } = read(text);
      expect(problems).toEqual([]);
      expect(frontMatter?.zone?.value).toBe('Africa/Lagos');
      expect(frontMatter?.authors.map((author) => author.value)).toEqual(['maria@example.com', 'Lee']);
      expect(text.slice(bodyStart).trimEnd()).toBe('# Checkout down');
    }
  });

  it('keeps unknown keys', () => {
    const { frontMatter, problems } = read('---\ntitle: x\ntags: {a: [1, 2]}\n---\n');
    expect(problems).toEqual([]);
    expect(frontMatter?.fields.get('tags')?.value).toEqual({ a: [1, 2] });
  });

  it.each([
    ['', 0],
    ['# Title\n', 0],
    ['\ufeff# Title\n', 1],
    ['---\n', 0],
    ['----\nseverity: SEV-1\n----\n', 0],
    ['---\nAcme Rentals\n\nSystems department\n---\nDate: today', 0],
    ['---\n# Checkout down\n---\nText', 0],
    ['---\n- a\n- b\n---\nText', 0],
    ['---\nDate: today\n\n## Summary\nThe shop was down.\nIt was up again.\n---\nText', 0],
    ['\n---\nseverity: SEV-1\n---\n', 0],
  ])('finds none in %j', (text, bodyStart) => {
    expect(read(text)).toEqual({ frontMatter: undefined, problems: [], bodyStart });
  });

  it('reads an empty one', () => {
    expect(read('---\n\n---\ntext').frontMatter?.fields.size).toBe(0);
    expect(read('---\n---\ntext').bodyStart).toBe(8);
  });

  it('tells of one that is never closed', () => {
    expect(messages('---\nseverity: SEV-1\n# Title\nText')).toEqual([
      'front-matter-syntax "---" The front matter begins here and has no closing “---” line.',
    ]);
  });

  it.each([
    ['---\nauthors: [@maria]\nzone: UTC\n---\n', '"@" A value cannot begin with “@”.'],
    ['---\ntitle: Checkout: down\nzone: UTC\n---\n', 'A value that holds a colon'],
    ['---\nservices:\n\t- a\nzone: UTC\n---\n', 'not with tabs'],
    ['---\nzone: UTC\nzone: PST\n---\n', 'given twice'],
    ['---\nseverity SEV-1\nzone: UTC\nkind: practice\n---\n', 'no “key: value”'],
    ['---\nseverity: *SEV\nzone: UTC\n---\n', 'begins with “*”'],
    ['---\nservices: [a, b\nzone: UTC\n---\n', 'not closed with “]”'],
  ])('explains %j', (text, message) => {
    const found = messages(text);
    expect(found[0]).toContain('front-matter-syntax');
    expect(found[0]).toContain(message);
    expect(text.slice(read(text).bodyStart)).toBe('');
  });

  it('keeps what it understood beside a mistake', () => {
    expect(read('---\nauthors: [@maria]\nzone: UTC\n---\n').frontMatter?.zone?.value).toBe('UTC');
    expect(read('---\nzone: UTC\nzone: PST\n---\n').frontMatter?.zone?.value).toBe('UTC');
  });

  it.each([
    ['services: checkout', '"checkout" “services” must be a list, as in “services: [checkout]”.'],
    ['severity: [a, b]', '"[a, b]" “severity” must be a single value, but it is a list.'],
    ['zone: {a: b}', '“zone” must be a single value, but it holds further keys.'],
    ['services: [a, [b]]', '"[b]" Each of the “services” must be a single value.'],
    ['kind: fire', '"fire" “fire” is no kind of document.'],
  ])('tells of a wrong value: %s', (line, message) => {
    const found = messages(`---\n${line}\n---\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`front-matter-value`);
    expect(found[0]).toContain(message);
  });

  it('takes a single value for a list of one, and a number for its digits', () => {
    const { frontMatter } = read('---\nservices: checkout\nseverity: 1\n---\n');
    expect(frontMatter?.services.map((service) => service.value)).toEqual(['checkout']);
    expect(frontMatter?.severity?.value).toBe('1');
  });

  it('takes an empty value and [not yet known] for nothing', () => {
    const { frontMatter, problems } = read(
      '---\nseverity:\nservices: [not yet known]\nzone: [not yet known]\nauthors: []\n---\n',
    );
    expect(problems).toEqual([]);
    expect(frontMatter).toMatchObject({ severity: undefined, services: [], zone: undefined, authors: [] });
  });

  it('is not brought down by aliases, depth or size', () => {
    let bomb = 'a0: &a0 [x, x, x, x, x, x, x, x, x]\n';
    for (let i = 1; i < 12; i++) bomb += `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]\n`;
    for (const yaml of [
      bomb,
      `a: ${'['.repeat(8000)}\n`,
      `a: ${'{b: '.repeat(3000)}\n`,
      'a: b\n'.repeat(3200),
      'x: &x [*x]\n',
    ]) {
      const before = performance.now();
      const { problems } = read(`---\n${yaml}---\n`);
      expect(performance.now() - before).toBeLessThan(2000);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.length).toBeLessThan(4);
    }
    const huge = `---\nnote: ${'x'.repeat(MAX_FRONT_MATTER)}\n---\nbody`;
    expect(read(huge).frontMatter).toBeUndefined();
    expect(messages(huge)[0]).toContain('longer than');
    expect(huge.slice(read(huge).bodyStart)).toBe('body');
  });

  it('never throws, and all places lie inside', () => {
    const piece = fc.constantFrom(
      '---\n',
      '---\r\n',
      'severity',
      ': ',
      ':',
      '\n',
      '- ',
      '  ',
      '[',
      ']',
      ', ',
      '"',
      "'",
      '#',
      'a',
      '@',
      '*x',
      '&x ',
      '|',
      '\t',
      '\ufeff',
      'kind: ',
      '\r',
      '!!',
      '{',
      '}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.string(), (pieces, rest) => {
        const text = `---\n${pieces.join('')}\n---\n${rest}`;
        const { frontMatter, problems, bodyStart } = read(text);
        const spans = [...problems.map((problem) => problem.span), ...(frontMatter?.fields.values() ?? [])].map((x) =>
          'span' in x ? x.span : x,
        );
        for (const span of spans) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        expect(bodyStart).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('readPlainYaml', () => {
  it('gives what the library gives, or leaves the text to it', () => {
    const piece = fc.constantFrom(
      'severity',
      'zone',
      'a',
      'b-c',
      ': ',
      ':',
      '\n',
      '\n- ',
      '\n  - ',
      '[',
      ']',
      ', ',
      '"',
      "'",
      ' #',
      '#',
      ' ',
      '12',
      '007',
      '1.5',
      '0x1F',
      '1e3',
      '2026-03-01',
      'true',
      'Null',
      'é',
      '\u00a0',
      '\t',
      '\r\n',
      '\\',
      '.',
      '-',
      'x y',
    );
    const line = fc.array(piece, { maxLength: 6 }).map((list) => list.join(''));
    const neat = fc.tuple(fc.constantFrom('a', 'b', 'zone', 'x_1'), line).map(([key, value]) => `${key}: ${value}`);
    const item = line.map((value) => `  - ${value}`);
    const text = fc
      .array(fc.oneof(neat, neat, item, line), { minLength: 1, maxLength: 5 })
      .map((list) => `${list.join('\n')}\n`);
    let both = 0;
    fc.assert(
      fc.property(text, (yaml) => {
        const span = { start: 0, end: yaml.length };
        const plain = readPlainYaml(yaml, span);
        if (plain === undefined) return;
        both++;
        const library = readLibraryYaml(yaml, span);
        expect(library.problems).toEqual([]);
        const strip = (
          list: readonly {
            key: string;
            value: { value: unknown; span: object };
            items?: readonly { value: unknown; span: object }[] | undefined;
            list: unknown;
            keySpan: object;
          }[],
        ) =>
          list.map((entry) => ({
            key: entry.key,
            keySpan: entry.keySpan,
            value: { value: entry.value.value, span: entry.value.span },
            items: entry.items?.map(({ value, span }) => ({ value, span })),
            list: entry.list,
          }));
        expect(strip(plain)).toEqual(strip(library.entries ?? []));
      }),
      { numRuns: RUNS * 10 },
    );
    expect(both).toBeGreaterThan(50);
  });
});
