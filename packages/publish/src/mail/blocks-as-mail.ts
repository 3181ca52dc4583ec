import { attributes, type Block, type Content, html, type Run } from '@failonce/pages';

/** The text as a mail shows it: nothing but what every mail program knows. */
export function blocksAsMail(blocks: readonly Block[]): Content {
  return blocks.map(blockAsMail);
}

function blockAsMail(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return block.level <= 2
        ? html`<h2 class="h">${line(block.runs)}</h2>`
        : html`<h3 class="h3">${line(block.runs)}</h3>`;
    case 'paragraph':
      return html`<p class="p">${line(block.runs)}</p>`;
    case 'code':
      return html`<pre class="code">${block.text}</pre>`;
    case 'quote':
      return html`<blockquote class="quote">${blocksAsMail(block.blocks)}</blockquote>`;
    case 'list': {
      const items = block.items.map((item) => html`<li class="item">${itemAsMail(item)}</li>`);
      return block.ordered
        ? html`<ol class="list" ${attributes({ start: block.start === 1 ? undefined : block.start })}>${items}</ol>`
        : html`<ul class="list">${items}</ul>`;
    }
    case 'table':
      return html`<table class="rows" cellpadding="0" cellspacing="0" border="0"><tr>${block.head.map((cell) => html`<th class="cell">${line(cell)}</th>`)}</tr>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td class="cell">${line(cell)}</td>`)}</tr>`)}</table>`;
    case 'rule':
      return html`<hr>`;
  }
}

/** A paragraph by itself needs no room of its own. */
function itemAsMail(blocks: readonly Block[]): Content {
  return blocks.map((block) => (block.kind === 'paragraph' ? line(block.runs) : blockAsMail(block)));
}

function line(runs: readonly Run[]): Content {
  return runs.map((run) => {
    if (run.kind === 'break') return html`<br>`;
    if (run.kind === 'sign') return run.state === 'done' ? '✓ ' : '○ ';
    // A picture would have to come along, and most mail programs would ask before showing it.
    if (run.kind === 'picture') return html`<span class="quiet">[${run.words}]</span>`;
    let words: Content = run.code ? html`<code class="inline">${run.text}</code>` : run.text;
    if (run.tone === 'quiet') words = html`<span class="quiet"> ${words}</span>`;
    if (run.struck) words = html`<s>${words}</s>`;
    if (run.italic) words = html`<em>${words}</em>`;
    if (run.bold) words = html`<strong>${words}</strong>`;
    // A mail has no place of its own that an address could be below.
    if (run.href !== undefined && /^(?:https?:\/\/|mailto:)/i.test(run.href))
      return html`<a href="${run.href}" class="link">${words}</a>`;
    return words;
  });
}
