import { EditorSelection, type SelectionRange } from '@codemirror/state';
import type { Command, EditorView, KeyBinding } from '@codemirror/view';

// The usual keys of a text field. The package of commands brings them too, with a parser that nothing else here needs.

type Move = (view: EditorView, range: SelectionRange, forward: boolean) => SelectionRange;

const byLetter: Move = (view, range, forward) => view.moveByChar(range, forward);
const byWord: Move = (view, range, forward) => view.moveByGroup(range, forward);
const byLine: Move = (view, range, forward) => view.moveVertically(range, forward);
const byPage: Move = (view, range, forward) => view.moveVertically(range, forward, window.innerHeight * 0.7);
const toEdge: Move = (view, range, forward) => view.moveToLineBoundary(range, forward);
const toEnd: Move = ({ state }, _, forward) => EditorSelection.cursor(forward ? state.doc.length : 0);

function move(by: Move, forward: boolean, extend: boolean): Command {
  return (view) => {
    const { main } = view.state.selection;
    const { head, goalColumn } = by(view, main, forward);
    const next = extend
      ? EditorSelection.range(main.anchor, head, goalColumn)
      : EditorSelection.cursor(head, 0, undefined, goalColumn);
    // At the edge the key is for the page.
    if (next.eq(main)) return by === byLine || by === byPage;
    view.dispatch({ selection: next, scrollIntoView: true, userEvent: 'select' });
    return true;
  };
}

function remove(by: Move, forward: boolean): Command {
  return (view) => {
    const { main } = view.state.selection;
    const to = main.empty ? by(view, main, forward).head : main.anchor;
    if (view.state.readOnly || to === main.head) return true;
    const changes = { from: Math.min(main.head, to), to: Math.max(main.head, to) };
    view.dispatch({ changes, scrollIntoView: true, userEvent: 'delete' });
    return true;
  };
}

const newLine: Command = (view) => {
  if (view.state.readOnly) return false;
  view.dispatch(view.state.replaceSelection('\n'), { scrollIntoView: true, userEvent: 'input' });
  return true;
};

const all: Command = (view) => {
  view.dispatch({ selection: { anchor: 0, head: view.state.doc.length }, userEvent: 'select' });
  return true;
};

function both(key: string, mac: string, by: Move, forward: boolean): KeyBinding {
  return { key, mac, run: move(by, forward, false), shift: move(by, forward, true), preventDefault: true };
}

/** Moving, selecting and deleting by keys. */
export const MOVING: readonly KeyBinding[] = [
  both('ArrowUp', 'ArrowUp', byLine, false),
  both('ArrowDown', 'ArrowDown', byLine, true),
  both('PageUp', 'PageUp', byPage, false),
  both('PageDown', 'PageDown', byPage, true),
  both('Home', 'Cmd-ArrowLeft', toEdge, false),
  both('End', 'Cmd-ArrowRight', toEdge, true),
  both('Mod-Home', 'Cmd-ArrowUp', toEnd, false),
  both('Mod-End', 'Cmd-ArrowDown', toEnd, true),
  { key: 'Mod-a', run: all, preventDefault: true },
  { key: 'Enter', run: newLine, shift: newLine },
  { key: 'Backspace', run: remove(byLetter, false), shift: remove(byLetter, false) },
  { key: 'Delete', run: remove(byLetter, true) },
  { key: 'Mod-Backspace', mac: 'Alt-Backspace', run: remove(byWord, false) },
  { key: 'Mod-Delete', mac: 'Alt-Delete', run: remove(byWord, true) },
];
