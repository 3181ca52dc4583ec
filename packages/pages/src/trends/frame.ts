import { type Content, type Html, html } from '../html/html.ts';

/** A picture with what it says above, how it is read below, and its numbers one click behind. */
export interface Picture {
  /** For its address: “#detect”. */
  readonly id: string;
  readonly title: string;
  /** How it is read, and what is left out. */
  readonly note: Content;
  /** Undefined where there is nothing to show. */
  readonly drawing: Html | undefined;
  readonly nothing: Content;
  /** The same in numbers. */
  readonly table: Html;
}

/** The picture as a part of the page. Who goes by keys may pass over its points. */
export function pictureOf({ id, title, note, drawing, nothing, table }: Picture): Html {
  return html`<section class="picture" id="${id}"><h2>${title}</h2><p class="how">${note}</p>
${
  drawing === undefined
    ? html`<p class="none">${nothing}</p>`
    : html`<a class="over" href="#${id}-numbers">Skip the picture, to its numbers</a>
<div class="drawing">${drawing}</div>
<details class="behind-it" id="${id}-numbers"><summary>The numbers</summary><div class="room">${table}</div></details>`
}</section>`;
}

/** The outside of a drawing: its widths are shares of whatever room there is, its heights and letters are not. */
export function drawing(name: string, height: number, inner: Content): Html {
  return html`<svg width="100%" height="${height}" role="group" aria-label="${name}">${inner}</svg>`;
}
