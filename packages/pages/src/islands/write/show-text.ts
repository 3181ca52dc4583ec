import type { Range } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const line = (name: string): Decoration => Decoration.line({ class: name });
const mark = (name: string): Decoration => Decoration.mark({ class: name });

const LINES = {
  h1: line('w-h1'),
  h2: line('w-h2'),
  h3: line('w-h3'),
  event: line('w-event'),
  item: line('w-item'),
  meta: line('w-meta'),
  quote: line('w-quote'),
};
const MARKS = {
  sign: mark('w-sign'),
  time: mark('w-time'),
  strong: mark('w-strong'),
  code: mark('w-code'),
  gap: mark('w-gap'),
  aside: mark('w-aside'),
};

interface Found {
  readonly from: number;
  readonly to: number;
  readonly as: Decoration;
}

// linear: each is applied to one line, which is cut at 2,000 characters
const EVENT =
  /^\s{0,6}[-*+] (?:\*\*)?(?:~ ?)?(?:\d{4}-\d\d-\d\d[ T])?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]m)?(?: [A-Z]{2,5})?(?:\*\*)? ?/;
const ITEM = /^\s{0,12}(?:[-*+]|\d{1,3}[.)]) (?:\[[ xX]\] )?/;
const INLINE = /\*\*[^*\n]{1,300}\*\*|`[^`\n]{1,300}`|\[not yet known\]/g;
const LONGEST = 2000;

/** Signs that say nothing but how words look are only shown in the line that one is in. */
const UNSEEN = Decoration.replace({});

/** How Markdown looks while it is written: headings large, its signs faint, the times of events below one another. */
export const showText = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged || (update.selectionSet && lineMoved(update)))
        this.decorations = decorate(update.view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

/** Is the cursor in another line than before? */
function lineMoved({ startState, state, focusChanged }: ViewUpdate): boolean {
  const before = startState.selection.main;
  const { main } = state.selection;
  return (
    focusChanged ||
    startState.doc.lineAt(before.head).number !== state.doc.lineAt(main.head).number ||
    startState.doc.lineAt(before.anchor).number !== state.doc.lineAt(main.anchor).number
  );
}

function decorate(view: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  const { doc, selection } = view.state;
  for (const { from, to } of view.visibleRanges) {
    const first = doc.lineAt(from).number;
    const last = doc.lineAt(to).number;
    let state = stateBefore(view, first);
    for (let number = first; number <= last; number++) {
      const { from: at, to: end, text } = doc.line(number);
      const isHere = selection.main.from <= end && selection.main.to >= at;
      state = lineOf({ ranges, at, number, isHere }, text.slice(0, LONGEST), state);
    }
  }
  return Decoration.set(ranges, true);
}

/** What a line stands in that was opened above it. */
type Inside = 'text' | 'meta' | 'code' | 'comment';

interface Line {
  readonly ranges: Range<Decoration>[];
  readonly at: number;
  readonly number: number;
  /** Does the selection touch it? */
  readonly isHere: boolean;
}

function lineOf({ ranges, at, number, isHere }: Line, text: string, inside: Inside): Inside {
  const sign = isHere ? MARKS.sign : UNSEEN;
  if (inside === 'meta' || (number === 1 && text === '---')) {
    ranges.push(LINES.meta.range(at));
    return number > 1 && text === '---' ? 'text' : 'meta';
  }
  const fence = text.startsWith('```');
  if (inside === 'code' || fence) {
    ranges.push(LINES.meta.range(at));
    return fence === (inside === 'code') ? 'text' : 'code';
  }
  const found: Found[] = [];
  const comment = inside === 'comment' ? 0 : text.indexOf('<!--');
  if (comment >= 0) {
    const close = text.indexOf('-->', comment);
    const end = close < 0 ? text.length : close + 3;
    if (end > comment) ranges.push(MARKS.aside.range(at + comment, at + end));
    return close < 0 ? 'comment' : 'text';
  }
  const heading = /^(#{1,6}) /.exec(text)?.[1];
  const event = heading === undefined ? EVENT.exec(text)?.[0] : undefined;
  const item = heading === undefined && event === undefined ? ITEM.exec(text)?.[0] : undefined;
  if (heading !== undefined) {
    ranges.push((heading.length === 1 ? LINES.h1 : heading.length === 2 ? LINES.h2 : LINES.h3).range(at));
    found.push({ from: 0, to: heading.length, as: MARKS.sign });
  } else if (event !== undefined) {
    ranges.push(LINES.event.range(at));
    found.push({ from: 0, to: event.length, as: MARKS.time });
    for (const { index, 0: words } of event.matchAll(/^\s{0,6}[-*+] |\*\*/g))
      found.push({ from: index, to: index + words.length, as: sign });
  } else if (item !== undefined) {
    ranges.push(LINES.item.range(at));
    found.push({ from: 0, to: item.length, as: MARKS.sign });
  } else if (text.startsWith('>')) ranges.push(LINES.quote.range(at));
  const start = event?.length ?? item?.length ?? 0;
  for (const { index, 0: words } of text.slice(start).matchAll(INLINE)) inline(found, start + index, words, sign);
  for (const { from, to, as } of found) ranges.push(as.range(at + from, at + to));
  return 'text';
}

function inline(found: Found[], from: number, words: string, sign: Decoration): void {
  const to = from + words.length;
  if (words.startsWith('[')) found.push({ from, to, as: MARKS.gap });
  else if (words.startsWith('`')) found.push({ from, to, as: MARKS.code });
  else {
    found.push({ from, to, as: MARKS.strong }, { from, to: from + 2, as: sign });
    const gap = words.indexOf('[not yet known]');
    if (gap >= 0) found.push({ from: from + gap, to: from + gap + '[not yet known]'.length, as: MARKS.gap });
    found.push({ from: to - 2, to, as: sign });
  }
}

/** Only what is near is looked at: front matter is short, and so are code and comments. */
function stateBefore({ state: { doc } }: EditorView, number: number): Inside {
  let inside: Inside = 'text';
  const first = Math.max(1, number - 200);
  for (let at = first; at < number; at++) {
    const { text } = doc.line(at);
    if (at === 1 && text === '---') inside = 'meta';
    else if (inside === 'meta') inside = text === '---' ? 'text' : 'meta';
    else if (text.startsWith('```')) inside = inside === 'code' ? 'text' : 'code';
    else if (inside === 'text' && text.lastIndexOf('<!--') > text.lastIndexOf('-->')) inside = 'comment';
    else if (inside === 'comment' && text.includes('-->')) inside = 'text';
  }
  return inside;
}
