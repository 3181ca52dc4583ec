import { differenceOf, editInPlace } from '@failonce/document';
import { Awareness } from 'y-protocols/awareness';
import { Doc, type Text, UndoManager } from 'yjs';
import { TEXT } from '../../../together/protocol.ts';

/** A text that an editor is bound to. */
export interface Shared {
  readonly doc: Doc;
  readonly text: Text;
  /** Who else is there, and where: `user.name` and `cursor`. */
  readonly awareness: Awareness;
  /** Takes back what was typed here, and nobody else's. */
  readonly undo: UndoManager;
}

/** An empty text, as somebody of this name will write it. */
export function newShared(person: { readonly name: string }): Shared {
  const doc = new Doc();
  const text = doc.getText(TEXT);
  const awareness = new Awareness(doc);
  awareness.setLocalStateField('user', { name: person.name });
  return { doc, text, awareness, undo: new UndoManager(text) };
}

/** Changes a shared text into another one by few and short edits. */
export function bringTo(text: Text, wanted: string, origin: unknown): void {
  const edits = differenceOf(text.toString(), wanted);
  text.doc?.transact(() => {
    editInPlace(text, edits);
  }, origin);
}
