import type { Block } from '../blocks/block.ts';
import { type Leniency, type ScannedBlocks, scanBlocks } from '../blocks/scan.ts';
import { type UnfoldedSource, unfold } from '../blocks/unfold.ts';
import type { Source } from '../source.ts';
import { inferRoles } from './infer-roles.ts';
import { nameHeadings, type PartNames } from './own-names.ts';
import type { Part, PartRole } from './part.ts';
import { plainName } from './part-names.ts';
import { divide } from './read-parts.ts';

/** The blocks of a document and its parts. */
export interface ReadDocument extends ScannedBlocks {
  readonly parts: Part[];
}

const WANTED = 4;

/**
 * Reads the body, which begins at `from`. Where one of the four parts is missing, the text is read once more with
 * headings in any dress, and that reading counts where it finds more parts; so does one with the lines cut that were
 * joined when the text was pasted.
 */
export function readDocument(source: Source, from: number, names?: PartNames): ReadDocument {
  const scan = (leniency?: Leniency, lines: Source = source): ScannedBlocks => {
    const scanned = scanBlocks(lines, from, leniency);
    return names === undefined || names.size === 0
      ? scanned
      : { ...scanned, blocks: nameHeadings(scanned.blocks, names) };
  };
  const strict = scan();
  const parts = divide(strict.blocks, false);
  const found = wantedParts(parts);
  if (found < WANTED && strict.blocks.length > 0) {
    const loose = scan({ tables: tablesHoldParts(strict.blocks) });
    const looseParts = divide(loose.blocks, true);
    const looselyFound = wantedParts(looseParts);
    if (looselyFound < WANTED) {
      const unfolded = readUnfolded(unfold(source, from), scan, Math.max(found, looselyFound));
      if (unfolded !== undefined) return unfolded;
    }
    if (looselyFound > found) return { ...loose, parts: inferRoles(looseParts) };
  }
  return { ...strict, parts: inferRoles(parts) };
}

/** So many more parts make it sure that line ends were lost. */
const SURE = 2;

/** The text with the lines that it lost, where that finds more parts. */
function readUnfolded(
  source: UnfoldedSource | undefined,
  scan: (leniency: Leniency, lines: Source) => ScannedBlocks,
  found: number,
): ReadDocument | undefined {
  if (source === undefined) return undefined;
  const scanned = scan({ tables: false, cuts: source.cuts }, source);
  const parts = divide(scanned.blocks, true);
  return wantedParts(parts) >= found + SURE ? { ...scanned, parts: inferRoles(parts) } : undefined;
}

/** How many of summary, timeline, cause and measures there are. */
function wantedParts(parts: readonly Part[]): number {
  const roles = new Set<PartRole>();
  for (const { role } of parts) {
    if (role === 'cause-resolution') roles.add('cause');
    else if (role === 'summary' || role === 'timeline' || role === 'cause' || role === 'measures') roles.add(role);
  }
  return roles.size;
}

/** Do rows tell the timeline and at least two more parts? A table of impact and duration belongs to the summary. */
function tablesHoldParts(blocks: readonly Block[]): boolean {
  const names = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'row') continue;
    const name = plainName(block.cells[0]?.plain ?? '', true);
    if (name !== undefined) names.add(name === 'cause-resolution' ? 'cause' : name);
  }
  if (!names.has('timeline')) return false;
  return Number(names.has('summary')) + Number(names.has('cause')) + Number(names.has('measures')) >= 2;
}
