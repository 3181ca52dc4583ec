import { type Html, html } from '../html/html.ts';

/** The button by which somebody marks a revision as read. It stands on the page of who has read it and on the reading page. */
export function markForm(given: {
  /** The address of the postmortem. */
  readonly own: string;
  readonly revision: number;
  readonly text: string;
}): Html {
  const { own, revision, text } = given;
  return html`<form method="post" action="${own}/readers"><input type="hidden" name="act" value="read"><input type="hidden" name="revision" value="${revision}"><button class="button button-other">${text}</button></form>`;
}
