import { type Content, type Html, html } from '../html/html.ts';
import { aroundChanges, changedLines, type Line } from './changed-lines.ts';

/** What changed from one text to another, word by word, with what stands around it. */
export function changes({ before, after }: { readonly before: string; readonly after: string }): Content {
  const lines = changedLines(before, after);
  if (lines === undefined) return html`<p>These two have too little in common to be compared.</p>`;
  const shown = aroundChanges(lines);
  if (shown.length === 0) return html`<p>The two say the same.</p>`;
  return html`<div class="changes">${shown.map(lineOf)}</div>`;
}

function lineOf(line: Line | undefined): Html {
  if (line === undefined) return html`<p class="left-out" aria-label="Unchanged lines are left out">…</p>`;
  return html`<p>${pieces(line)}</p>`;
}

/** A line with what is gone and what is new. */
export function pieces(line: Line): Content {
  return line.map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'new' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`,
  );
}
