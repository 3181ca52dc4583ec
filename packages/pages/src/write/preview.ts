import { type Report, timedEvents } from '@failonce/checks';
import { type Postmortem, parse } from '@failonce/document';
import { type Html, html } from '../html/html.ts';
import { keptFilesOf } from '../prose/kept-file.ts';
import { proseOf } from '../reading/prose-of.ts';

/** The text as the reading page shows it. Secrets are dots, as everywhere. */
export function previewOf(document: Postmortem, report: Report, number: number): Html {
  const shown = report.source === document.source ? document : parse(report.source.text);
  // To which postmortem the name of a file leads, only the server knows.
  const { body } = proseOf(
    shown,
    timedEvents(shown, report),
    keptFilesOf(number, () => undefined),
  );
  return html`${shown.title !== undefined && html`<h1>${shown.title.plain}</h1>`}<div class="prose">${body}</div>`;
}
