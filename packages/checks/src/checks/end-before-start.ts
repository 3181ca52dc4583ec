import { chronologyOf } from '../chronology/chronology.ts';
import { inversionOf } from '../chronology/inversion.ts';
import { sayMinutes } from '../chronology/length.ts';
import { lengthsBetween, type Moment } from '../chronology/moment.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'end-before-start',
  level: 'error',
  title: 'Start before end',
  want: 'The outage must end after it began',
  reason: 'Every length and every measure follows from these two times.',
  messages: {
    dated: 'It ends at {end}, before it began at {start}.',
    undated: 'It ends at {end}, before it began at {start}; on the next day it would have lasted {length}.',
    same: 'It begins and ends at {start}: no time lies between.',
  },
  write: 'Correct the time or the date that is wrong; give both dates where it went over midnight.',
  examples: [
    {
      text: `## Issue Summary
Duration: from 2026-02-14 10:03 UTC to 2026-02-14 09:02 UTC.`,
      found: ['2026-02-14 09:02'],
    },
    {
      text: `## Issue Summary
Duration: 61 minutes, from 10:03 UTC to 09:02 UTC.`,
      found: ['09:02'],
    },
    {
      text: `## Issue Summary
Duration: from 10:00 UTC to 10:00 UTC.`,
      found: ['10:00'],
    },
    {
      text: `## Issue Summary
Duration: from 23:40 UTC to 00:31 UTC.`,
      found: [],
    },
  ],
  run: (document, report) => {
    const chronology = chronologyOf(document);
    const { start, end } = chronology;
    const inversion = inversionOf(chronology);
    if (start === undefined || end === undefined || inversion === undefined) return;
    report({
      messageId: inversion,
      span: placeOf(end),
      data: {
        start: start.written,
        end: end.written,
        ...(inversion === 'undated' && { length: sayMinutes(lengthsBetween(start, end)[0] as number) }),
      },
      related: [{ span: placeOf(start), message: `It begins at ${start.written}.` }],
    });
  },
});

/** The time with the date that stands before it. */
function placeOf({ span, time }: Moment): Moment['span'] {
  const date = time.date?.span;
  return date !== undefined && date.end <= span.start ? { start: date.start, end: span.end } : span;
}
