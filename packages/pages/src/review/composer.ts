import { attributes, type Html, html } from '../html/html.ts';
import { button, Form, type Sent } from '../parts/form.ts';

/** Where somebody says something of words, or suggests others: by hand, or by the script with what was selected. */
export function composer(revision: number, sent: Sent | undefined): Html {
  const form = new Form('comment', sent);
  const { typed } = sent?.act === 'comment' ? sent : { typed: {} as Sent['typed'] };
  return html`<details class="composer screen-only" id="composer" ${attributes({ open: sent?.act === 'comment' })}>
<summary class="button">Comment</summary>
${form.whole(
  html`${form.area({ name: 'quote', label: 'Words of the text', rows: 2, optional: true, hint: 'Copy them from the text. Left empty, you speak of the whole.' })}
${form.area({ name: 'body', label: 'Comment', rows: 4, optional: true, hint: 'Name people by @, as in @maria.' })}
<details class="suggest" ${attributes({ open: Boolean(typed['replacement']) || typed['leave-out'] === 'yes' })}><summary>Suggest other words</summary>
${form.area({ name: 'replacement', label: 'In their place', rows: 3, optional: true, hint: 'In Markdown, as it shall stand there.' })}
${form.box({ name: 'leave-out', label: 'Leave them out', ticked: false })}</details>
${button('Send', 'main')}`,
  {
    revision: typed['revision'] ?? String(revision),
    prefix: typed['prefix'] ?? '',
    suffix: typed['suffix'] ?? '',
  },
)}
</details>`;
}
