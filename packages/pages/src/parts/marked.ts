import { type Content, html } from '../html/html.ts';

/** A text in pieces; those that were asked for are marked. */
export type Marked = readonly { readonly text: string; readonly marked: boolean }[];

/** A text with what was asked for marked in it. */
export function markedText(pieces: Marked): Content {
  return pieces.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text));
}

/** A text in which nothing was asked for. */
export function unmarked(text: string): Marked {
  return text === '' ? [] : [{ text, marked: false }];
}

/** What the pieces say together. */
export function textOf(pieces: Marked): string {
  return pieces.map(({ text }) => text).join('');
}
