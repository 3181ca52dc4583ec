import { type Content, type Html, html } from '../html/html.ts';

/** What was done, above what it was done to. */
export function note(text: Content): Html {
  return html`<p class="note" role="status">${text}</p>`;
}
