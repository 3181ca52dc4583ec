import { type Html, html } from '../html/html.ts';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'search'],
  [['j', 'k'], 'the next postmortem, the one before'],
  [['Enter'], 'open it'],
  [['Esc'], 'leave the search field; close this'],
  [['?'], 'show these keys'],
];

/** The keys of the library; the script opens it, because without one there are none. */
export function keysDialog(): Html {
  return html`<dialog class="keys" id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
<dl>${KEYS.map(([keys, does]) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd></div>`)}</dl>
<form method="dialog"><button class="button">Close</button></form></dialog>`;
}
