import { findTimes, type TimeValue } from '@failonce/document';
import { chronologyOf } from '../chronology/chronology.ts';
import { type Change, defineCheck } from '../define.ts';

export default defineCheck({
  id: 'time-impossible',
  level: 'warning',
  title: 'Times that a clock can show',
  want: 'The times must be ones that a clock can show',
  reason: 'A time that cannot be meant as written is read by each reader in another way.',
  messages: {
    off: 'No clock shows {time}.',
    half: 'On a clock of 24 hours, {time} needs no {half}.',
    contradicts: 'On a clock of 24 hours, {time} is not {half}.',
  },
  write: 'Write the time on a clock of 24 hours, as in 14:15.',
  examples: [
    {
      text: '## Timeline\n- 14:15pm Outage begins.\n- 14:20 It is over.',
      found: ['14:15pm'],
      fixed: '## Timeline\n- 14:15 Outage begins.\n- 14:20 It is over.',
    },
    { text: '## Timeline\n- 25:10 Outage begins.\n- 14:20 It is over.', found: ['25:10'] },
    { text: '## Timeline\n- 14:15 Outage begins.\n- 2:20 pm It is over.', found: [] },
  ],
  run: (document, report) => {
    if (!suspicious.test(document.source.text)) return;
    const seen = new Set<number>();
    const look = (time: TimeValue | undefined): void => {
      if (time?.impossible !== true || seen.has(time.span.start)) return;
      seen.add(time.span.start);
      const written = document.source.slice(time.span);
      const half = time.meridiem;
      if (time.clock === undefined || half === undefined) {
        report({ messageId: 'off', span: time.span, data: { time: written } });
        return;
      }
      const plain = written.replace(/[ \u00a0\u202f]?[ap]\.? ?m\.?$/i, '');
      const data = { time: plain, half: half === 'pm' ? '"pm"' : '"am"' };
      const change: Change | undefined =
        plain === written ? undefined : { title: `Write ${plain}`, edits: [{ span: time.span, text: plain }] };
      // "14:15 am" may be a quarter past two by night as well.
      if (half === 'am')
        report({ messageId: 'contradicts', span: time.span, data, suggestions: change ? [change] : [] });
      else if (time.clock.hour === 0) report({ messageId: 'contradicts', span: time.span, data });
      else report({ messageId: 'half', span: time.span, data, fix: change });
    };
    for (const { time } of document.timeline.entries) look(time);
    for (const { text } of chronologyOf(document).texts) for (const time of findTimes(text)) look(time);
  },
});

/** "14:15pm", "0:15 pm", "25:10", "10:75": where nothing looks so, the times need not be read. */
const suspicious = /:[6-9]\d|2[4-9]:\d\d|(?<![\d:.])(?:1[3-9]|2\d|00?)(?:[:.]\d\d?)? ?[ap]\.? ?m/i;
