import type { Measure } from '../measures/measures.ts';
import { readSentences, sentenceSpan, startOf } from '../prose/sentences.ts';
import { findNoticed, findSaid, type Noticed } from '../story/detection.ts';
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

/**
 * How it was first noticed: what some part says outright, the timeline first; else what the timeline or the summary
 * shows. What the cause part shows is the mechanism: "the health checks failed, so no server was left".
 */
function readDetection(story: Story): Fact<Detection> | undefined {
  const timeline = findNoticed(story.timeline);
  if (timeline?.outright) return factOf(timeline);
  // Where the timeline shows it, only what is said outright elsewhere counts more.
  const summary = timeline === undefined ? findNoticed(story.summary) : findSaid(story.summary);
  if (summary?.outright) return factOf(summary);
  const cause = findSaid(story.cause);
  return factOf(cause?.outright ? cause : (timeline ?? summary)) ?? ownWork(story);
}

/** Who tells of his own work in the first person ("when I was setting up …") has met the trouble himself. */
function ownWork(story: Story): Fact<Detection> | undefined {
  for (const { text } of [...story.summary, ...story.cause]) {
    if (!/\b[Ii] /.test(text.plain)) continue;
    for (const sentence of readSentences(text)) {
      const { words } = sentence;
      // The "-I" of a command is not the writer.
      const at = words.findIndex(
        (word, i) => word.form === 'i' && i + 1 < words.length && text.plain.charAt(startOf(sentence, i) - 1) !== '-',
      );
      if (at >= 0 && (meanwhile.has(words[at - 1]?.form ?? '') || ownActs.has(words[at + 1]?.form ?? '')))
        return { value: 'engineer', span: sentenceSpan(sentence) };
    }
  }
  return undefined;
}

const meanwhile = new Set(['when', 'while', 'as', 'that', 'where', 'after', 'because', 'since']);
const ownActs = new Set(['was', 'am', 'had', 'have', 'noticed', 'found', 'tried', 'wanted', 'could', 'saw']);

const factOf = (noticed: Noticed | undefined): Fact<Detection> | undefined =>
  noticed === undefined ? undefined : { value: noticed.how, span: noticed.span };
