import { writeTemplate } from '@failonce/document';
import { defineFormat } from './format.ts';

/**
 * The set format: its 27 requirements in the order in which people read a postmortem.
 * Ids are the contract and never change.
 */
export const requirementIds = [
  'summary-section',
  'summary-start-time',
  'summary-end-time',
  'summary-timezone',
  'summary-duration',
  'summary-impact-service',
  'summary-impact-users',
  'summary-impact-share',
  'summary-root-cause',
  'timeline-section',
  'timeline-bullets',
  'timeline-times',
  'timeline-brief',
  'timeline-detected-when',
  'timeline-detected-how',
  'timeline-actions',
  'timeline-misleading',
  'timeline-escalation',
  'timeline-resolution',
  'cause-section',
  'cause-detail',
  'resolution-detail',
  'measures-section',
  'measures-improvements',
  'measures-tasks',
  'length',
  'language-english',
] as const;

export type RequirementId = (typeof requirementIds)[number];

export default defineFormat({
  id: 'failonce',
  title: 'the set format: four parts, 27 requirements, 400 to 600 words',
  requirements: requirementIds,
  levels: {},
  limits: { words: { least: 400, most: 600 }, eventSentences: 2, sentenceWords: 40 },
  partNames: {},
  parts: [],
  writeTemplate,
});
