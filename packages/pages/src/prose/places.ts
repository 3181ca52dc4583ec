import type { MarkdownIt, Token } from 'markdown-it';

// Where the words of a rendered text stand in the Markdown. The parser knows the lines of blocks; here it is taught to
// remember where each text within a line began. What cannot be told for certain is told by nobody.

/** Where a token was taken from its block. Of texts that were merged, the last one says where they end. */
interface Taken {
  readonly at: number;
  readonly end: number;
  /** Where the parser stood then. */
  readonly step?: number;
}

function takenOf({ meta }: Token): Taken | undefined {
  return (meta as unknown as Taken | null | undefined) ?? undefined;
}

/** Lets a parser remember where it took texts from. */
export function rememberPlaces(parser: MarkdownIt): void {
  parser.inline.State = class extends parser.inline.State {
    /** Where the text began that is being gathered. */
    gatheredFrom = 0;

    override pushPending(): Token {
      const token = super.pushPending();
      token.meta = { at: this.gatheredFrom, end: 0 } satisfies Taken;
      return token;
    }

    override push(...[type, tag, nesting]: Parameters<InstanceType<MarkdownIt['inline']['State']>['push']>): Token {
      const before = this.tokens.at(-1);
      const token = super.push(type, tag, nesting);
      if (type === 'text') {
        // The signs of “**” come one by one, while the parser stays at the first.
        const last = before?.type === 'text' ? takenOf(before) : undefined;
        const again = before !== undefined && last?.step === this.pos;
        token.meta = { at: again ? last.at + before.content.length : this.pos, end: 0, step: this.pos } satisfies Taken;
      }
      if (type === 'text_special' || type === 'code_inline') token.meta = { at: this.pos, end: 0 } satisfies Taken;
      return token;
    }
  };
  parser.inline.ruler.before('text', 'gathered_from', (state, silent) => {
    if (!silent && state.pending === '') (state as typeof state & { gatheredFrom: number }).gatheredFrom = state.pos;
    return false;
  });
  parser.inline.ruler2.before('fragments_join', 'text_ends', ({ tokens }) => {
    for (const token of tokens) {
      const taken = token.type === 'text' ? takenOf(token) : undefined;
      if (taken !== undefined) token.meta = { ...taken, end: taken.at + token.content.length };
    }
  });
  // Joined tokens would lose where each of them stood, and “&amp;” is longer than it looks.
  parser.core.ruler.disable('text_join');
}

/** A stretch that is shown, and where it stands: of one length, unless it is a sign written as several (“&amp;”). */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where the words of tokens stand in the text that was parsed, by token; of code blocks, line by line. */
export type Places = ReadonlyMap<Token, readonly (Place | undefined)[]>;

/** Finds the places of all words of a parsed text. */
export function placesOf(text: string, tokens: readonly Token[]): Places {
  const lines = linesOf(text);
  const places = new Map<Token, readonly (Place | undefined)[]>();
  let row: number | undefined;
  let column = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'tr_open') {
      row = token.map?.[0];
      column = 0;
    }
    if (token.type === 'fence' || token.type === 'code_block') places.set(token, linesOfCode(token, lines));
    if (token.type !== 'inline') continue;
    let starts: readonly (number | undefined)[];
    if (token.map) starts = lineStarts(token, tokens[at - 1], lines);
    else {
      const line = row === undefined ? undefined : lines[row];
      const found = line?.text.indexOf(token.content, column) ?? -1;
      if (line !== undefined && found >= 0) column = found + token.content.length;
      starts = [
        line !== undefined && found >= 0 && isCell(line.text, found, token.content) ? line.start + found : undefined,
      ];
    }
    placeChildren(token, starts, places);
  }
  return places;
}

interface LineOfText {
  readonly start: number;
  readonly text: string;
}

function linesOf(text: string): readonly LineOfText[] {
  const lines: LineOfText[] = [];
  const end = /\r\n|\r|\n/g;
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(end)) {
    lines.push({ start, text: text.slice(start, index) });
    start = index + sign.length;
  }
  lines.push({ start, text: text.slice(start) });
  return lines;
}

/** Where each line of an inline text begins: it is the end of its line, or what stands behind the signs of a heading. */
function lineStarts(
  { content, map }: Token,
  before: Token | undefined,
  lines: readonly LineOfText[],
): readonly (number | undefined)[] {
  const first = map?.[0] ?? 0;
  return content.split('\n').map((words, at) => {
    const line = lines[first + at];
    if (line === undefined) return undefined;
    if (before?.type === 'heading_open' && before.markup.startsWith('#')) {
      const signs = line.text.indexOf(before.markup);
      const found = line.text.indexOf(words, signs + before.markup.length);
      return signs < 0 || found < 0 ? undefined : line.start + found;
    }
    const own = words.trim();
    const whole = line.text.trimEnd();
    if (!whole.endsWith(own)) return undefined;
    return line.start + whole.length - own.length - (words.length - words.trimStart().length);
  });
}

/** Does a text fill a cell of a row? */
function isCell(line: string, at: number, words: string): boolean {
  const before = line.slice(0, at).trimEnd();
  const after = line.slice(at + words.length).trimStart();
  return (before === '' || /[|>]$/.test(before)) && (after === '' || after.startsWith('|'));
}

function placeChildren(
  { content, children }: Token,
  starts: readonly (number | undefined)[],
  places: Map<Token, readonly (Place | undefined)[]>,
): void {
  const breaks = [-1];
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) breaks.push(at);
  const absolute = (at: number): number | undefined => {
    const line = breaks.findLastIndex((each) => each < at);
    const start = starts[line];
    return start === undefined ? undefined : start + at - (breaks[line] as number) - 1;
  };
  for (const token of children ?? []) {
    const taken = takenOf(token);
    if (taken === undefined) continue;
    const { at, end } = taken;
    if (token.type === 'text') {
      const from = end - token.content.length;
      const start = content.startsWith(token.content, from) ? absolute(from) : undefined;
      places.set(token, [start === undefined ? undefined : { start, end: start + token.content.length }]);
    }
    if (token.type === 'text_special') {
      const start = content.startsWith(token.markup, at) ? absolute(at) : undefined;
      places.set(token, [start === undefined ? undefined : { start, end: start + token.markup.length }]);
    }
    if (token.type === 'code_inline' && !token.content.includes('\n')) {
      const inside = at + token.markup.length;
      const from = [inside, inside + 1].find((each) => content.startsWith(token.content, each));
      const start = from === undefined ? undefined : absolute(from);
      places.set(token, [start === undefined ? undefined : { start, end: start + token.content.length }]);
    }
  }
}

function linesOfCode({ type, content, map }: Token, lines: readonly LineOfText[]): readonly (Place | undefined)[] {
  const first = (map?.[0] ?? 0) + (type === 'fence' ? 1 : 0);
  return content.split('\n').map((words, at) => {
    const line = lines[first + at];
    if (words === '' || !line?.text.endsWith(words)) return undefined;
    const start = line.start + line.text.length - words.length;
    return { start, end: start + words.length };
  });
}
