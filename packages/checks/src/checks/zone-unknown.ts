import { chronologyOf } from '../chronology/chronology.ts';
import { zonesOf } from '../chronology/zones.ts';
import { defineCheck } from '../define.ts';
import { literals, mayStandIn } from '../literals.ts';

export default defineCheck({
  id: 'zone-unknown',
  level: 'warning',
  title: 'Zones that there are',
  want: 'The zones must be ones that everybody can look up',
  reason: 'A zone that does not exist leaves each reader to guess the hour.',
  messages: {
    mistyped: 'There is no zone {zone}: {meant} seems to be meant.',
    offset: 'There is no zone {zone}: no clock on earth is so far from UTC.',
  },
  write: 'Write UTC, an offset such as UTC+2, or a name such as Europe/Amsterdam.',
  examples: [
    { text: '## Issue Summary\nThe outage began at 14:34 GTM+2.', found: ['GTM+2'] },
    { text: '## Issue Summary\nThe outage began at 14:34 UTC+25.', found: ['UTC+25'] },
    { text: '## Issue Summary\nThe outage began at 14:34 GMT+2.', found: [] },
  ],
  run: (document, report) => {
    const { source } = document;
    for (const { name, meant, span } of zonesOf(chronologyOf(document))) {
      if (meant === undefined) continue;
      const change = { title: `Write ${meant}`, edits: [{ span, text: meant }] };
      report({ messageId: 'mistyped', span, data: { zone: name, meant }, suggestions: [change] });
    }
    if (!OFFSETS.some((offset) => mayStandIn(source, offset))) return;
    for (const match of source.text.matchAll(farOffset)) {
      if (Number(match[1]) <= 14) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      report({ messageId: 'offset', span, data: { zone: match[0] } });
    }
  },
});

const farOffset = /\b(?:UTC|GMT) ?[+-](\d{2})(?!\d|[:.]\d)/g;
const OFFSETS = literals(...['UTC', 'GMT'].flatMap((name) => [`${name}+`, `${name} +`, `${name}-`, `${name} -`]));
