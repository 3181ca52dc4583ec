import { type Block, blocksOf, type Run, type TextRun } from '@failonce/pages';
import type { Picture, Published } from '../published.ts';

/** The text of a postmortem as a document on paper can hold it: every link leads somewhere, and every picture is at hand. */
export interface Content {
  readonly blocks: readonly Block[];
  /** By the address that their runs have. A picture that is not here stands as words. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Reads the text below the title; headings begin at 2, and none is more than one level below the one before. */
export async function contentOf(published: Published, annotationsAsWritten = false): Promise<Content> {
  const { reading, address } = published;
  const pictures = new Map<string, Picture>();
  const missing = new Set<string>();
  const read = shallow(blocksOf(reading.document, annotationsAsWritten));
  for (const { address: wanted } of runsOf(read).filter((run) => run.kind === 'picture')) {
    if (pictures.has(wanted) || missing.has(wanted)) continue;
    const picture = await published.picture(wanted);
    if (picture === undefined) missing.add(wanted);
    else pictures.set(wanted, picture);
  }
  const runs = (given: readonly Run[]): readonly Run[] =>
    given.map((run) => {
      if (run.kind === 'words') return linked(run, reading.addressOfFile, address);
      if (run.kind !== 'picture' || pictures.has(run.address)) return run;
      const href = absolute(run.address, undefined);
      return { kind: 'words', text: run.words || 'a picture', ...(href !== undefined && { href }) };
    });
  return { blocks: steady(mapped(read, runs)), pictures };
}

/** A table of more columns than a page has room for, in parts that each begin with its first column. */
export function narrowTables(blocks: readonly Block[], most: number): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'quote') return [{ ...block, blocks: narrowTables(block.blocks, most) }];
    if (block.kind === 'list') return [{ ...block, items: block.items.map((item) => narrowTables(item, most)) }];
    if (block.kind !== 'table' || block.head.length <= most) return [block];
    const parts: Block[] = [];
    for (let from = 1; from < block.head.length; from += most - 1) {
      const pick = <Each>(cells: readonly Each[]): Each[] => [
        ...cells.slice(0, 1),
        ...cells.slice(from, from + most - 1),
      ];
      parts.push({ kind: 'table', align: pick(block.align), head: pick(block.head), rows: block.rows.map(pick) });
    }
    return parts;
  });
}

/** Lists and quotes that stand deeper in one another than paper and programs for texts can show are set as deep as that. */
const DEEPEST = 6;

function shallow(blocks: readonly Block[], depth = 0): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'list' && block.kind !== 'quote') return [block];
    if (depth >= DEEPEST)
      return block.kind === 'quote' ? shallow(block.blocks, depth) : shallow(block.items.flat(), depth);
    return block.kind === 'quote'
      ? [{ ...block, blocks: shallow(block.blocks, depth + 1) }]
      : [{ ...block, items: block.items.map((item) => shallow(item, depth + 1)) }];
  });
}

/** A link of the text as it leads from a document that lies anywhere; the words alone, where it leads nowhere from there. */
function linked(run: TextRun, addressOfFile: (path: string) => string | undefined, base: string | undefined): TextRun {
  if (run.href === undefined) return run;
  const { href, ...words } = run;
  const isFile = /^[^/#:?]+\.(?:md|markdown|mdown)(?:#|$)/i.test(href);
  const written = isFile ? addressOfFile(href) : href;
  const whole = written === undefined || written.startsWith('#') ? undefined : absolute(written, base);
  return whole === undefined ? words : { ...words, href: whole };
}

function absolute(address: string, base: string | undefined): string | undefined {
  if (/^(?:https?:\/\/|mailto:)/i.test(address)) return address;
  if (base === undefined || !/^https?:/.test(base)) return undefined;
  return URL.parse(address, base)?.href;
}

function runsOf(blocks: readonly Block[]): readonly Run[] {
  const runs: Run[] = [];
  mapped(blocks, (given) => {
    runs.push(...given);
    return given;
  });
  return runs;
}

function mapped(blocks: readonly Block[], change: (runs: readonly Run[]) => readonly Run[]): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, runs: change(block.runs) };
      case 'quote':
        return { ...block, blocks: mapped(block.blocks, change) };
      case 'list':
        return { ...block, items: block.items.map((item) => mapped(item, change)) };
      case 'table':
        return { ...block, head: block.head.map(change), rows: block.rows.map((row) => row.map(change)) };
      default:
        return block;
    }
  });
}

/** Levels of headings without a gap, for those who have them read out. A heading in a list or a quote is bold words. */
function steady(blocks: readonly Block[]): readonly Block[] {
  let before = 1;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    before = Math.min(block.level, before + 1);
    return { ...block, level: before };
  });
}
