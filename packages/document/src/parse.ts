import type { Block } from './blocks/block.ts';
import { readFacts } from './facts/read-facts.ts';
import { readSummaryFacts, readWhen } from './facts/when.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import { readLanguage } from './language.ts';
import { readMeasures } from './measures/read-measures.ts';
import type { PartNames } from './parts/own-names.ts';
import type { Part } from './parts/part.ts';
import { readDocument } from './parts/read-document.ts';
import { readTitle } from './parts/title.ts';
import { blockText, openingTexts, summaryTexts, textsOfRoles } from './parts/views.ts';
import type { Postmortem } from './postmortem.ts';
import { Source } from './source.ts';
import { plainlyEnglish } from './story/english.ts';
import { readStory } from './story/story.ts';
import type { Text } from './text.ts';
import { readTimeline } from './timeline/read-timeline.ts';
import type { Timeline } from './timeline/timeline.ts';
import { countWords } from './word-count.ts';

/** What may be known about a document before it is read. */
export interface ParseOptions {
  /** Further names of the parts. */
  readonly partNames?: PartNames;
}

/** Reads a document. Nothing throws: what cannot be read as meant stands in `problems`. */
export function parse(text: string, { partNames }: ParseOptions = {}): Postmortem {
  const source = new Source(text);
  const { frontMatter, problems: frontProblems, bodyStart } = readFrontMatter(source);
  const { blocks, parts, problems } = readDocument(source, bodyStart, partNames);
  const title = readTitle(parts);
  const timeline = readTimeline(source, parts);
  const measures = readMeasures(parts);
  const story = readStory(parts);
  const summary = summaryTexts(parts);
  const when = readWhen({
    title,
    opening: textsOfRoles(parts, ['title']),
    summary,
    timeline: { heading: timelineHeading(parts), texts: whenTexts(parts, timeline) },
    rest: textsOfRoles(parts, ['cause', 'resolution', 'cause-resolution', 'measures']),
  });
  return {
    source,
    frontMatter,
    title,
    blocks,
    parts,
    timeline,
    measures,
    story,
    summaryWhen: readSummaryFacts(summary.length > 0 ? summary : openingTexts(parts)),
    facts: readFacts(when, story, timeline, measures),
    words: countWords(blocks),
    language: plainlyEnglish(story) ?? readLanguage(bodyTexts(blocks)),
    problems: [...frontProblems, ...problems],
  };
}

/** What the timeline says of times: its lines before the first event, then the events. */
function whenTexts(parts: readonly Part[], timeline: Timeline): Text[] {
  const texts: Text[] = [];
  const first = timeline.entries[0]?.span.start ?? Number.POSITIVE_INFINITY;
  for (const text of textsOfRoles(parts, ['timeline'])) {
    if (text.span.end > first) break;
    texts.push(text);
  }
  for (const { text } of timeline.entries) texts.push(text);
  return texts;
}

function timelineHeading(parts: readonly Part[]): Text | undefined {
  const heading = parts.find((part) => part.role === 'timeline')?.heading;
  if (heading === undefined) return undefined;
  return 'kind' in heading ? heading.text : heading.name;
}

function bodyTexts(blocks: readonly Block[]): Text[] {
  const texts: Text[] = [];
  for (const block of blocks) {
    const text = blockText(block);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}
