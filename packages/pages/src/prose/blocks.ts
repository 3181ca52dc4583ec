import type { Token } from 'markdown-it';
import type { Insertion } from './markdown.ts';
import { parser } from './parser.ts';
import type { Block, Run, TextRun } from './runs.ts';
import { clean, partsOf, withoutInsertions, withSigns } from './signs.ts';

/** Reads Markdown into blocks, as the page shows them: the same parser, the same insertions, and no markup. */
export function readBlocks(text: string, insertions: readonly Insertion[] = []): readonly Block[] {
  const { marked, kept } = withSigns(text, insertions);
  return new Reader(parser.parse(marked, {}), kept).blocks();
}

type Look = Omit<TextRun, 'kind' | 'text'>;

class Reader {
  readonly #tokens: readonly Token[];
  readonly #kept: readonly Insertion[];
  #at = 0;

  constructor(tokens: readonly Token[], kept: readonly Insertion[]) {
    this.#tokens = tokens;
    this.#kept = kept;
  }

  /** Up to the end of what the blocks stand in. */
  blocks(end?: string): readonly Block[] {
    const blocks: Block[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at++] as Token;
      if (token.type === end) break;
      const block = this.#block(token);
      if (block !== undefined) blocks.push(block);
    }
    return blocks;
  }

  #block(token: Token): Block | undefined {
    switch (token.type) {
      case 'heading_open': {
        const runs = this.#line('heading_close');
        return { kind: 'heading', level: Math.max(2, Number(token.tag.slice(1))), runs };
      }
      case 'paragraph_open':
        return { kind: 'paragraph', runs: this.#line('paragraph_close') };
      case 'fence':
      case 'code_block':
        return { kind: 'code', text: withoutInsertions(token.content).replace(/\n$/, '') };
      case 'blockquote_open':
        return { kind: 'quote', blocks: this.blocks('blockquote_close') };
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.#list(token);
      case 'table_open':
        return this.#table();
      case 'html_block': {
        const shown = withoutComment(token.content);
        return shown === '' ? undefined : { kind: 'paragraph', runs: [{ kind: 'words', text: shown }] };
      }
      case 'hr':
        return { kind: 'rule' };
      default:
        return undefined;
    }
  }

  #list(open: Token): Block {
    const ordered = open.type === 'ordered_list_open';
    const items: (readonly Block[])[] = [];
    let tight = true;
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at++] as Token;
      if (token.level === open.level && token.nesting === -1) break;
      if (token.type !== 'list_item_open') continue;
      // A paragraph that is hidden stands in a list that is set tight.
      if (this.#tokens[this.#at]?.type === 'paragraph_open' && this.#tokens[this.#at]?.hidden === false) tight = false;
      items.push(this.blocks('list_item_close'));
    }
    return { kind: 'list', ordered, start: Number(open.attrGet('start') ?? 1), tight, items };
  }

  #table(): Block {
    const rows: (readonly Run[])[][] = [];
    const align: ('left' | 'center' | 'right')[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at++] as Token;
      if (token.type === 'table_close') break;
      if (token.type === 'tr_open') rows.push([]);
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const style = String(token.attrGet('style') ?? '');
      if (rows.length === 1)
        align.push(style.includes('right') ? 'right' : style.includes('center') ? 'center' : 'left');
      rows.at(-1)?.push(this.#line(token.type.replace('open', 'close')));
    }
    const [head = [], ...body] = rows;
    return { kind: 'table', align, head, rows: body };
  }

  #line(end: string): readonly Run[] {
    const runs: Run[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at++] as Token;
      if (token.type === end) break;
      if (token.type === 'inline') this.#inline(token.children ?? [], runs);
    }
    return joined(runs);
  }

  #inline(children: readonly Token[], runs: Run[]): void {
    let look: Look = {};
    const befores: Look[] = [];
    const within = (more: Look): void => {
      befores.push(look);
      look = { ...look, ...more };
    };
    for (const token of children) {
      const { type, content } = token;
      if (type === 'text' || type === 'text_special') this.#words(content, look, runs);
      else if (type === 'code_inline')
        runs.push({ kind: 'words', text: withoutInsertions(content), ...look, code: true });
      else if (type === 'softbreak') runs.push({ kind: 'words', text: ' ', ...look });
      else if (type === 'hardbreak') runs.push({ kind: 'break' });
      else if (type === 'strong_open') within({ bold: true });
      else if (type === 'em_open') within({ italic: true });
      else if (type === 's_open') within({ struck: true });
      else if (type === 'link_open') within({ href: clean(String(token.attrGet('href') ?? '')) });
      else if (token.nesting === -1) look = befores.pop() ?? {};
      else if (type === 'image')
        runs.push({
          kind: 'picture',
          address: clean(String(token.attrGet('src') ?? '')),
          words: withoutInsertions(clean(content)),
        });
      else if (type === 'html_inline') {
        if (/^<br ?\/?>$/i.test(content.trim())) runs.push({ kind: 'break' });
        else this.#words(withoutComment(content, false), look, runs);
      }
    }
  }

  #words(content: string, look: Look, runs: Run[]): void {
    for (const part of partsOf(content)) {
      if (typeof part === 'number') runs.push(...(this.#kept[part]?.runs ?? []));
      else if (part !== '') runs.push({ kind: 'words', text: part, ...look });
    }
  }
}

/** HTML is shown as the text that it is, but for comments, which nobody reads. */
function withoutComment(content: string, trimmed = true): string {
  const plain = content.trim();
  if (plain.startsWith('<!--') && plain.indexOf('-->') === plain.length - 3) return '';
  return withoutInsertions(trimmed ? plain : content);
}

/** Words that look alike and stand side by side are one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (run.kind === 'words' && last?.kind === 'words' && alike(run, last))
      all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}

function alike(a: TextRun, b: TextRun): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.struck === b.struck &&
    a.code === b.code &&
    a.href === b.href &&
    a.tone === b.tone
  );
}
