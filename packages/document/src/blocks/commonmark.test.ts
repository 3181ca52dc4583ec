import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { Source } from '../source.ts';
import { scanBlocks } from './scan.ts';

// Plain, well-formed CommonMark has to read as the reference reader reads it: its headings and list items.

const runs = Number(process.env['FAILONCE_RUNS'] ?? 300);
const markdownIt = new MarkdownIt('commonmark');

/** Headings with level and words, items with depth and own words, as markdown-it has them. */
function expected(markdown: string): string[] {
  const found: string[] = [];
  const items: number[] = [];
  let heading = -1;
  for (const token of markdownIt.parse(markdown, {})) {
    if (token.type === 'heading_open') heading = found.push(`h${token.tag[1]} `) - 1;
    else if (token.type === 'heading_close') heading = -1;
    else if (token.type === 'list_item_open') items.push(found.push(`${'  '.repeat(items.length)}- `) - 1);
    else if (token.type === 'list_item_close') items.pop();
    else if (token.type === 'inline') {
      const words = (token.children ?? [])
        .map((child) =>
          child.type === 'softbreak' || child.type === 'hardbreak' ? ' ' : child.type === 'image' ? '' : child.content,
        )
        .join('');
      const at = heading !== -1 ? heading : items[items.length - 1];
      if (at !== undefined) found[at] += `${/[ ]$/.test(found[at] as string) ? '' : ' '}${words}`;
    }
  }
  return found.map((line) => line.trimEnd());
}

function actual(markdown: string): string[] {
  const found: string[] = [];
  for (const block of scanBlocks(new Source(markdown), 0).blocks) {
    if (block.kind === 'heading') found.push(`h${block.level} ${block.text.plain}`.trimEnd());
    else if (block.kind === 'item') found.push(`${'  '.repeat(block.depth)}- ${block.text.plain}`.trimEnd());
  }
  return found;
}

const word = fc.constantFrom(
  'gateway',
  'refused',
  'every',
  'request',
  'when',
  'disk',
  'filled',
  'while',
  'nobody',
  'looked',
  'café',
  '**bold**',
  '*soft*',
  '`a_b*c`',
  '[link](https://x.example/a)',
  'x < y',
  'R&amp;D',
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => `the ${all.join(' ')} then`);
const paragraph = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const atx = fc
  .tuple(fc.integer({ min: 1, max: 6 }), words, fc.boolean())
  .map(([level, text, closed]) => `${'#'.repeat(level)} ${text}${closed ? ` ${'#'.repeat(level)}` : ''}`);
const setext = fc.tuple(words, fc.constantFrom('===', '---', '=====')).map(([text, line]) => `${text}\n${line}`);
const fence = fc
  .tuple(fc.constantFrom('```', '~~~~'), words)
  .map(([sign, text]) => `${sign}\n# ${text}\n- ${text}\n\n${sign}`);
const quote = paragraph.map((text) => text.replace(/^/gm, '> '));

interface Node {
  readonly text: string;
  readonly more: string | undefined;
  readonly children: readonly Node[];
}

const { list } = fc.letrec<{ list: Node[]; node: Node }>((tie) => ({
  list: fc.array(tie('node'), { minLength: 1, maxLength: 4, depthIdentifier: 'list' }),
  node: fc.record({
    text: paragraph,
    more: fc.option(words, { nil: undefined, freq: 4 }),
    children: fc.oneof(
      { depthSize: 'small', withCrossShrink: true, depthIdentifier: 'list', maxDepth: 3 },
      fc.constant([]),
      tie('list'),
    ),
  }),
}));

function print(nodes: readonly Node[], marker: string, indent: string, loose: boolean): string {
  return nodes
    .map((node, i) => {
      const sign = marker === '1' ? `${i + 1}. ` : `${marker} `;
      const inner = indent + ' '.repeat(sign.length);
      let out = `${indent}${sign}${node.text.replaceAll('\n', `\n${inner}`)}`;
      if (node.more !== undefined) out += `\n\n${inner}${node.more}`;
      if (node.children.length > 0)
        out += `${loose ? '\n\n' : '\n'}${print(node.children, marker === '-' ? '1' : '-', inner, loose)}`;
      return out;
    })
    .join(loose ? '\n\n' : '\n');
}

const lists = fc
  .tuple(list, fc.constantFrom('-', '*', '+', '1'), fc.boolean())
  .map(([nodes, marker, loose]) => print(nodes, marker, '', loose));
const rule = fc.constantFrom('***', '___', '* * *');
const document = fc
  .array(fc.oneof(paragraph, atx, setext, fence, quote, lists, rule), { minLength: 1, maxLength: 8 })
  .map((blocks) => `${blocks.join('\n\n')}\n`);

test('headings and list items of well-formed CommonMark agree with markdown-it', () => {
  fc.assert(
    fc.property(document, fc.constantFrom('\n', '\r\n'), (markdown, ending) => {
      const text = markdown.replaceAll('\n', ending);
      expect(actual(text)).toEqual(expected(markdown));
    }),
    { numRuns: runs },
  );
});
