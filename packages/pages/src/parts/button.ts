import { type Content, type Html, html } from '../html/html.ts';

/** A link that looks like what it is for: the one main action of a page, or another. */
export function buttonLink(address: string, text: Content, kind: 'main' | 'other' = 'other'): Html {
  return html`<a class="button button-${kind}" href="${address}">${text}</a>`;
}
