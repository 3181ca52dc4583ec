import { chronologyOf } from '../chronology/chronology.ts';
import { defineCheck } from '../define.ts';
import { findPercentages, namesBase } from '../shares/percentages.ts';

export default defineCheck({
  id: 'percentage-without-base',
  level: 'warning',
  title: 'Shares of something',
  want: 'A percentage must say what it is a share of',
  reason: 'A third of the users and a third of the requests are two different outages.',
  messages: {
    base: '{value}% were {verb}, but the text does not say of whom or what.',
  },
  write: 'Say what was counted, as in "38% of users were affected".',
  examples: [
    { text: '## Issue Summary\n- **Impact:** 38% were affected.', found: ['38%'] },
    { text: '## Issue Summary\n- **Impact:** 38% of users were affected.', found: [] },
  ],
  run: (document, report) => {
    for (const { value, span, place, before, after } of findPercentages(document)) {
      const verb = hit.exec(after)?.[1];
      if (verb === undefined || namesBase(before) || namesBase(after)) continue;
      // The sentences before it, or the heading above, may have said it.
      const { texts } = chronologyOf(document);
      const { plain } = place.text;
      const behind = texts[texts.indexOf(place) - 1]?.text.plain ?? '';
      if (namesBase(plain.slice(0, plain.indexOf(before) + before.length)) || namesBase(behind)) continue;
      report({ messageId: 'base', span, data: { value, verb: verb.toLowerCase() } });
    }
  },
});

const hit = /^ (?:were|was|got|had been|have been) (affected|impacted|hit|down)\b/i;
