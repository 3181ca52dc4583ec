import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  type KeyBinding,
  keymap,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { type Fold, levelOf, partBelow } from '../../write/part-below.ts';
import { element } from './element.ts';

const folds = StateEffect.define<Fold>({
  map: ({ from, to }, changes) => ({ from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) }),
});
const unfolds = StateEffect.define<Fold>();

class Dots extends WidgetType {
  override toDOM(view: EditorView): HTMLElement {
    const dots = element('button', { type: 'button', class: 'w-folded', 'aria-label': 'Unfold this part' }, '…');
    dots.addEventListener('click', () => unfoldAt(view, view.posAtDOM(dots)));
    return dots;
  }
}

const HIDDEN = Decoration.replace({ widget: new Dots() });

/** The parts that are folded. Whatever is changed or gone to in one of them unfolds it. */
const folded = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (value, { effects, changes, docChanged, state, selection }) => {
    let next = value.map(changes);
    for (const effect of effects) {
      if (effect.is(folds)) next = next.update({ add: [HIDDEN.range(effect.value.from, effect.value.to)] });
      else if (effect.is(unfolds))
        next = next.update({ filter: (from, to) => from > effect.value.to || to < effect.value.from });
    }
    if (next.size === 0 || (!docChanged && selection === undefined)) return next;
    const { from, to } = state.selection.main;
    return next.update({ filter: (start, end) => to <= start || from >= end });
  },
  provide: (field) => EditorView.decorations.from(field),
});

function toggle(view: EditorView, at: number): void {
  const part = partBelow(view.state.doc, at);
  if (part === undefined) return;
  if (isFolded(view.state, part.from)) {
    unfoldAt(view, part.from);
    return;
  }
  const { main } = view.state.selection;
  const inside = main.to > part.from && main.from < part.to;
  view.dispatch({ effects: folds.of(part), ...(inside ? { selection: { anchor: part.from } } : {}) });
}

function unfoldAt(view: EditorView, at: number): void {
  view.dispatch({ effects: unfolds.of({ from: at, to: at }) });
}

function isFolded(state: EditorState, at: number): boolean {
  let found = false;
  state.field(folded).between(at, at, () => {
    found = true;
  });
  return found;
}

class Arrow extends WidgetType {
  readonly #closed: boolean;

  constructor(closed: boolean) {
    super();
    this.#closed = closed;
  }

  override eq(other: Arrow): boolean {
    return other.#closed === this.#closed;
  }

  override toDOM(view: EditorView): HTMLElement {
    // By key it is Ctrl+Shift+[: whoever listens to the text is not told of each arrow.
    const arrow = element('span', { class: 'w-arrow', 'aria-hidden': 'true' }, this.#closed ? '▸' : '▾');
    arrow.addEventListener('mousedown', (event) => {
      event.preventDefault();
      toggle(view, view.posAtDOM(arrow));
    });
    return arrow;
  }
}

const arrows = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = arrowsOf(view);
    }

    update({ docChanged, viewportChanged, transactions, view }: ViewUpdate): void {
      const toggled = transactions.some(({ effects }) => effects.length > 0);
      if (docChanged || viewportChanged || toggled) this.decorations = arrowsOf(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function arrowsOf({ state, visibleRanges }: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      if (levelOf(line.text) > 1)
        found.push(Decoration.widget({ widget: new Arrow(isFolded(state, line.to)), side: -1 }).range(line.from));
      at = line.to + 1;
    }
  }
  return Decoration.set(found, true);
}

const KEYS: readonly KeyBinding[] = [
  { key: 'Ctrl-Shift-[', mac: 'Cmd-Alt-[', run: (view) => fold(view, false) },
  { key: 'Ctrl-Shift-]', mac: 'Cmd-Alt-]', run: (view) => fold(view, true) },
];

/** Folds or unfolds the part that the cursor is in. */
function fold(view: EditorView, open: boolean): boolean {
  const { doc } = view.state;
  for (let { number } = doc.lineAt(view.state.selection.main.head); number > 0; number--) {
    const { from, to, text } = doc.line(number);
    if (levelOf(text) === 0) continue;
    if (isFolded(view.state, to) === open) toggle(view, from);
    return true;
  }
  return false;
}

/** Parts fold below their headings. */
export const folding = [folded, arrows, keymap.of([...KEYS])];
