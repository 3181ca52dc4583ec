import { chronologyOf } from '../chronology/chronology.ts';
import { type Change, defineCheck } from '../define.ts';

export default defineCheck({
  id: 'time-without-meridiem',
  level: 'warning',
  title: 'Morning or evening',
  want: 'The times must say whether morning or evening is meant',
  reason: 'Twelve hours lie between the two readings, and the other times do not tell which one it is.',
  messages: {
    either: '{time} may be morning or evening: the other times say "am" or "pm".',
  },
  write: 'Add "am" or "pm" here too, or write all times on a clock of 24 hours.',
  examples: [
    {
      text: `## Timeline
- 8:00 am The release is deployed.
- 9:30 Outage begins.
- 11:00 pm Resolved.`,
      found: ['9:30'],
    },
    {
      text: `## Timeline
- 8:00 am The release is deployed.
- 9:30 Outage begins.
- 11:00 am Resolved.`,
      found: [],
    },
  ],
  run: (document, report) => {
    const chronology = chronologyOf(document);
    const { entries } = document.timeline;
    for (let i = 0; i < entries.length; i++) {
      const time = entries[i]?.time;
      const moment = time && chronology.moment(time);
      if (moment === undefined || !moment.halfUnsure) continue;
      const before = entries.slice(0, i).findLast((entry) => entry.time?.meridiem !== undefined)?.time;
      const after = entries.slice(i + 1).find((entry) => entry.time?.meridiem !== undefined)?.time;
      const first = before && chronology.moment(before);
      const last = after && chronology.moment(after);
      // Only between two times that leave room for both readings nobody can tell.
      if (first === undefined || last === undefined || before?.date !== undefined || after?.date !== undefined)
        continue;
      const morning = moment.minute % 720;
      const room = (minute: number): boolean => minute >= first.minute && minute <= last.minute;
      if (!room(morning) || !room(morning + 720)) continue;
      const suggestions: Change[] = ['am', 'pm'].map((half) => ({
        title: `Write ${moment.written} ${half}`,
        edits: [{ span: moment.span, text: `${moment.written} ${half}` }],
      }));
      report({ messageId: 'either', span: moment.span, data: { time: moment.written }, suggestions });
    }
  },
});
