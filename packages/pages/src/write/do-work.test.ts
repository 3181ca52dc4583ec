import { checkText, defaultSettings, fixText, type Settings } from '@failonce/checks';
import { applyEdits, parse, Source, writeTemplate } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { Worker } from './do-work.ts';
import { previewOf } from './preview.ts';
import { readSettings, writeSettings } from './settings-data.ts';
import { isSettled } from './settle.ts';

const work = (settings: Settings = defaultSettings): Worker =>
  new Worker(settings, async (document, report, number) => String(previewOf(document, report, number)));
const TEXT = `# Mail down

## Issue Summary
- **Duration:** 25 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 09:22 UTC

## Root cause
The certificate expired.
`;

describe('the judgement in the browser', () => {
  it.each(['', TEXT, writeTemplate({})])('counts as the terminal does: %#', async (text) => {
    const { words, met, requirements, findings } = await work().do({ kind: 'judge', text });
    const report = checkText(text);
    expect({ words, met }).toEqual({ words: report.words, met: report.metCount });
    expect(requirements.map(({ id, met: isMet }) => [id, isMet])).toEqual(
      report.requirements.map(({ id, met: isMet }) => [id, isMet]),
    );
    expect(findings.map(({ message, start }) => [message, start])).toEqual(
      report.findings.map(({ message, span }) => [message, span.start]),
    );
  });

  it('names three things to do next: each once, of a missing part only that it is missing', async () => {
    const { next } = await work().do({ kind: 'judge', text: TEXT });
    expect(next).toHaveLength(3);
    expect(next.map(({ id }) => id)).toContain('timeline-section');
    expect(next.some(({ id }) => id.startsWith('timeline-') && id !== 'timeline-section')).toBe(false);
  });

  it('goes by the settings of the library', async () => {
    const settings: Settings = {
      ...defaultSettings,
      requirements: new Set(['length', 'timeline-section']),
      levels: new Map([['duration-stated', 'off']]),
      limits: { ...defaultSettings.limits, words: { least: 1, most: 2 } },
      knownWords: new Set(['tls']),
    };
    const sent = readSettings(writeSettings(settings));
    expect(sent).toEqual(settings);
    const { requirements, findings } = await work(sent).do({ kind: 'judge', text: TEXT });
    expect(requirements).toHaveLength(2);
    expect(findings.some(({ id }) => id === 'duration-stated')).toBe(false);
    expect(readSettings(writeSettings(defaultSettings))).toBe(defaultSettings);
  });
});

it('makes all safe fixes as small changes', async () => {
  const text = 'Mail was down.\n\n## Timeline\n* **9:02** It began\n* **9.12 am** It ended\n';
  const { edits } = await work().do({ kind: 'fix-all', text });
  expect(applyEdits(new Source(text), [...edits])).toBe(fixText(text).text);
});

describe('the preview', () => {
  it('shows neither secrets nor markup of the text', async () => {
    const key = `AKIA${'ABCDEFGHIJKLMNOP'}`;
    const text = `${TEXT}\nThe key ${key} was used. <img src=x onerror=alert(1)> <script>alert(1)</script>\n`;
    const { markup } = await work().do({ kind: 'preview', text, number: 1 });
    expect(markup).toContain('<h1>Mail down</h1>');
    expect(markup).not.toContain(key);
    expect(markup).not.toMatch(/<(?:img|script)/);
  });
});

describe('an earlier failure', () => {
  const earlier = { number: 17, slug: 'login-down', title: 'Login down' };
  const said = async (text: string, same: boolean): Promise<string> => {
    const { edits } = await work().do({ kind: 'settle', text, earlier, same });
    return applyEdits(new Source(text), [...edits]);
  };

  it('is declared in the front matter', async () => {
    expect(await said(TEXT, true)).toMatch(/^---\nrecurrence-of: PM-17\n---\n# Mail/);
    expect(await said(`---\nrecurrence-of: PM-3\n---\n${TEXT}`, true)).toContain('recurrence-of: [PM-3, PM-17]');
    expect(await said(await said(TEXT, true), true)).toBe(await said(TEXT, true));
  });

  it('is told apart in the text', async () => {
    const text = await said(TEXT, false);
    expect(text).toContain(
      'expired.\n\nIt looked like [PM-17](/pm/17-login-down), but the cause is another one: [not yet known].\n',
    );
    expect(parse(text).parts.some(({ role }) => role === 'cause')).toBe(true);
  });

  it('is settled by both, and by nothing else', async () => {
    expect(isSettled(TEXT, earlier)).toBe(false);
    expect(isSettled(await said(TEXT, true), earlier)).toBe(true);
    expect(isSettled(await said(TEXT, false), earlier)).toBe(true);
    expect(isSettled(await said(TEXT, true), { number: 1 })).toBe(false);
    expect(isSettled(`${TEXT} [x](/pm/170-a)`, earlier)).toBe(false);
  });
});
