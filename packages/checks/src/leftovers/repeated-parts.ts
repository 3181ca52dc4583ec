import { findSecondWriteUp, type Heading, type Postmortem } from '@failonce/document';
import { once } from '../matrix/once.ts';

/** A heading that stood there before, at the same rank and below the same headings. */
export interface RepeatedPart {
  readonly heading: Heading;
  readonly first: Heading;
}

export interface Repetitions {
  /** Where a whole second write-up begins, and where the first did. */
  readonly writeUp: RepeatedPart | undefined;
  /** The parts of the first write-up that stand there twice. */
  readonly parts: readonly RepeatedPart[];
}

/** So many parts that come again are a write-up. */
const WRITE_UP = 3;
const NOTHING: Repetitions = { writeUp: undefined, parts: [] };

/** The parts of the format that stand in the document twice, one by one or all at once. */
export const findRepetitions = once(({ blocks, parts }: Postmortem): Repetitions => {
  const second = findSecondWriteUp(blocks, parts);
  const headings = blocks.filter((block) => block.kind === 'heading');
  const names = headings.map(nameOf);
  if (second === undefined && new Set(names).size === names.length) return NOTHING;
  const named = new Set<string>();
  for (const { role, heading } of parts) {
    if (role !== 'title' && role !== 'other' && heading !== undefined && 'kind' in heading) named.add(nameOf(heading));
  }
  const end = second?.second.span.start ?? Number.POSITIVE_INFINITY;
  const timeline = parts.find(({ role }) => role === 'timeline')?.heading;
  const repeated: RepeatedPart[] = [];
  // Below titles of their own.
  const again: RepeatedPart[] = [];
  const above: string[] = [];
  const seen = new Map<string, Heading>();
  headings.forEach((heading, index) => {
    const name = names[index] as string;
    above.length = Math.min(above.length, heading.level);
    above[heading.level] = name;
    if (heading.span.start >= end || !named.has(name)) return;
    const path = Array.from(above, (each) => each ?? '');
    const same = remember(seen, path.join('/'), heading);
    if (same) repeated.push({ heading, first: same });
    if (heading.level === 1) return;
    const first = remember(seen, `*${path.slice(2).join('/')}`, heading);
    if (first) again.push({ heading, first });
  });
  if (second !== undefined) return { writeUp: { heading: second.second, first: second.first }, parts: repeated };
  const all = again.some(({ first }) => first === timeline) && again.length > repeated.length ? again : repeated;
  const [start] = all;
  if (start === undefined || all.length < WRITE_UP) return { writeUp: undefined, parts: repeated };
  const before = headings[headings.indexOf(start.heading) - 1];
  const heading = before !== undefined && before.level < start.heading.level ? before : start.heading;
  return { writeUp: { heading, first: headings[0] as Heading }, parts: [] };
});

/** The heading that had the key before; else the key is this one's. */
function remember(seen: Map<string, Heading>, key: string, heading: Heading): Heading | undefined {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, heading);
  return first;
}

function nameOf({ text }: Heading): string {
  return text.plain.toLowerCase();
}
