import { Source } from '@failonce/document';
import type { Finding, Report } from '../../report.ts';
import type { ReporterOptions } from '../reporter.ts';

const TEXT = `# Search slow for an hour

## Issue Summary
- **Duration:** from 09:02 to 10:03
- **Impact:** ${'very '.repeat(30)}slow pages
\tTabbed 日本語 words

## Timeline
- **09:02** It begins.
`;

/** Findings by id, level and the words that they are about. */
export type Sketch = readonly [id: string, level: Finding['level'], words: string, requirement?: boolean];

/** A report made by hand: reporters are tested without a judge. */
export function sampleReport(sketches: readonly Sketch[], text: string = TEXT): Report {
  const source = new Source(text);
  const findings = sketches.map(([id, level, words, requirement = true]): Finding => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text.`);
    return {
      id,
      level,
      message: `Here ${id} is missing.`,
      write: `Write ${id}.\nAs in the example.`,
      span: { start, end: start + words.length },
      ...source.position(start),
      requirement,
      related: [],
      fix: undefined,
      suggestions: [],
    };
  });
  const ids = ['summary-section', 'summary-timezone', 'summary-impact-share', 'length'];
  const unmet = new Set(findings.map(({ id }) => id));
  const requirements = ids.map((id) => ({
    id,
    title: id,
    met: !unmet.has(id),
    span: unmet.has(id) ? undefined : { start: 2, end: 8 },
  }));
  return {
    source,
    title: 'Search slow for an hour',
    requirements,
    metCount: requirements.filter(({ met }) => met).length,
    words: 512,
    facts: {
      start: { value: { hour: 9, minute: 2, second: undefined }, span: { start: 0, end: 1 } },
      end: undefined,
      startDate: { value: { year: 2026, month: 2, day: 4 }, span: { start: 0, end: 1 } },
      zone: undefined,
      durationMinutes: { value: 61, span: { start: 0, end: 1 } },
      affectedPercent: undefined,
      detection: undefined,
      timelineEntries: 1,
      tasks: 0,
      services: [{ value: 'search', span: { start: 0, end: 1 } }],
    },
    findings,
  };
}

/** Options of a terminal without colour. */
export function options(over: Partial<ReporterOptions> = {}): ReporterOptions {
  return {
    width: 80,
    colour: false,
    ascii: false,
    all: false,
    version: '1.2.3',
    command: 'failonce',
    inputs: 1,
    pathWidth: 4,
    ...over,
  };
}
