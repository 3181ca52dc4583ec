import type { Block, Heading, Label } from '../blocks/block.ts';
import { isUpper } from '../blocks/characters.ts';
import { leadingTime } from '../times/leading.ts';
import { type Evidence, weigh } from './evidence.ts';
import { makePart } from './make-part.ts';
import type { Part, PartRole } from './part.ts';
import { partName } from './part-names.ts';

/** A stretch of a part that somebody headed, with words that name no part. */
export interface Section {
  /** The index of its part, and where in that part's blocks it stands. */
  readonly part: number;
  readonly from: number;
  readonly to: number;
  readonly heading: Heading | Label | undefined;
  readonly blocks: readonly Block[];
  readonly evidence: Evidence;
}

/** More are no parts of one postmortem. */
const MOST_SECTIONS = 24;

/** What nameless headings open, in reading order: whole parts, and what stands below them in the opening. */
export function findSections(parts: readonly Part[]): Section[] {
  const sections: Section[] = [];
  for (let i = 0; i < parts.length && sections.length < MOST_SECTIONS; i++) {
    const part = parts[i] as Part;
    if (isNameless(part)) sections.push(...divided(part, i, true));
    else if (part.role === 'title' || (part.role === 'other' && part.heading === undefined))
      sections.push(...divided(part, i, false));
  }
  return sections.slice(0, MOST_SECTIONS);
}

/** Was the part opened by a heading whose words say nothing? */
export function isNameless(part: Part): boolean {
  return part.role === 'other' && part.heading !== undefined && isUnknown(part.heading);
}

function isUnknown(heading: Block | Label): boolean {
  if (!('kind' in heading) || heading.kind !== 'heading') return false;
  const name = heading.named ?? partName(heading.text.plain);
  return (name === undefined || name === 'title') && leadingTime(heading.text) === undefined;
}

/** The sections of one part, by its headings of the highest level (or lines that serve as such). */
export function divided(part: Part, index: number, whole: boolean): Section[] {
  const { blocks } = part;
  const make = (from: number, to: number, heading: Section['heading'], inner: readonly Block[]): Section => ({
    part: index,
    from,
    to,
    heading,
    blocks: inner,
    evidence: weigh(inner),
  });
  if (whole) return [make(0, blocks.length, part.heading, blocks)];
  const starts = sectionStarts(blocks, part.role === 'title');
  return starts.slice(0, MOST_SECTIONS).map((from, i) => {
    const to = starts[i + 1] ?? blocks.length;
    const first = blocks[from] as Block;
    const heading = first.kind === 'heading' ? first : first.kind === 'paragraph' ? first.label : undefined;
    return make(from, to, heading, blocks.slice(first.kind === 'heading' ? from + 1 : from, to));
  });
}

function sectionStarts(blocks: readonly Block[], titled: boolean): number[] {
  const skip = titled ? titleIndex(blocks) : -1;
  let headings = [...blocks.keys()].filter((i) => i !== skip && isUnknown(blocks[i] as Block));
  while (headings.length > 0) {
    const level = headings.reduce((least, i) => Math.min(least, (blocks[i] as Heading).level), 7);
    const top = headings.filter((i) => (blocks[i] as Heading).level === level);
    const below = headings.filter((i) => i > (top[0] as number));
    // One heading over several others is a title once more.
    if (top.length > 1 || below.length < 2) return top;
    headings = below;
  }
  const lines: number[] = [];
  for (let i = 0; i < blocks.length; i++) if (isHeadLine(blocks, i, i === 0 && titled)) lines.push(i);
  return lines;
}

const TITLE_LIKE = /\b(?:outages?|incidents?|issues?|failures?|errors?|projects?|debugging|post-?mortems?)\b|[#:\d]/i;

/** The heading that is the document's title; -1 where the first one already opens a part. */
function titleIndex(blocks: readonly Block[]): number {
  const first = blocks.findIndex((block) => block.kind === 'heading');
  const heading = blocks[first];
  if (heading?.kind !== 'heading') return -1;
  const next = blocks.find((block, i) => i > first && block.kind === 'heading');
  const alone = blocks[first + 1]?.kind === 'heading';
  if (alone || heading.level === 1 || TITLE_LIKE.test(heading.text.plain)) return first;
  return next !== undefined && next.kind === 'heading' && next.level > heading.level ? first : -1;
}

/** A short line of its own over other text, without a full stop: "As it happened". */
function isHeadLine(blocks: readonly Block[], at: number, first: boolean): boolean {
  const block = blocks[at];
  const next = blocks[at + 1];
  if (first || block?.kind !== 'paragraph' || next === undefined || next.kind === 'heading') return false;
  if (block.label !== undefined && block.label.value.plain !== '') return false;
  const { plain } = block.text;
  if (plain.length > 60 || plain.length < 3 || !isUpper(plain.charCodeAt(0))) return false;
  if ('.,;!'.includes(plain[plain.length - 1] as string) || leadingTime(block.text) !== undefined) return false;
  return next.kind !== 'paragraph' || next.text.plain.length > plain.length * 2 || leadingTime(next.text) !== undefined;
}

/** The parts again, with these sections as parts of their own. */
export function withSections(parts: readonly Part[], chosen: ReadonlyMap<Section, PartRole>): Part[] {
  const result: Part[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part;
    let at = 0;
    const mine = [...chosen.keys()].filter((section) => section.part === i).sort((a, b) => a.from - b.from);
    if (mine.length === 0) {
      result.push(part);
      continue;
    }
    const rest = (from: number, to: number): void => {
      if (from < to || (from === 0 && to === 0 && part.heading !== undefined && mine[0]?.heading !== part.heading))
        result.push(
          makePart(
            from === 0 ? part.role : 'other',
            from === 0 ? part.heading : undefined,
            part.blocks.slice(from, to),
          ),
        );
    };
    for (const section of mine) {
      rest(at, section.from);
      result.push(makePart(chosen.get(section) as PartRole, section.heading, section.blocks));
      at = section.to;
    }
    rest(at, part.blocks.length);
  }
  return result;
}
