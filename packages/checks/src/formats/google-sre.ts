import { NOT_YET_KNOWN, type TemplateValues } from '@failonce/document';
import { defineFormat } from './format.ts';

/**
 * The example postmortem of "Site Reliability Engineering" (Beyer, Jones, Petoff and Murphy, 2016, appendix D) and of
 * its workbook: https://sre.google/sre-book/example-postmortem/
 */
export default defineFormat({
  id: 'google-sre',
  title: "the template of Google's SRE book and workbook",
  requirements: [
    'summary-section',
    'summary-impact-service',
    'summary-root-cause',
    'timeline-section',
    'timeline-times',
    'timeline-detected-when',
    'timeline-detected-how',
    'timeline-actions',
    'cause-section',
    'cause-detail',
    'resolution-detail',
    'measures-section',
    'measures-tasks',
    'language-english',
  ],
  // Its parts have names of their own, and its table of action items has no column for a date.
  levels: { 'heading-name': 'off', 'task-without-due': 'off' },
  // It states no limits: these are where a reader gives up.
  limits: { words: { least: 200, most: 3000 }, eventSentences: 3, sentenceWords: 40 },
  // Here the cause stands before the timeline, and what went wrong is a lesson.
  partNames: {
    summary: ['Summary', 'Impact', 'Detection'],
    cause: ['Root causes', 'Root cause', 'Trigger', 'Contributing factors'],
    resolution: ['Resolution', 'Mitigation', 'Recovery'],
    tasks: ['Action items'],
    lessons: [
      'Lessons learned',
      'What went well',
      'Things that went well',
      'What went wrong',
      'What went poorly',
      'Things that went poorly',
      'Where we got lucky',
    ],
    timeline: ['Timeline'],
  },
  parts: [
    { name: 'Date', write: 'The day on which the outage began.' },
    { name: 'Authors', write: 'Who wrote it.' },
    { name: 'Status', write: 'How far it is: draft, in review, complete; whether action items are in progress.' },
    { name: 'Impact', write: 'Who was affected, for how long and how badly, in numbers where you have them.' },
    { name: 'Root causes', names: ['Root cause'], write: 'What in the system made the outage possible.' },
    { name: 'Trigger', write: 'What set it off: the change, the load, the expired date.' },
    { name: 'Resolution', names: ['Mitigation', 'Recovery'], write: 'What ended it, and what made the end last.' },
    { name: 'Detection', write: 'What noticed it, and when.' },
    {
      name: 'Action items',
      write: 'A table of the work that follows: what, of which type, by whom, under which number.',
    },
    { name: 'Lessons learned', write: 'What went well, what went wrong, and where we got lucky.' },
    { name: 'What went well', names: ['Things that went well'], write: 'What limited the damage and should stay so.' },
    {
      name: 'What went wrong',
      names: ['What went poorly', 'Things that went poorly'],
      write: 'What made it worse or slower.',
    },
    { name: 'Where we got lucky', write: 'What could have been worse, and was not thanks to us.' },
    { name: 'Timeline', write: 'What happened when, with the zone of all times.' },
    { name: 'Supporting information', write: 'Links to dashboards, graphs and logs.' },
  ],
  writeTemplate,
});

function writeTemplate(values: TemplateValues): string {
  const { date, zone, start, end, detected } = values;
  const day = date === undefined ? undefined : [date.year ?? 'YYYY', two(date.month), two(date.day)].join('-');
  const time = (value: typeof start): string =>
    value === undefined ? NOT_YET_KNOWN : `${two(value.hour)}:${two(value.minute)}`;
  const impact = [
    values.impact,
    values.affectedPercent === undefined ? undefined : `${values.affectedPercent}% of users were affected.`,
  ]
    .filter((part) => part !== undefined)
    .map(said)
    .join(' ');
  return `# ${said(values.title)}

**Date:** ${day ?? NOT_YET_KNOWN}

**Authors:** ${values.authors?.length ? values.authors.map(said).join(', ') : NOT_YET_KNOWN}

**Status:** Draft

## Summary
${values.services?.length ? `${values.services.map(said).join(', ')}: ` : ''}${NOT_YET_KNOWN}

## Impact
${impact === '' ? NOT_YET_KNOWN : impact}

## Root Causes
${said(values.rootCause)}

## Trigger
${NOT_YET_KNOWN}

## Resolution
${said(values.resolution)}

## Detection
${NOT_YET_KNOWN}

## Action Items
| Action item | Type | Owner | Bug |
| --- | --- | --- | --- |
| ${NOT_YET_KNOWN} | prevent | ${NOT_YET_KNOWN} | ${NOT_YET_KNOWN} |
| ${NOT_YET_KNOWN} | mitigate | ${NOT_YET_KNOWN} | ${NOT_YET_KNOWN} |

## Lessons Learned
### What went well
- ${NOT_YET_KNOWN}

### What went wrong
- ${NOT_YET_KNOWN}

### Where we got lucky
- ${NOT_YET_KNOWN}

## Timeline
${day === undefined ? '' : `${day}, `}all times in ${zone === undefined ? NOT_YET_KNOWN : said(zone)}.
- ${time(start)} Outage begins: ${NOT_YET_KNOWN}
- ${time(detected)} Detected: ${NOT_YET_KNOWN}
- ${time(end)} Outage ends: ${NOT_YET_KNOWN}

## Supporting Information
- ${NOT_YET_KNOWN}
`;
}

function said(value: string | undefined): string {
  const words = value?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? NOT_YET_KNOWN : words;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
