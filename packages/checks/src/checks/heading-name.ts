import { type PartRole, partName } from '@failonce/document';
import { defineCheck } from '../define.ts';

/** What the parts are called in the set format; the first is what the fix writes. */
const NAMES: Partial<Record<PartRole, readonly string[]>> = {
  summary: ['Issue Summary', 'Summary', 'Incident Summary', 'Executive Summary', 'Overview'],
  timeline: ['Timeline', 'Incident Timeline', 'Timeline of Events'],
  cause: ['Root Cause', 'Root Causes', 'Cause', 'Root Cause Analysis'],
  resolution: ['Resolution', 'Resolution and Recovery'],
  'cause-resolution': ['Root Cause and Resolution', 'Root Cause & Resolution'],
  measures: [
    'Corrective and Preventative Measures',
    'Corrective and Preventive Measures',
    'Corrective & Preventative Measures',
    'Corrective Measures',
    'Preventative Measures',
    'Preventive Measures',
    'Action Items',
    'Follow-up Actions',
  ],
};

/** A name has few words. */
const MOST_WORDS = 5;

export default defineCheck({
  id: 'heading-name',
  level: 'note',
  title: 'Parts by their names',
  want: 'The parts must have the names that readers know',
  reason: 'Readers of many postmortems find a part by its name; so do links and searches.',
  messages: { name: 'Readers know this part as “{name}”.' },
  write: 'Call the parts Issue Summary, Timeline, Root Cause and Resolution, Corrective and Preventative Measures.',
  examples: [
    {
      text: '# Search slow\n## Time line\n- 09:02 Outage begins.\n',
      found: ['Time line'],
      fixed: '# Search slow\n## Timeline\n- 09:02 Outage begins.\n',
    },
    { text: '# Search slow\n## TIMELINE (UTC)\n- 09:02 Outage begins.\n', found: [] },
  ],
  run: ({ source, parts }, report) => {
    for (const { heading, role } of parts) {
      const names = NAMES[role];
      if (names === undefined || heading === undefined || !('kind' in heading)) continue;
      // A name of the library's own.
      if (heading.named !== undefined) continue;
      const { plain, span } = heading.text;
      // A heading that says more than a name says it for a reason: "Timeline (all times UTC)".
      if (/[^A-Za-z&' ]/.test(plain) || plain.trim().split(' ').length > MOST_WORDS) continue;
      if (isNamed(names, plain) || partName(plain) !== role) continue;
      // Of two parts that serve as one, neither is it alone.
      if (parts.filter((part) => part.role === role).length > 1) continue;
      const [name] = names as readonly [string, ...string[]];
      const edits = source.slice(span) === plain ? [{ span, text: name }] : [];
      report({
        messageId: 'name',
        span,
        data: { name },
        ...(edits.length > 0 && { fix: { title: `Write ${name}`, edits } }),
      });
    }
  },
});

function isNamed(names: readonly string[], plain: string): boolean {
  if (names.includes(plain)) return true;
  const lower = plain.trim().toLowerCase();
  return names.some((name) => name.toLowerCase() === lower);
}
