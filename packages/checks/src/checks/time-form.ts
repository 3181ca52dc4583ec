import { defineCheck } from '../define.ts';
import { clockText } from '../writing-form/clock-text.ts';

export default defineCheck({
  id: 'time-form',
  level: 'note',
  title: 'Times in 24 hours',
  want: 'The times of the timeline must be written as 14:05',
  reason: 'One form for all times can be compared at a glance, and nobody mistakes morning for evening.',
  messages: { form: 'This is {time} on a clock of 24 hours.' },
  write: 'Write times as 09:02 and 14:05.',
  examples: [
    {
      text: '## Timeline\n- 9:57 pm Outage begins.\n- 22h05 An alert fires.\n- 2210hrs: resolved.\n',
      found: ['9:57 pm', '22h05', '2210hrs'],
      fixed: '## Timeline\n- 21:57 Outage begins.\n- 22:05 An alert fires.\n- 22:10: resolved.\n',
    },
    { text: '## Timeline\n- 21:57 Outage begins.\n- 22:05:11 An alert fires.\n', found: [] },
  ],
  run: ({ source, timeline }, report) => {
    for (const { time } of timeline.entries) {
      if (time?.clock === undefined || time.impossible) continue;
      const written = source.slice(time.span);
      // Most are written as they should be.
      if (PLAIN.test(written)) continue;
      const text = clockText(time.clock);
      if (written === text || !isSettled(written)) continue;
      report({
        messageId: 'form',
        span: time.span,
        data: { time: text },
        fix: { title: `Write ${text}`, edits: [{ span: time.span, text }] },
      });
    }
  },
});

/** "9:57 pm", "22h05" and "2210hrs" are one time only; "9:57" alone might be an evening's. */
function isSettled(written: string): boolean {
  return (
    /^\d{1,2}(?:[:.h]\d{2}){0,2} ?[ap]\.?m\.?$/i.test(written) ||
    /^(?:[01]\d|2[0-3]) ?(?:h|[:.]) ?\d\d ?(?:h|hrs?|hours)?$/i.test(written) ||
    /^(?:[01]\d|2[0-3])[0-5]\d ?(?:h|hrs?|hours)?$/i.test(written)
  );
}

const PLAIN = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
