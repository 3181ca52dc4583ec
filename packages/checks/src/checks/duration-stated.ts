import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'duration-stated',
  level: 'note',
  title: 'The duration in words',
  want: 'The duration must be said where both times are given',
  reason: 'How long it lasted is the first thing that a reader asks; nobody should have to subtract times.',
  messages: { missing: 'Both times are given, but not that it lasted {duration}.' },
  write: '- **Duration:** 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC',
  examples: [
    {
      text: '## Issue Summary\n- **Duration:** 09:02 to 10:03 UTC\n',
      found: ['09:02 to 10:03 UTC'],
      fixed: '## Issue Summary\n- **Duration:** 61 minutes, 09:02 to 10:03 UTC\n',
    },
    { text: '## Issue Summary\n- **Duration:** 61 minutes, from 09:02 to 10:03 UTC\n', found: [] },
  ],
  run: (document, report) => {
    const { summaryWhen, facts, parts } = document;
    const minutes = facts.durationMinutes;
    if (!summaryWhen.start || !summaryWhen.end || summaryWhen.durationMinutes || !minutes?.value) return;
    for (const { role, blocks } of parts) {
      if (role !== 'summary') continue;
      for (const block of blocks) {
        if (!('label' in block) || block.label === undefined || !/^duration\b/i.test(block.label.name.plain)) continue;
        const { value } = block.label;
        if (value.plain === '' || value.span.start > summaryWhen.start.span.start) continue;
        const duration = durationText(minutes.value);
        const at = { start: value.span.start, end: value.span.start };
        const edits = [{ span: at, text: `${duration}, ` }];
        report({
          messageId: 'missing',
          span: value.span,
          data: { duration },
          fix: { title: `Write ${duration}`, edits },
        });
        return;
      }
    }
  },
});

/** "61 minutes": the unit in which outages are compared. */
function durationText(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
