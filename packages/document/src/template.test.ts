import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBlocks } from './blocks/scan.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import { findMarks } from './marks.ts';
import { parse } from './parse.ts';
import { Source } from './source.ts';
import { type TemplateValues, writeTemplate } from './template.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);

function read(values: TemplateValues) {
  const text = writeTemplate(values);
  const source = new Source(text);
  const { frontMatter, problems, bodyStart } = readFrontMatter(source);
  const { blocks } = scanBlocks(source, bodyStart);
  const lines = blocks.map((block) => (block.kind === 'code' ? '' : block.text.plain));
  const headings = blocks.filter((block) => block.kind === 'heading').map((block) => block.text.plain);
  return { text, frontMatter, problems, lines, headings, open: findMarks(source, blocks).notYetKnown.length };
}

const FULL: TemplateValues = {
  title: 'Checkout down: the certificate expired',
  severity: 'SEV-1',
  services: ['checkout-api', 'cart'],
  zone: 'UTC',
  authors: ['maria@example.com'],
  kind: 'practice',
  date: { year: 2026, month: 2, day: 28 },
  start: { hour: 23, minute: 30, second: undefined },
  end: { hour: 0, minute: 31, second: undefined },
  impact: 'Shoppers could not pay.',
  affectedPercent: 38,
  rootCause: 'The certificate expired.',
  detection: 'monitoring',
  detected: { hour: 23, minute: 36, second: undefined },
  resolution: 'A new certificate was installed.',
};

describe('writeTemplate', () => {
  it('writes every part of the format, open where nothing is known', () => {
    const { headings, frontMatter, text, lines } = read({});
    expect(frontMatter).toBeUndefined();
    expect(headings).toEqual([
      '[not yet known]',
      'Issue Summary',
      'Timeline',
      'Root Cause and Resolution',
      'Root cause',
      'Resolution',
      'Corrective and Preventative Measures',
      'Improvements',
      'Tasks',
    ]);
    for (const line of lines.slice(1)) if (!headings.includes(line)) expect(line).toContain('[not yet known]');
    expect(text.match(/<!--/g)).toHaveLength(6);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('fills in what is known', () => {
    const { lines, frontMatter, problems } = read(FULL);
    expect(problems).toEqual([]);
    expect(frontMatter?.kind?.value).toBe('practice');
    expect(lines).toContain('Duration: 61 minutes, from 2026-02-28 23:30 UTC to 2026-03-01 00:31 UTC');
    expect(lines).toContain(
      'Impact: checkout-api, cart were down. Shoppers could not pay. 38% of users were affected.',
    );
    expect(lines).toContain('23:36 Detected: a monitoring alert pages the on-call engineer.');
    expect(lines).toContain('00:31 Resolved: A new certificate was installed.');
    expect(lines).toContain('All times in UTC.');
  });

  it('counts the minutes over several days, and takes a stated duration', () => {
    const noon = { hour: 12, minute: 0, second: undefined };
    const date = { year: 2026, month: 2, day: 1 };
    expect(read({ date, start: noon, end: noon, endDate: { year: 2026, month: 2, day: 3 } }).text).toContain(
      '2880 minutes, from 2026-02-01 12:00 to 2026-02-03 12:00',
    );
    expect(read({ durationMinutes: 1 }).text).toContain('1 minute, from [not yet known]');
    expect(read({ date }).text).toContain('from 2026-02-01 [not yet known] to');
  });

  it('has fewer open places the more is known', () => {
    expect(read(FULL).open).toBeLessThan(read({ title: 'x' }).open);
    expect(read({ title: 'x' }).open).toBe(read({}).open - 1);
  });

  it('is read as it was meant', () => {
    const { facts, parts, measures, title } = parse(writeTemplate(FULL));
    expect(title?.plain).toBe(FULL.title);
    expect(facts.start?.value).toMatchObject({ hour: 23, minute: 30 });
    expect(facts.end?.value).toMatchObject({ hour: 0, minute: 31 });
    expect(facts.startDate?.value).toMatchObject({ year: 2026, month: 2, day: 28 });
    expect(facts.zone?.value.name).toBe('UTC');
    expect(facts.durationMinutes?.value).toBe(61);
    expect(facts.affectedPercent?.value).toBe(38);
    expect(facts.detection?.value).toBe('monitoring');
    expect(facts.timelineEntries).toBe(6);
    expect(parts.map((part) => part.role)).toEqual(expect.arrayContaining(['summary', 'timeline', 'measures']));
    expect(measures.map((measure) => measure.under)).toEqual(['improvements', 'tasks', 'tasks']);
  });

  it('states nothing where nothing is known', () => {
    const { facts } = parse(writeTemplate({}));
    expect([facts.start, facts.end, facts.startDate, facts.durationMinutes, facts.affectedPercent, facts.zone]).toEqual(
      Array(6).fill(undefined),
    );
    expect(facts.services).toEqual([]);
  });

  it('gives its values back', () => {
    const words = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom(
        '# x #',
        '1. a',
        '- b',
        '*c*',
        '`d`',
        '[e](f)',
        '<b>',
        'a_b_c',
        '---',
        '> q',
        'x\\',
        'x: y',
        '\ny',
        '| t |',
        '<!-- private -->',
        '===',
      ),
    );
    const values = fc.record({
      title: words,
      severity: words,
      services: fc.array(words, { minLength: 1, maxLength: 3 }),
      zone: words,
      authors: fc.array(words, { maxLength: 2 }),
    });
    const plain = (value: string) => value.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(values, (given) => {
        const { frontMatter, problems, headings } = read(given);
        expect(problems).toEqual([]);
        expect(frontMatter?.fields.get('severity')?.value).toBe(given.severity);
        expect(frontMatter?.fields.get('services')?.value).toEqual(given.services);
        expect(frontMatter?.fields.get('zone')?.value).toBe(given.zone);
        expect(frontMatter?.fields.get('authors')?.value ?? []).toEqual(given.authors);
        expect(headings).toContain('Issue Summary');
        expect(headings).toHaveLength(9);
        if (/^[a-z ]+$/i.test(given.title) && plain(given.title) !== '') expect(headings[0]).toBe(plain(given.title));
      }),
      { numRuns: RUNS },
    );
  });

  it.each(['Checkout *down* [again] <now>', 'C# and `code` #', 'a_b_c | d', '10 \\ 2', '# of users'])(
    'keeps the title %s',
    (title) => {
      expect(read({ title }).headings[0]).toBe(title);
    },
  );
});
