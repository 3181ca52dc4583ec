import { type Postmortem, parse, type Source } from '@failonce/document';
import MarkdownIt from 'markdown-it';
import { type Decoded, decode } from './decoded.ts';
import type { PublicRules } from './public-rules.ts';

const markdown = new MarkdownIt({ html: true, linkify: false });

/** A text as the finders look at it. */
export interface PublicReading {
  readonly text: string;
  readonly document: Postmortem;
  readonly source: Source;
  /** The text as it is read; where links stay, once more without their brackets and addresses. */
  readonly views: readonly Decoded[];
  readonly rules: PublicRules;
  /** Is the offset in a block of code, for our reader and for that of CommonMark alike? */
  readonly inCode: (at: number) => boolean;
  /** What references of CommonMark are called, as it writes them. */
  readonly references: ReadonlySet<string>;
}

/** Reads a text for the finders. */
export function readForPublic(text: string, rules: PublicRules): PublicReading {
  const document = parse(text);
  const { source } = document;
  const env: Parameters<typeof markdown.parse>[1] = {};
  const code: { start: number; end: number }[] = [];
  for (const token of markdown.parse(text, env)) {
    if (token.type !== 'fence' && token.type !== 'code_block') continue;
    const [first, behind] = token.map ?? [0, 0];
    code.push({ start: lineAt(source, first), end: lineAt(source, behind) });
  }
  const ours = document.blocks.filter(({ kind }) => kind === 'code').map(({ span }) => span);
  return {
    text,
    document,
    source,
    views: [decode(text)],
    rules,
    inCode: (at) => within(ours, at) && within(code, at),
    references: new Set(Object.keys(env.references ?? {})),
  };
}

/** markdown-it counts a lone CR as a line's end, too. */
function lineAt(source: Source, line: number): number {
  return source.lineStarts[line] ?? source.text.length;
}

function within(spans: readonly { readonly start: number; readonly end: number }[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const before = spans[low - 1];
  return before !== undefined && at < before.end;
}
