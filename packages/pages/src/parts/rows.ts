import { type Content, type Html, html } from '../html/html.ts';

/** A row of a plain list: what it is, what is said of it, and what can be done with it. */
export interface Row {
  readonly name: Content;
  readonly about?: Content;
  readonly marks?: Content;
  readonly acts?: Content;
}

/** A list of things, or what it means that there is none. */
export function rows(items: readonly Row[], none: Content): Html {
  if (items.length === 0) return html`<p class="none">${none}</p>`;
  return html`<ul class="list">${items.map(
    ({ name, about, marks, acts }) =>
      html`<li><div class="what"><p class="name">${name} ${marks}</p>${about !== undefined && html`<p class="small">${about}</p>`}</div>${acts !== undefined && html`<div class="acts">${acts}</div>`}</li>`,
  )}</ul>`;
}

/** The way to the next stretch of a list, and back to its beginning. */
export function stretches(given: { readonly first?: string | undefined; readonly next?: string | undefined }): Content {
  const { first, next } = given;
  if (first === undefined && next === undefined) return undefined;
  return html`<nav class="stretches" aria-label="More of the list">${first !== undefined && html`<a class="button" href="${first}">To the beginning</a>`}${next !== undefined && html`<a class="button" href="${next}" rel="next">Go on</a>`}</nav>`;
}
