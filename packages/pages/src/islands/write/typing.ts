import { type EditorState, Transaction, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Span } from '@failonce/document';
import { formerGap, nextGap } from '../../write/gaps.ts';

/** A list goes on in the next line; an item that was left empty ends it. */
export function continueList({ state, dispatch }: EditorView): boolean {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const before = line.text.slice(0, main.head - line.from);
  const [, indent = '', sign = '', box = ''] = /^(\s{0,12})([-*+]|\d{1,3}[.)]) (\[[ xX]\] )?/.exec(before) ?? [];
  if (sign === '' || !main.empty) return false;
  const marker = `${indent}${/\d/.test(sign) ? `${Number.parseInt(sign, 10) + 1}${sign.at(-1)}` : sign} `;
  const words = line.text.slice(indent.length + sign.length + 1 + box.length).trim();
  const spec: TransactionSpec =
    words === '' || words === '****'
      ? { changes: { from: line.from, to: line.to }, selection: { anchor: line.from } }
      : state.replaceSelection(`\n${marker}${box === '' ? '' : '[ ] '}`);
  dispatch(state.update(spec, { userEvent: 'input', scrollIntoView: true }));
  return true;
}

/** A time that is typed at the beginning of an event is written as all are: “906 ” becomes “**09:06** ”. */
export function timeAsTyped(view: EditorView, from: number, to: number, typed: string): boolean {
  if (typed !== ' ' || from !== to) return false;
  const { state } = view;
  const line = state.doc.lineAt(from);
  const [all, hour = '', minute = ''] = /^[-*+] (\d{1,2})[:.]?(\d\d)$/.exec(line.text.slice(0, from - line.from)) ?? [];
  if (all === undefined || Number(hour) > 23 || Number(minute) > 59 || !inTimeline(state, line.number)) return false;
  const insert = `**${hour.padStart(2, '0')}:${minute}** `;
  view.dispatch({
    changes: { from: line.from + 2, to: from, insert },
    selection: { anchor: line.from + 2 + insert.length },
    userEvent: 'input.type',
  });
  return true;
}

function inTimeline({ doc }: EditorState, number: number): boolean {
  for (let at = number; at > 0; at--) {
    const { text } = doc.line(at);
    if (/^#{1,2} /.test(text)) return /\btimeline\b/i.test(text);
  }
  return false;
}

/** What lies over the text at its upper and lower edge, in pixels: tools and keys. */
export const COVERED = { top: 120, bottom: 56 };

/**
 * What is typed where one can see it needs no scrolling, nor the second measuring of all lines that looking for it costs.
 * It is put in as it would be without this.
 */
export function typeInView(
  view: EditorView,
  from: number,
  _to: number,
  _typed: string,
  put: () => Transaction,
): boolean {
  if (view.composing) return false;
  const { top, bottom } = view.lineBlockAt(from);
  const start = view.documentTop;
  // The line may become one row longer.
  if (start + top < COVERED.top || start + bottom + 2 * view.defaultLineHeight > innerHeight - COVERED.bottom)
    return false;
  const typed = put();
  const userEvent = typed.annotation(Transaction.userEvent);
  view.dispatch({
    changes: typed.changes,
    selection: typed.newSelection,
    ...(userEvent === undefined ? {} : { userEvent }),
  });
  return true;
}

/** Goes to the next gap, so that what is typed takes its place; false where none is left. */
export function toNextGap(view: EditorView): boolean {
  return select(view, nextGap(view.state.doc.toString(), view.state.selection.main.to));
}

/** The same, backwards. */
export function toFormerGap(view: EditorView): boolean {
  return select(view, formerGap(view.state.doc.toString(), view.state.selection.main.from));
}

function select(view: EditorView, gap: Span | undefined): boolean {
  if (gap === undefined) return false;
  view.dispatch({ selection: { anchor: gap.start, head: gap.end }, scrollIntoView: true, userEvent: 'select' });
  return true;
}
