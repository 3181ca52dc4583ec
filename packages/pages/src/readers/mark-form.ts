import { type Html, html } from '../html/html.ts';

/** The button by which somebody marks a revision as read. It stands on the page of who has read it and on the reading page. */
export function markForm(given: {
  readonly number: number;
  readonly slug: string;
  readonly revision: number;
  readonly text: string;
}): Html {
  const { number, slug, revision, text } = given;
  return html`<form method="post" action="/pm/${number}-${slug}/readers"><input type="hidden" name="act" value="read"><input type="hidden" name="revision" value="${revision}"><button class="button button-other">${text}</button></form>`;
}
