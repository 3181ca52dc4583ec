import { Annotation, type Extension, type Range } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import {
  compareRelativePositions,
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  type RelativePosition,
} from 'yjs';
import { element } from './element.ts';
import type { Shared } from './together.ts';

/** As many colours there are for others; each has a name beside it. */
const COLOURS = 6;
const othersMoved = Annotation.define<true>();

interface Cursor {
  readonly anchor: RelativePosition;
  readonly head: RelativePosition;
}

class Caret extends WidgetType {
  readonly #name: string;
  readonly #colour: number;

  constructor(name: string, colour: number) {
    super();
    this.#name = name;
    this.#colour = colour;
  }

  override eq(other: Caret): boolean {
    return other.#name === this.#name && other.#colour === this.#colour;
  }

  override toDOM(): HTMLElement {
    return element(
      'span',
      { class: `w-caret w-other-${this.#colour}`, 'aria-hidden': 'true' },
      element('span', { class: 'w-name' }, this.#name),
    );
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** Where the others are, with their names; tells them where we are. */
export function others({ awareness, text, doc }: Shared): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet = Decoration.none;
      readonly #view: EditorView;
      #told: Cursor | null | undefined;
      readonly #listen = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
        if ([...added, ...updated, ...removed].some((id) => id !== awareness.clientID))
          // Not while the editor itself is being changed.
          queueMicrotask(() => this.#view.dispatch({ annotations: othersMoved.of(true) }));
      };

      constructor(view: EditorView) {
        this.#view = view;
        awareness.on('change', this.#listen);
      }

      update({ docChanged, changes, selectionSet, focusChanged, view, transactions }: ViewUpdate): void {
        if (docChanged) this.decorations = this.decorations.map(changes);
        if (transactions.some((each) => each.annotation(othersMoved))) this.decorations = this.#carets(view);
        if (!selectionSet && !focusChanged && !docChanged) return;
        const { anchor, head } = view.state.selection.main;
        const at = (place: number): RelativePosition =>
          createRelativePositionFromTypeIndex(text, Math.min(place, text.length));
        this.#tell(view.hasFocus ? { anchor: at(anchor), head: at(head) } : null);
      }

      /** A place is told by the letter behind it: who types on in front of that has nothing new to tell. */
      #tell(cursor: Cursor | null): void {
        const told = this.#told;
        const isSame =
          told === null || cursor === null
            ? told === cursor
            : told !== undefined &&
              compareRelativePositions(told.anchor, cursor.anchor) &&
              compareRelativePositions(told.head, cursor.head);
        if (isSame) return;
        this.#told = cursor;
        awareness.setLocalStateField('cursor', cursor);
      }

      #carets(view: EditorView): DecorationSet {
        const found: Range<Decoration>[] = [];
        for (const [id, state] of awareness.getStates()) {
          const { user, cursor } = state as {
            user?: { name?: unknown };
            cursor?: { anchor: never; head: never } | null;
          };
          if (id === awareness.clientID || cursor === null || cursor === undefined) continue;
          const name = String(user?.name ?? 'Somebody').slice(0, 60);
          const [anchor, head] = [cursor.anchor, cursor.head].map((each) => placeIn(each)) as [number?, number?];
          if (anchor === undefined || head === undefined || Math.max(anchor, head) > view.state.doc.length) continue;
          const colour = id % COLOURS;
          const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
          if (from < to) found.push(Decoration.mark({ class: `w-others-words w-other-${colour}` }).range(from, to));
          found.push(Decoration.widget({ widget: new Caret(name, colour), side: 1 }).range(head));
        }
        return Decoration.set(found, true);
      }

      destroy(): void {
        awareness.off('change', this.#listen);
      }
    },
    { decorations: ({ decorations }) => decorations },
  );

  function placeIn(relative: never): number | undefined {
    try {
      const place = createAbsolutePositionFromRelativePosition(relative, doc);
      return place?.type === text ? place.index : undefined;
    } catch {
      // Whatever another client says about itself.
      return undefined;
    }
  }
}
