import type { Measure } from '../measures/measures.ts';
import { findNoticed } from '../story/detection.ts';
import { findServices } from '../story/impact.ts';
import { findShare } from '../story/share.ts';
import type { Story } from '../story/story.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Detection, Fact, Facts } from './facts.ts';

/** What `readWhen` finds: the facts that are times. */
export type WhenFacts = Pick<Facts, 'start' | 'end' | 'startDate' | 'zone' | 'durationMinutes'>;

/** The facts of a document, each with the words it was read from. */
export function readFacts(when: WhenFacts, story: Story, timeline: Timeline, measures: readonly Measure[]): Facts {
  const share = findShare(story.summary);
  return {
    start: when.start,
    end: when.end,
    startDate: when.startDate,
    zone: when.zone,
    durationMinutes: when.durationMinutes,
    affectedPercent: share?.percent === undefined ? undefined : { value: share.percent, span: share.span },
    detection: readDetection(story),
    timelineEntries: timeline.entries.length,
    tasks: measures.length,
    services: findServices(story.summary),
  };
}

/** How it was first noticed: what the timeline says outright, else any part that says it. */
function readDetection(story: Story): Fact<Detection> | undefined {
  const tellers = [story.timeline, story.summary, story.cause].map(findNoticed);
  const noticed = tellers.find((each) => each?.outright) ?? tellers.find((each) => each !== undefined);
  return noticed === undefined ? undefined : { value: noticed.how, span: noticed.span };
}
