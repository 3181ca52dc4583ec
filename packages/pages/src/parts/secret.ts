import { type Content, type Html, html } from '../html/html.ts';

/** Something that is shown this once, to be copied: a link, a token. */
export function secret(given: { readonly title: string; readonly value: string; readonly text: Content }): Html {
  const { title, value, text } = given;
  return html`<section class="card secret" role="status"><h2>${title}</h2>
<p class="copied"><input id="secret" class="code" readonly value="${value}" aria-label="${title}"><button class="button" type="button" data-copy="secret" hidden>Copy</button></p>
<p class="quiet">${text}</p></section>`;
}
