import type { Part, PartRole, Passage, Postmortem, Source, Span, Topic } from '@failonce/document';

/** Where to look when something is missing: finding places are where one would write. */

/** The first line that says something, for what concerns the whole document. */
export function topOf(source: Source): Span {
  const { text } = source;
  let start = 0;
  while (start < text.length && text.charCodeAt(start) <= 32) start++;
  if (start === text.length) return { start: 0, end: 0 };
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : text.charCodeAt(end - 1) === 13 ? end - 1 : end };
}

/** The end of the text. */
export function endOf(source: Source): Span {
  const end = source.text.trimEnd().length;
  return { start: end, end };
}

/** The words of a part's heading; the part's beginning where it has none. */
export function headingOf(part: Part): Span {
  const { heading } = part;
  if (heading === undefined) return { start: part.span.start, end: part.span.start };
  return 'text' in heading ? heading.text.span : heading.name.span;
}

const rolesOf: Record<'summary' | 'timeline' | 'cause' | 'measures', readonly PartRole[]> = {
  summary: ['summary'],
  timeline: ['timeline'],
  cause: ['cause-resolution', 'cause', 'resolution'],
  measures: ['measures'],
};

/** The heading of the part that lacks something; the end of the text before it where there is no such part. */
export function placeOfPart(document: Postmortem, name: keyof typeof rolesOf): Span {
  const part = document.parts.find(({ role }) => rolesOf[name].includes(role));
  return part === undefined ? topOf(document.source) : headingOf(part);
}

/** Words in the labels of the template's lines, for labels that nothing was written behind yet. */
const LABELS: Partial<Record<Topic, string>> = { duration: 'duration', impact: 'impact', cause: 'cause' };

/** The label of the summary's line about that; the line where it has none; else the summary's heading. */
export function placeInSummary(document: Postmortem, topic: Topic): Span {
  const passage = document.story.summary.find((each) => each.topic === topic);
  if (passage !== undefined) {
    const { block, text, whole } = passage;
    const label = 'label' in block ? block.label : undefined;
    return label !== undefined && label.value === text ? label.name.span : whole.span;
  }
  const word = LABELS[topic];
  const summary = word === undefined ? undefined : document.parts.find(({ role }) => role === 'summary');
  for (const block of summary?.blocks ?? []) {
    if (!('label' in block) || block.label === undefined) continue;
    const { name } = block.label;
    if (name.plain.toLowerCase().includes(word as string)) return name.span;
  }
  return placeOfPart(document, 'summary');
}

/** From the first passage's beginning to the last one's end. */
export function spanOf(passages: readonly Passage[]): Span {
  const first = passages[0] as Passage;
  const last = passages[passages.length - 1] as Passage;
  return {
    start: Math.min(first.whole.span.start, last.whole.span.start),
    end: Math.max(first.whole.span.end, last.whole.span.end),
  };
}
