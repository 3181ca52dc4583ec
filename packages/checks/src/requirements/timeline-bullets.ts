import type { Entry, Source, TextEdit } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart } from '../places.ts';

export default defineRequirement({
  id: 'timeline-bullets',
  part: 'timeline',
  kind: 'structure',
  level: 'error',
  title: 'Events as bullets',
  want: 'The events of the timeline must be list items',
  reason: 'A list can be read at a glance, linked to and compared; a paragraph hides its events.',
  messages: {
    missing: 'There is no timeline whose events could be bullets.',
    form: '{count} of the {total} events are no list items.',
  },
  write: '- **09:02** Outage begins: the gateway starts to refuse connections.',
  examples: [
    {
      text: `## Timeline
09:02 Outage begins.

09:06 An alert pages the on-call engineer.`,
      met: false,
      fixed: `## Timeline
- 09:02 Outage begins.

- 09:06 An alert pages the on-call engineer.`,
    },
    {
      text: `## Timeline
- 09:02 Outage begins.
- 09:06 An alert pages the on-call engineer.`,
      met: '09:02 Outage begins.',
    },
  ],
  judge: (document) => {
    const { entries } = document.timeline;
    const loose = entries.filter(({ form }) => form !== 'item');
    const [first] = entries;
    if (first === undefined) return unmet('missing', placeOfPart(document, 'timeline'));
    const [offender] = loose;
    if (offender === undefined || loose.length * 5 <= entries.length) return met(first.text.span);
    const edits = bulletsBefore(document.source, loose);
    const fix = edits && { title: 'Write them as bullets', edits };
    return unmet('form', offender.span, { count: loose.length, total: entries.length }, { fix });
  },
});

/** A bullet before each event that stands on a line of its own; undefined where one of them does not. */
function bulletsBefore({ text }: Source, entries: readonly Entry[]): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const { form, span } of entries) {
    const line = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
    if ((form !== 'line' && form !== 'paragraph') || text.slice(line, span.start).trim() !== '') return undefined;
    edits.push({ span: { start: span.start, end: span.start }, text: '- ' });
  }
  return edits;
}
