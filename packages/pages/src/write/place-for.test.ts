import { checkText, requirementIds } from '@failonce/checks';
import { applyEdits, parse, Source, writeTemplate } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { formerGap, nextGap } from './gaps.ts';
import { placeFor } from './place-for.ts';

const GAP = '[not yet known]';
/** The text after it, with the selection in «». */
const goTo = (text: string, id: string): string => {
  const { edits, select } = placeFor(parse(text), checkText(text), id);
  const after = applyEdits(new Source(text), [...edits]);
  return `${after.slice(0, select.start)}«${after.slice(select.start, select.end)}»${after.slice(select.end)}`;
};
const lineOf = (text: string): string => text.split('\n').find((line) => line.includes('«')) ?? '';

const TEXT = `# Mail down

## Issue Summary
- **Duration:** 20 minutes, from 09:02 to 09:22 UTC
- **Root cause:** The certificate expired.

## Timeline
- **09:02** Mail is refused.
- **09:22** Resolved: a new certificate is installed.
`;

describe('where to go on', () => {
  it('is the words that meet a requirement', () => {
    expect(lineOf(goTo(TEXT, 'summary-start-time'))).toContain('«09:02»');
  });

  it.each([
    ['summary-duration', `- **Duration:** «${GAP}», from ${GAP} to ${GAP}`],
    ['summary-start-time', `- **Duration:** ${GAP}, from «${GAP}» to ${GAP}`],
    ['summary-end-time', `- **Duration:** ${GAP}, from ${GAP} to «${GAP}»`],
    ['summary-impact-users', `- **Impact:** Service: ${GAP}. What users met: «${GAP}». Share of users: ${GAP}.`],
    ['summary-root-cause', `- **Root cause:** «${GAP}»`],
    ['timeline-misleading', `- **«${GAP}»** Misleading: ${GAP}`],
    ['timeline-escalation', `- **«${GAP}»** Escalated to: ${GAP}`],
    ['cause-detail', `«${GAP}»`],
    ['measures-tasks', `- [ ] «${GAP}»`],
  ])('is the gap of the template for %s', (id, line) => {
    const template = writeTemplate({});
    expect(lineOf(goTo(template, id))).toBe(line);
    expect(goTo(template, id).replaceAll(/[«»]/g, '')).toBe(template);
  });

  it('is a line at its place where there is none', () => {
    expect(goTo(TEXT, 'summary-impact-share')).toContain(
      `UTC\n- **Impact:** Share of users: «${GAP}».\n- **Root cause:**`,
    );
    expect(goTo(TEXT, 'timeline-misleading')).toContain(`refused.\n- **«${GAP}»** Misleading: ${GAP}\n- **09:22**`);
    expect(goTo(TEXT, 'timeline-detected-how')).toContain(`refused.\n- **«${GAP}»** Detected: ${GAP}\n- **09:22**`);
  });

  it('is more of a line that says too little', () => {
    const text = TEXT.replace('- **Root', '- **Impact:** Mail was down.\n- **Root');
    expect(lineOf(goTo(text, 'summary-impact-share'))).toBe(`- **Impact:** Mail was down. Share of users: «${GAP}».`);
  });

  it('is a part of the template, between those that are there', () => {
    const text = `${TEXT}\n## Corrective and Preventative Measures\n### Improvements\n- Watch it.\n`;
    const after = goTo(text, 'cause-detail');
    expect(after).toMatch(/installed\.\n\n## Root Cause and Resolution\n### Root cause\n[^#]*\n«\[not yet known\]»/);
    expect(after).toContain('\n\n## Corrective');
    expect(goTo(text, 'measures-tasks')).toContain(`- Watch it.\n### Tasks\n- [ ] «${GAP}»\n- [ ] ${GAP}\n`);
  });

  it('is the whole template in an empty text', () => {
    expect(goTo('', 'timeline-section').replaceAll(/[«»]/g, '')).toBe(writeTemplate({}));
    expect(lineOf(goTo('\n', 'measures-improvements'))).toBe(`- «${GAP}»`);
  });

  it.each(requirementIds)('is inside of any text for %s, and what is inserted counts', (id) => {
    for (const text of ['', 'x', TEXT, TEXT.replaceAll('\n', '\r\n'), `${TEXT}\n## Root cause\nIt expired.`]) {
      const { edits, select } = placeFor(parse(text), checkText(text), id);
      const after = applyEdits(new Source(text), [...edits]);
      expect(select.start).toBeGreaterThanOrEqual(0);
      expect(select.end).toBeLessThanOrEqual(after.length);
      if (text.includes('\r')) expect(after).not.toMatch(/[^\r]\n/);
      if (edits.length > 0) expect(after.slice(select.start, select.end)).toBe(GAP);
    }
  });
});

it('goes from gap to gap, and round', () => {
  expect(nextGap(`a ${GAP} b ${GAP}`, 0)?.start).toBe(2);
  expect(nextGap(`a ${GAP} b ${GAP}`, 3)?.start).toBe(20);
  expect(nextGap(`a ${GAP} b`, 10)?.start).toBe(2);
  expect(nextGap('a', 0)).toBeUndefined();
  expect(formerGap(`a ${GAP} b ${GAP}`, 20)?.start).toBe(2);
  expect(formerGap(`a ${GAP} b ${GAP}`, 2)?.start).toBe(20);
  expect(formerGap('a', 1)).toBeUndefined();
});
