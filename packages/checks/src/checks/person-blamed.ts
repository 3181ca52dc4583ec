import { defineCheck } from '../define.ts';
import { faultIn } from '../wording/faults.ts';
import { hint } from '../wording/hints.ts';
import { isQuoted, sentencesOf } from '../wording/told.ts';

export default defineCheck({
  id: 'person-blamed',
  level: 'warning',
  title: 'No person beside a fault',
  want: 'A postmortem must not put a person beside a fault',
  reason:
    'A name beside a fault ends the search too early and teaches people to keep quiet. What let one slip take the service down is the cause (Allspaw, "Blameless PostMortems and a Just Culture", 2012; Etsy, Debriefing Facilitation Guide, 2016).',
  messages: {
    person: '“{who}” stands beside a fault here.',
    forgot: '“{words}” stops at people: say what let the step be missed.',
  },
  write:
    'Say what happened without the person, and what let it happen: "The flag was left out, and the script ran without asking."',
  examples: [
    { text: '## Root Cause\nDave forgot to renew the certificate.', found: ['Dave forgot to renew'] },
    { text: '## Root Cause\nAn intern accidentally deleted the table.', found: ['An intern accidentally deleted'] },
    { text: '## Root Cause\nThe outage was due to the carelessness of John.', found: ['carelessness of John'] },
    { text: '## Root Cause\nWe forgot to renew the certificate.', found: ['We forgot to renew'] },
    {
      text: '## Root Cause\nThe certificate was not renewed. Dave found it at 09:10. Nginx forgot its limits. The engineer deleted the stale records, and the site recovered.',
      found: [],
    },
    { text: '## Root Cause\nThe Sherlock switch failed to notice the loop.', found: [] },
  ],
  run: (document, report) => {
    for (const { sentence, hints } of sentencesOf(document)) {
      if ((hints & hint.fault) === 0) continue;
      const fault = faultIn(sentence);
      if (fault === undefined || isQuoted(sentence, fault.start)) continue;
      const { text } = sentence;
      const span = text.spanOf(fault.start, fault.end);
      if (fault.single)
        report({ messageId: 'person', span, data: { who: text.plain.slice(fault.who.start, fault.who.end) } });
      else report({ messageId: 'forgot', span, data: { words: text.plain.slice(fault.start, fault.end) } });
    }
  },
});
