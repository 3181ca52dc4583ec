import { readdirSync } from 'node:fs';
import { parse } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { check, checkText } from '../engine.ts';
import { formatIds, loadFormat } from '../formats.generated.ts';
import { defaultSettings, settingsOf } from '../settings.ts';
import { requirementIds } from './failonce.ts';
import { defineFormat } from './format.ts';

const SRE = `# Search cluster out of memory

Date: 2026-02-14

Authors: jane, lee

Status: Complete, action items in progress

## Summary
The search service was down for 66 minutes because a rare word made its index servers run out of memory.

## Impact
An estimated 1.2 million queries were lost; users saw an error page. No loss of revenue.

## Root Causes
A search for a word that is in no document made the server open a file for each shard and never close it. The limit of
open files was reached, and the process died.

## Trigger
A news story with the word brought hundreds of such searches in a minute.

## Resolution
Traffic was sent to a sacrificial cluster, and the capacity was raised tenfold. The old binary was rolled back, and the
fix was released the next day.

## Detection
A monitoring alert on the rate of HTTP 500 answers paged the on-call engineer.

## Action Items
| Action Item | Type | Owner | Bug |
| --- | --- | --- | --- |
| Update the playbook with instructions for a cascading failure | mitigate | jane | 5554823 |
| Build a load limiter for the search server | prevent | lee | 5554824 |

## Lessons Learned
### What went well
- The alert came within two minutes.

### What went wrong
- We were out of practice with cascading failures.

### Where we got lucky
- A list had the address of everybody who knew the index.

## Timeline
2026-02-14, all times in UTC.
- 14:51 A news story brings the searches. OUTAGE BEGINS.
- 14:54 Detected: monitoring pages the on-call engineer.
- 15:01 The on-call engineer looks at the logs of the index servers and suspects the new index.
- 15:57 Resolved: all traffic goes to the new cluster. OUTAGE ENDS.

## Supporting Information
- The dashboard of the search service.
`;

describe('formats', () => {
  it('are one file each, under their ids', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) => !/test|^format\.ts$/.test(name));
    expect([...formatIds].sort()).toEqual(files.map((name) => name.replace('.ts', '')).sort());
  });

  it.each(formatIds)('%s asks for what there is, in the order in which it is shown', async (id) => {
    const format = await loadFormat(id);
    expect(format.id).toBe(id);
    expect(format.requirements).toEqual(requirementIds.filter((each) => format.requirements.includes(each)));
    for (const { name, write } of format.parts) {
      expect(name).toMatch(/^[A-Z]/);
      expect(write).toMatch(/\.$/);
    }
  });

  it.each(formatIds)('the template of %s has every part that it asks for', async (id) => {
    const format = await loadFormat(id);
    for (const values of [{}, { title: 'Search down', date: { year: 2026, month: 2, day: 4 } }]) {
      const report = checkText(format.writeTemplate(values), { settings: settingsOf(format) });
      const ids = report.findings.map((each) => each.id);
      expect(ids).not.toContain('part-missing');
      expect(ids.filter((each) => each.endsWith('-section'))).toEqual([]);
    }
  });

  it('the set format is what is asked where nobody says otherwise', async () => {
    expect(settingsOf(await loadFormat('failonce'))).toEqual(defaultSettings);
  });

  it('a postmortem of another format meets that one and not the set format', async () => {
    const settings = settingsOf(await loadFormat('google-sre'));
    const report = checkText(SRE, { settings });
    expect(report.requirements.filter(({ met }) => !met)).toEqual([]);
    expect(report.requirements).toHaveLength(settings.requirements.size);
    expect(report.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(report.findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect(checkText(SRE).metCount).toBeLessThan(27);
  });

  it('a part that is taken out is missed by its name', async () => {
    const settings = settingsOf(await loadFormat('google-sre'));
    const without = SRE.replace(/## Trigger\n.*\n\n/, '');
    const found = checkText(without, { settings }).findings.filter(({ id }) => id === 'part-missing');
    expect(found.map(({ message }) => message)).toEqual(['There is no part “Trigger”.']);
  });

  it('a new one is nothing but data', () => {
    const settings = settingsOf(
      defineFormat({
        id: 'two-parts',
        title: 'what a small team writes',
        requirements: ['timeline-section', 'length'],
        levels: { length: 'warning' },
        limits: { words: { least: 5, most: 8 }, eventSentences: 1, sentenceWords: 20 },
        partNames: { timeline: ['Ablauf'] },
        parts: [{ name: 'Folgen', write: 'What it cost.' }],
        writeTemplate: () => '## Ablauf\n',
      }),
    );
    const report = checkText('# Suche\n\n## Ablauf\n- 09:02 It begins.\n', { settings });
    expect(report.requirements).toMatchObject([
      { id: 'timeline-section', met: true },
      { id: 'length', met: true },
    ]);
    expect(report.findings.filter(({ id }) => id === 'part-missing').map(({ id, message }) => [id, message])).toEqual([
      ['part-missing', 'There is no part “Folgen”.'],
    ]);
    const long = check(parse('# Suche\n\nOne two three four five six seven eight nine.\n', settings), { settings });
    expect(long.findings).toContainEqual(expect.objectContaining({ id: 'length', level: 'warning' }));
  });
});
