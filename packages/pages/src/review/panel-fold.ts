import { attributes, type Content, type Html, html } from '../html/html.ts';
import type { Sent } from '../parts/form.ts';

/** What is done seldom, behind a line; open where its form came back. */
export function fold(sent: Sent | undefined, acts: readonly string[], summary: Content, content: Content): Html {
  return html`<details ${attributes({ open: sent !== undefined && acts.includes(sent.act) })}><summary>${summary}</summary>${content}</details>`;
}
