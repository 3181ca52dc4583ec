import { describe, expect, it } from 'vitest';
import { topicOf } from './topic.ts';

describe('topicOf', () => {
  it.each([
    ['impact', 'Fallout|Damage|Harm done|Consequences|What users saw|Customer impact|Blast radius|Who was hit'],
    ['duration', 'Timespan|Outage window|Onset|When did it happen|Time of incident|Begin|Time range'],
    ['cause', 'Underlying reason|Why it happened|Origin|What caused it|What went wrong'],
    ['services', 'Affected systems|Affected services|Components affected|What broke|Services'],
    ['other', 'Authors|Severe weather'],
  ] as const)('%s: %s', (topic, names) => {
    for (const name of names.split('|')) expect([name, topicOf(name)]).toEqual([name, topic]);
  });
});
