import type { Part, PartRole } from '../parts/part.ts';
import { type Passage, readPassages } from './passages.ts';
import type { Topic } from './topic.ts';
import { topicOf } from './topic.ts';

/** The document's prose by what it is for. Empty where a part is missing. */
export interface Story {
  /** The summary part, then what stands before the timeline in no part of its own: what happened, not what is to be done. */
  readonly summary: readonly Passage[];
  readonly timeline: readonly Passage[];
  /** What was causing the issue: an undivided part of both serves here and below. */
  readonly cause: readonly Passage[];
  readonly resolution: readonly Passage[];
  readonly measures: readonly Passage[];
}

/** Sorts the passages of the parts into what they tell. */
export function readStory(parts: readonly Part[]): Story {
  const of = (role: PartRole, opening?: Topic): Passage[] =>
    parts.filter((part) => part.role === role).flatMap((part) => readPassages(part.blocks, opening));
  // An opening without a name is no summary part, but what it says counts.
  const summary = [...of('summary'), ...opening(parts)].filter(
    ({ topic }) => topic !== 'tasks' && topic !== 'improvements',
  );
  const both = of('cause-resolution');
  const split = both.some((passage) => passage.topic === 'resolution');
  // Where the resolution has a part of its own, the heading says what each sentence is about.
  const ownResolution = of('resolution', 'resolution');
  let cause = [...of('cause', 'cause'), ...(split ? both.filter((passage) => passage.topic !== 'resolution') : both)];
  let resolution = [...ownResolution, ...(split ? both.filter((passage) => passage.topic === 'resolution') : both)];
  if (cause.length === 0 && resolution.length === 0) cause = resolution = unnamed(parts, 'measures');
  else if (cause.length === 0) {
    // A part about the resolution alone may well tell what was broken …
    cause = unnamed(parts, 'resolution');
    if (cause.length === 0) cause = of('resolution');
  } else if (resolution.length === 0) {
    // … and one about the cause how it was fixed, unless "Fix and prevention" tells that.
    resolution = parts
      .filter((part) => part.role === 'measures' && namesRepair(part))
      .flatMap((part) => readPassages(part.blocks, 'resolution'));
    if (resolution.length === 0) resolution = of('cause', 'cause').concat(both);
  }
  return {
    summary,
    timeline: of('timeline'),
    cause,
    resolution,
    measures: of('measures'),
  };
}

/** General words about postmortems stand in the present. */
const past = /\b(?:was|were|had|did|could|went|became|saw|got|began|started|stopped|experienced|happened)\b|n't\b/;

/** A title, a list of authors or a short line tells nothing; a labelled value or a sentence does. */
function tells({ block, text }: Passage): boolean {
  if (block.kind === 'heading' || block.kind === 'code') return false;
  return (
    block.kind === 'row' ||
    (block.label !== undefined && topicOf(block.label.name) !== 'other') ||
    (text.plain.length >= 40 && past.test(text.plain))
  );
}

/** Does a part's name speak of the repair itself, not of measures ("remedies") only? */
function namesRepair({ heading }: Part): boolean {
  if (heading === undefined) return false;
  return /\b(?:resolution|fix|remedy|solution|repair|cure)\b/i.test(
    'kind' in heading ? heading.text.plain : heading.name.plain,
  );
}

/** Where no part is named for it, a story may stand in unnamed parts between the timeline and the part that follows it. */
function unnamed(parts: readonly Part[], next: PartRole): Passage[] {
  const from = parts.findLastIndex(({ role }) => role === 'timeline' || role === 'summary' || role === 'title');
  const to = parts.findIndex(({ role }, index) => index > from && role === next);
  return parts
    .slice(from + 1, to < 0 ? parts.length : to)
    .filter(({ role }) => role === 'other')
    .flatMap((part) => readPassages(part.blocks));
}

/** Text before the timeline that belongs to no part. */
function opening(parts: readonly Part[]): Passage[] {
  const passages: Passage[] = [];
  for (const part of parts) {
    if (part.role === 'timeline') break;
    if (part.role === 'title' || part.role === 'other') passages.push(...readPassages(part.blocks).filter(tells));
  }
  return passages;
}
