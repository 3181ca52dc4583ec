import type { Entry, Source, Span, TextEdit } from '@failonce/document';
import { defineCheck } from '../define.ts';

/** Fewer events need no line of their own for the zone. */
const LEAST = 3;

export default defineCheck({
  id: 'zone-once',
  level: 'note',
  title: 'The zone said once',
  want: 'The time zone must be said once for all events',
  reason: 'Repeated at every event it hides the times; once on top it counts for all of them.',
  messages: { repeated: 'All {count} events repeat {zone}.' },
  write: 'All times in UTC.',
  examples: [
    {
      text: '## Timeline\n- 09:02 UTC Outage begins.\n- 09:06 UTC An alert fires.\n- 10:03 UTC: resolved.\n',
      found: ['UTC'],
      fixed: '## Timeline\nAll times in UTC.\n\n- 09:02 Outage begins.\n- 09:06 An alert fires.\n- 10:03: resolved.\n',
    },
    { text: '## Timeline\nAll times in UTC.\n\n- 09:02 Outage begins.\n- 09:06 An alert fires.\n', found: [] },
  ],
  run: ({ source, timeline, parts }, report) => {
    const { entries } = timeline;
    if (entries.length < LEAST || timeline.zone !== undefined) return;
    const name = entries[0]?.time?.zone?.name;
    if (name === undefined || !entries.every(({ time, form }) => time?.zone?.name === name && form === 'item')) return;
    const heading = parts.find(({ role }) => role === 'timeline')?.heading;
    const cuts = entries.map((entry) => cutOf(source, entry));
    if (heading === undefined || !('kind' in heading) || cuts.some((cut) => cut === undefined)) return;
    const line = source.line(source.position(heading.span.end).line);
    if (line === undefined || heading.style === 'setext') return;
    const newline = source.text.includes('\r\n') ? '\r\n' : '\n';
    const place: Span = { start: line.end, end: line.end };
    const says: TextEdit = {
      span: place,
      text: `${newline}All times in ${name}.${blankAfter(source, line.end, newline)}`,
    };
    report({
      messageId: 'repeated',
      span: (entries[0] as Entry).time?.zone?.span as Span,
      data: { zone: name, count: entries.length },
      fix: { title: `Say ${name} once`, edits: [says, ...(cuts as TextEdit[])] },
    });
  },
});

/** Deletes the zone behind the time with the blank before it; brackets and other things in between are left alone. */
function cutOf(source: Source, { time }: Entry): TextEdit | undefined {
  const zone = time?.zone?.span;
  if (time === undefined || zone === undefined) return undefined;
  const between = source.text.slice(time.span.end, zone.start);
  return /^[ \t]{1,3}$/.test(between) ? { span: { start: time.span.end, end: zone.end }, text: '' } : undefined;
}

/** A list needs a blank line before it; one that is there already is enough. */
function blankAfter(source: Source, end: number, newline: string): string {
  const rest = source.text.slice(end, end + 2 * newline.length);
  return rest === newline + newline ? newline.slice(0, 0) : newline;
}
