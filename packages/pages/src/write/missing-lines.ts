import { NOT_YET_KNOWN, type PartRole } from '@failonce/document';

/** Where what a requirement asks for stands in a text that follows the template, and how it is begun. */
export interface MissingLine {
  readonly roles: readonly PartRole[];
  /** Recognizes the line that is already there for it. */
  readonly label: RegExp;
  /** Finds the gap of that line: what stands right before it. */
  readonly before?: RegExp;
  /** The line to insert where there is none. */
  readonly line: string;
  /** What to add to a line that is there without it. */
  readonly more?: string;
  readonly place: 'first' | 'second' | 'before-end' | 'last';
}

const GAP = NOT_YET_KNOWN;
const SUMMARY = ['summary'] as const;
const TIMELINE = ['timeline'] as const;
const CAUSE = ['cause-resolution', 'cause'] as const;
const RESOLUTION = ['resolution', 'cause-resolution'] as const;
const MEASURES = ['measures'] as const;

const DURATION = {
  roles: SUMMARY,
  label: /\b(?:duration|outage|began|lasted)\b/i,
  line: `- **Duration:** ${GAP}, from ${GAP} to ${GAP}`,
  place: 'first',
} as const;

const impact = (before: RegExp, more: string): MissingLine => ({
  roles: SUMMARY,
  label: /\bimpact\b/i,
  before,
  line: `- **Impact:** ${more}`,
  more,
  place: 'second',
});

const event = (label: RegExp, words: string, place: MissingLine['place'] = 'before-end'): MissingLine => ({
  roles: TIMELINE,
  label,
  line: `- **${GAP}** ${words} ${GAP}`,
  place,
});

/** By the id of the requirement. Those that are not here have no line of their own. */
export const MISSING_LINES: Readonly<Record<string, MissingLine>> = {
  'summary-duration': { ...DURATION, before: /\*\* ?$/ },
  'summary-start-time': { ...DURATION, before: /\bfrom [^,]{0,40}$/i },
  'summary-end-time': { ...DURATION, before: /\bto [^,]{0,40}$/i },
  'summary-timezone': { ...DURATION, before: /\bfrom [^,]{0,40}$/i },
  'summary-impact-service': impact(/service: $/i, `Service: ${GAP}.`),
  'summary-impact-users': impact(/users (?:met|saw|experienced): $/i, `What users met: ${GAP}.`),
  'summary-impact-share': impact(/share of users: $/i, `Share of users: ${GAP}.`),
  'summary-root-cause': {
    roles: SUMMARY,
    label: /\broot cause\b/i,
    line: `- **Root cause:** ${GAP}`,
    place: 'last',
  },
  'timeline-detected-when': event(/\b(?:detected|noticed)\b/i, 'Detected:', 'second'),
  'timeline-detected-how': { ...event(/\b(?:detected|noticed)\b/i, 'Detected:', 'second'), before: /ed: $/i },
  'timeline-actions': event(/\binvestigated\b/i, 'Investigated:'),
  'timeline-misleading': event(/\bmisleading\b/i, 'Misleading:'),
  'timeline-escalation': event(/\bescalated\b/i, 'Escalated to:'),
  'timeline-resolution': event(/\bresolved\b/i, 'Resolved:', 'last'),
  'cause-detail': { roles: CAUSE, label: /^#+ .*\bcause\b/i, line: GAP, place: 'first' },
  'resolution-detail': { roles: RESOLUTION, label: /^#+ resolution\b/i, line: `### Resolution\n${GAP}`, place: 'last' },
  'measures-improvements': {
    roles: MEASURES,
    label: /^#+ .*\bimprove/i,
    line: `### Improvements\n- ${GAP}`,
    place: 'first',
  },
  'measures-tasks': {
    roles: MEASURES,
    label: /^#+ tasks\b/i,
    line: `### Tasks\n- [ ] ${GAP}\n- [ ] ${GAP}`,
    more: `- [ ] ${GAP}`,
    place: 'last',
  },
};

/** The part of the template that a requirement belongs to, by the beginning of its id. */
export const SECTIONS: readonly { readonly id: string; readonly roles: readonly PartRole[] }[] = [
  { id: 'summary', roles: SUMMARY },
  { id: 'timeline', roles: TIMELINE },
  { id: 'cause', roles: ['cause-resolution', 'cause', 'resolution'] },
  { id: 'measures', roles: MEASURES },
];
