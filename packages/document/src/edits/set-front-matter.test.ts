import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../front-matter/read-front-matter.ts';
import { Source } from '../source.ts';
import { applyEdits } from './edit.ts';
import { setFrontMatterValue } from './set-front-matter.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);

function set(text: string, key: string, value: string | readonly string[]): string {
  const source = new Source(text);
  return applyEdits(source, setFrontMatterValue(source, key, value));
}

describe('setFrontMatterValue', () => {
  it.each([
    ['zone: UTC # by hand', 'zone', 'PST', 'zone: PST # by hand'],
    ['zone: "UTC"', 'zone', 'PST', 'zone: "PST"'],
    ["zone: 'UTC'", 'zone', "O'Clock", "zone: 'O''Clock'"],
    ['zone:', 'zone', 'UTC', 'zone: UTC'],
    ['zone: # later', 'zone', 'UTC', 'zone: UTC # later'],
    ['zone: UTC', 'severity', 'SEV-2', 'zone: UTC\nseverity: SEV-2'],
    ['title: x', 'title', 'Checkout: down', 'title: "Checkout: down"'],
    ['title: x', 'title', '[x]', 'title: "[x]"'],
    ['title: x', 'title', 'no', 'title: "no"'],
    ['title: >\n  two\n  lines', 'title', 'one', 'title: one'],
    ['zone: UTC', 'zone', 'UTC', 'zone: UTC'],
    ['services: [a, "b"] # two', 'services', ['a', 'c'], 'services: [a, "c"] # two'],
    ['services: [a, b]', 'services', ['a', 'b', 'c'], 'services: [a, b, c]'],
    ['services: [a, b]', 'services', ['x', 'a', 'b'], 'services: [x, a, b]'],
    ['services: [a, b, c]', 'services', ['a', 'c'], 'services: [a, c]'],
    ['services: [a, b]', 'services', ['b'], 'services: [b]'],
    ['services: [a, b]', 'services', [], 'services: []'],
    ['services: []', 'services', ['a'], 'services: [a]'],
    ['services: x', 'services', ['x', 'y, z'], 'services: [x, "y, z"]'],
    ['services:', 'services', ['x'], 'services: [x]'],
    [
      'services:\n  - a # one\n  - b\nzone: UTC',
      'services',
      ['a', 'b', 'c'],
      'services:\n  - a # one\n  - b\n  - c\nzone: UTC',
    ],
    ['services:\n- a # one\n- b', 'services', ['b'], 'services:\n- b'],
    ['services:\n  - a # one\n  - b', 'services', ['x', 'a', 'b'], 'services:\n  - x\n  - a # one\n  - b'],
    ['services:\n  - a # one\n  - b', 'services', ['c', 'b'], 'services:\n  - c # one\n  - b'],
    ['services:\n  - a\n  - b\nzone: UTC', 'services', [], 'services: []\nzone: UTC'],
    ['services:\n  - a\n  - b\nzone: UTC', 'services', 'a', 'services: a\nzone: UTC'],
  ])('changes %j: %s = %j', (yaml, key, value, expected) => {
    for (const end of ['\n', '\r\n']) {
      const wrap = (inner: string) => `---\n${inner}\n---\n# Title\n`.replaceAll('\n', end);
      expect(set(wrap(yaml), key, value)).toBe(wrap(expected));
    }
  });

  it('adds the whole block', () => {
    expect(set('# Title\r\n', 'zone', 'UTC')).toBe('---\r\nzone: UTC\r\n---\r\n# Title\r\n');
    expect(set('\ufeff# Title\n', 'services', ['a'])).toBe('\ufeff---\nservices: [a]\n---\n# Title\n');
    expect(set('', 'zone', 'UTC')).toBe('---\nzone: UTC\n---\n');
    expect(set('---\nSome prose\n---\n', 'zone', 'UTC')).toBe('---\nzone: UTC\n---\n---\nSome prose\n---\n');
  });

  it('takes a document as well as a source', () => {
    const source = new Source('# Title\n');
    expect(setFrontMatterValue({ source }, 'zone', 'UTC')).toEqual(setFrontMatterValue(source, 'zone', 'UTC'));
  });

  it('is read back as it was set, and the body is untouched', () => {
    const word = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'UTC',
        'a: b',
        '- x',
        '#',
        "it's",
        '"',
        ' x ',
        '12',
        '1e3',
        'null',
        '~',
        '@maria',
        'a\nb',
        '\ufeff',
        '---',
      ),
    );
    const values = fc.array(word, { maxLength: 4 });
    const start = fc.constantFrom(
      '',
      '---\nzone: UTC\n---\n',
      '---\nservices: [a, b]\nseverity: "x" # y\n---\n',
      '---\r\nservices:\r\n  - a\r\n  # note\r\n  - "b" # two\r\nkind: practice\r\n---\r\n',
    );
    fc.assert(
      fc.property(start, values, values, word, (head, first, second, severity) => {
        const body = '# Title\r\n\nText --- text\n';
        let text = set(head + body, 'services', first);
        text = set(text, 'severity', severity);
        text = set(text, 'services', second);
        expect(text.endsWith(body)).toBe(true);
        const { frontMatter, problems } = readFrontMatter(new Source(text));
        expect(problems).toEqual([]);
        expect(frontMatter?.fields.get('services')?.value).toEqual(second);
        expect(frontMatter?.fields.get('severity')?.value).toBe(severity);
        if (head.includes('kind')) expect(text).toContain('kind: practice');
        expect(set(text, 'severity', severity)).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });
});
