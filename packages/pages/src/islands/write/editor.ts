import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { dropCursor, EditorView, type KeyBinding, keymap } from '@codemirror/view';
import { differenceOf, type TextEdit } from '@failonce/document';
import { yCollab, yUndoManagerKeymap } from 'y-codemirror.next';
import type { Place } from '../../write/place-for.ts';
import { findingExtensions, openFinding } from './findings.ts';
import { folding } from './folding.ts';
import { MOVING } from './moving.ts';
import { others } from './others.ts';
import { pasteClean } from './paste-clean.ts';
import { showText } from './show-text.ts';
import type { Shared } from './together.ts';
import { COVERED, continueList, timeAsTyped, toFormerGap, toNextGap, typeInView } from './typing.ts';

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  /** Lets the editor bring its styles. */
  readonly nonce: string;
  readonly keys: readonly KeyBinding[];
  /** What else the page wants of it. */
  readonly more: Extension;
}

/** The editor of a postmortem, and what may be done with it from outside. */
export class Editor {
  readonly view: EditorView;
  readonly #shared = new Compartment();
  readonly #readOnly = new Compartment();

  constructor({ parent, text, nonce, keys, more }: EditorOptions) {
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          EditorView.cspNonce.of(nonce),
          EditorState.lineSeparator.of('\n'),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            'aria-label': 'Text of the postmortem, in Markdown',
            'aria-describedby': 'write-keys',
            spellcheck: 'true',
            autocapitalize: 'sentences',
          }),
          dropCursor(),
          folding,
          showText,
          findingExtensions,
          EditorView.inputHandler.of(timeAsTyped),
          EditorView.inputHandler.of(typeInView),
          EditorView.scrollMargins.of(() => COVERED),
          pasteClean,
          this.#shared.of([]),
          this.#readOnly.of([]),
          Prec.high(keymap.of([...keys, ...OWN_KEYS])),
          keymap.of([...yUndoManagerKeymap, ...MOVING]),
          more,
        ],
      }),
    });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Binds the editor to a text that is shared, in place of the former one; cursor and place stay. */
  bind(shared: Shared): void {
    const { view } = this;
    view.dispatch({ effects: this.#shared.reconfigure([]) });
    const changes = differenceOf(this.text, shared.text.toString()).map(({ span, text }) => ({
      from: span.start,
      to: span.end,
      insert: text,
    }));
    view.dispatch({ changes });
    view.dispatch({
      effects: this.#shared.reconfigure([yCollab(shared.text, null, { undoManager: shared.undo }), others(shared)]),
    });
  }

  /** What is typed goes nowhere any more: nothing can be typed. */
  close(): void {
    this.view.dispatch({ effects: this.#readOnly.reconfigure(EditorState.readOnly.of(true)) });
  }

  /** Makes changes and goes to a place. */
  go({ edits, select }: Place): void {
    const { view } = this;
    view.dispatch({
      changes: changesOf(edits),
      userEvent: 'input.assist',
    });
    const end = view.state.doc.length;
    const [anchor, head] = [Math.min(select.start, end), Math.min(select.end, end)];
    view.dispatch({
      selection: { anchor, head },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    view.focus();
  }

  /** Makes changes, and leaves the cursor where it is. */
  change(edits: readonly TextEdit[]): void {
    this.view.dispatch({ changes: changesOf(edits), userEvent: 'input.fix' });
  }
}

function changesOf(edits: readonly TextEdit[]): { from: number; to: number; insert: string }[] {
  return edits.map(({ span, text }) => ({ from: span.start, to: span.end, insert: text }));
}

const OWN_KEYS: readonly KeyBinding[] = [
  { key: 'Tab', run: toNextGap, shift: toFormerGap },
  { key: 'Mod-.', run: openFinding },
  { key: 'Enter', run: continueList },
];
