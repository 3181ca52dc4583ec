import { type Content, type Html, html } from '../html/html.ts';

/** What stands where there is nothing: what it means, and at most three ways on. */
export function emptyState(given: { readonly title: string; readonly text: Content; readonly ways?: Content }): Html {
  const { title, text, ways } = given;
  return html`<section class="empty"><h1>${title}</h1><p>${text}</p>${ways !== undefined && html`<p class="ways">${ways}</p>`}</section>`;
}
