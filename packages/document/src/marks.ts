import type { Block } from './blocks/block.ts';
import type { Source, Span } from './source.ts';
import type { Text } from './text.ts';

/** `^c1` or `^t1` at the end of a block: the identity of a cause or a task. */
export interface IdentityMark {
  /** "c1", without the `^`. */
  readonly value: string;
  /** The `^` included. */
  readonly span: Span;
}

/** `<!-- private -->…<!-- /private -->`. */
export interface PrivateStretch {
  /** Both comments included. To the end of the document where the second is missing. */
  readonly span: Span;
  readonly closed: boolean;
}

/** `<!-- failonce-disable timeline-brief -- reason -->`. */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-next-line';
  /** Ids of checks; none means all. */
  readonly ids: readonly { readonly value: string; readonly span: Span }[];
  readonly reason: string | undefined;
  readonly span: Span;
}

/** The format's marks, each kind in reading order. What stands in code is none. */
export interface Marks {
  /** `[not yet known]`. */
  readonly notYetKnown: readonly Span[];
  readonly private: readonly PrivateStretch[];
  /** `<!-- /private -->` where none was open. */
  readonly strayPrivateEnds: readonly Span[];
  readonly causes: readonly IdentityMark[];
  readonly tasks: readonly IdentityMark[];
  readonly directives: readonly Directive[];
}

/** Longer comments hold text, not a directive. */
const MAX_DIRECTIVE = 1000;
const NOT_YET_KNOWN = /\\?\[[ \t]{0,3}not\s{1,3}yet\s{1,3}known[ \t]{0,3}\\?\]/gi;
const DIRECTIVES: ReadonlyMap<string, Directive['kind']> = new Map([
  ['failonce-disable', 'disable'],
  ['failonce-enable', 'enable'],
  ['failonce-disable-next-line', 'disable-next-line'],
  ['failonce-next-line', 'disable-next-line'],
]);

/** Finds the marks in a document. `blocks` are its blocks; they say what is code and where a block's text ends. */
export function findMarks(source: Source, blocks: readonly Block[]): Marks {
  const { text } = source;
  const isCode = codeTest(text, blocks);
  return {
    notYetKnown: findNotYetKnown(text, isCode),
    ...findComments(text, isCode),
    ...(text.includes('^') ? findIdentities(blocks) : { causes: [], tasks: [] }),
  };
}

/**
 * The mark `^c1` or `^t1` that is the last word of `plain` before `end`: its number may have up to six digits, and a
 * blank, a bracket or a full stop stands before it.
 */
export function findIdentity(
  text: Text,
  letter: 'c' | 't',
  end: number = text.plain.length,
): (IdentityMark & { readonly start: number }) | undefined {
  const { plain } = text;
  let stop = end;
  while (stop > 0 && plain.charCodeAt(stop - 1) <= 32) stop--;
  let at = stop - 1;
  while (at >= 0 && stop - at <= 6 && isDigit(plain.charCodeAt(at))) at--;
  if (at < 1 || at === stop - 1 || plain[at] !== letter || plain[at - 1] !== '^') return undefined;
  const start = at - 1;
  if (start > 0 && !' )].,;:!?'.includes(plain[start - 1] as string)) return undefined;
  return { value: plain.slice(at, stop), span: text.spanOf(start, stop), start };
}

function findIdentities(blocks: readonly Block[]): Pick<Marks, 'causes' | 'tasks'> {
  const causes: IdentityMark[] = [];
  const tasks: IdentityMark[] = [];
  for (const block of blocks) {
    if (block.kind === 'code') continue;
    const cause = findIdentity(block.text, 'c');
    const task = cause ? undefined : findIdentity(block.text, 't');
    if (cause) causes.push({ value: cause.value, span: cause.span });
    if (task) tasks.push({ value: task.value, span: task.span });
  }
  return { causes, tasks };
}

function findNotYetKnown(text: string, isCode: (at: number) => boolean): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(NOT_YET_KNOWN)) {
    if (!isCode(match.index)) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

function findComments(
  text: string,
  isCode: (at: number) => boolean,
): Pick<Marks, 'private' | 'strayPrivateEnds' | 'directives'> {
  const stretches: PrivateStretch[] = [];
  const strayPrivateEnds: Span[] = [];
  const directives: Directive[] = [];
  let opened: number | undefined;
  let depth = 0;
  for (let at = text.indexOf('<!--'); at >= 0; ) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) break;
    const span: Span = { start: at, end: close + 3 };
    if (isCode(at)) {
      at = text.indexOf('<!--', at + 4);
      continue;
    }
    const name = close - at <= MAX_DIRECTIVE ? text.slice(at + 4, close).trim() : '';
    const lower = name.length <= 10 ? name.toLowerCase() : name;
    if (lower === 'private') {
      // A stretch within a stretch ends with its own mark, so that nothing inside comes to light early.
      if (depth++ === 0) opened = at;
    } else if (lower === '/private') {
      if (depth === 0) strayPrivateEnds.push(span);
      else if (--depth === 0) stretches.push({ span: { start: opened ?? at, end: span.end }, closed: true });
    } else if (name.startsWith('failonce-')) {
      const directive = readDirective(text, span, close);
      if (directive) directives.push(directive);
    }
    at = text.indexOf('<!--', span.end);
  }
  if (depth > 0) stretches.push({ span: { start: opened ?? 0, end: text.length }, closed: false });
  return { private: stretches, strayPrivateEnds, directives };
}

/** `failonce-disable id, id -- reason`; undefined where the first word is none of ours. */
function readDirective(text: string, span: Span, close: number): Directive | undefined {
  let kind: Directive['kind'] | undefined;
  const ids: { value: string; span: Span }[] = [];
  let at = span.start + 4;
  while (at < close) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 44) {
      at++;
      continue;
    }
    let end = at;
    while (end < close && text.charCodeAt(end) > 32 && text.charCodeAt(end) !== 44 && text.charCodeAt(end) !== 58)
      end++;
    const word = text.slice(at, end);
    if (kind === undefined) {
      kind = DIRECTIVES.get(word);
      if (kind === undefined) return undefined;
    } else if (word === '--' || word === '—' || word === '' || word === '–') {
      return { kind, ids, reason: text.slice(Math.max(end, at + 1), close).trim() || undefined, span };
    } else {
      ids.push({ value: word, span: { start: at, end } });
    }
    at = end;
  }
  return kind && { kind, ids, reason: undefined, span };
}

/** Tells whether an offset lies in a code block or, on its line, between backticks. */
export function codeTest(text: string, blocks: readonly Block[]): (at: number) => boolean {
  let fences: Span[] | undefined;
  return (at) => {
    fences ??= blocks.filter((block) => block.kind === 'code').map((block) => block.span);
    let low = 0;
    let high = fences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((fences[middle] as Span).start <= at) low = middle + 1;
      else high = middle;
    }
    const before = fences[low - 1];
    return (before !== undefined && at < before.end) || isInBackticks(text, at);
  };
}

/** A line longer than this is looked at from here only, so that many marks on one line stay cheap. */
const MAX_LOOK_BACK = 500;

function isInBackticks(text: string, at: number): boolean {
  let ticks = 0;
  for (let i = at - 1; i >= 0 && at - i < MAX_LOOK_BACK; i--) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) break;
    if (code === 96) ticks++;
  }
  if (ticks % 2 === 0) return false;
  // An odd backtick that nothing closes is a plain character.
  for (let i = at; i < text.length && i - at < MAX_LOOK_BACK; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return false;
    if (code === 96) return true;
  }
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
