import { chronologyOf } from '../chronology/chronology.ts';
import { isSettled, meaningsOf, sayOffset } from '../chronology/zone-meanings.ts';
import { zonesOf } from '../chronology/zones.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'zone-ambiguous',
  level: 'warning',
  title: 'Zones with one meaning',
  want: 'The zone must be one that has a single meaning',
  reason: 'CST is used in Chicago and in Shanghai: fourteen hours lie between the two.',
  messages: {
    several: '{zone} may be {meanings}.',
  },
  write: 'Add the offset once, as in "All times in CST (UTC-6)", or name the place.',
  examples: [
    { text: '## Issue Summary\nThe outage began at 14:34 IST.', found: ['IST'] },
    { text: '## Issue Summary\nThe outage began at 14:34 IST (UTC+5:30).', found: [] },
  ],
  run: (document, report) => {
    if (!abbreviations.test(document.source.text)) return;
    const seen = new Set<string>();
    const chronology = chronologyOf(document);
    for (const { name, ambiguous, span } of zonesOf(chronology)) {
      const meanings = ambiguous && !seen.has(name) ? meaningsOf(name) : undefined;
      seen.add(name);
      if (meanings === undefined || isSettled(chronology, name, meanings)) continue;
      const said = meanings.map((each) => `${each.name} (UTC${sayOffset(each.offsetMinutes)})`);
      report({
        messageId: 'several',
        span,
        data: { zone: name, meanings: `${said.slice(0, -1).join(', ')} or ${said.at(-1)}` },
        suggestions: meanings.map((each) => ({
          title: `Write UTC${sayOffset(each.offsetMinutes)} behind it, for ${each.name}`,
          edits: [{ span: { start: span.end, end: span.end }, text: ` (UTC${sayOffset(each.offsetMinutes)})` }],
        })),
      });
    }
  },
});

const abbreviations = /\b(?:CST|IST|BST|AST|GST|cst|ist|bst)\b/;
