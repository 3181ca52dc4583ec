import { documentPart, unjudgedPart } from './html/document-part.ts';
import { STYLE } from './html/style.ts';
import { defineReporter, type ReporterOptions, type Tally } from './reporter.ts';
import { escapeText } from './xml/escape.ts';

/** With more documents than this, each is shown when it is asked for. */
const OPEN = 3;

/** For people who have no terminal: one page to read, to send and to print, with nothing to load and nothing to run. */
export default defineReporter({
  id: 'html',
  title: 'for people: one page to read, send and print',
  tallyFirst: true,
  head: (_, tally) => {
    const { title, totals } = summary(tally ?? { documents: 0, complete: 0, withErrors: 0, unjudged: [] });
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="robots" content="noindex"/><title>${title} – Failonce</title><style>${STYLE}</style></head>
<body><div class="page"><header><p class="brand">fail<b>once</b></p><h1>${title}</h1>${totals}</header><main>
`;
  },
  separator: '',
  document: (outcome, { inputs }) => {
    const path = outcome.path === '-' ? 'standard input' : outcome.path;
    if ('error' in outcome) return unjudgedPart(path, outcome.error.message);
    return documentPart(path, outcome.report, inputs <= OPEN);
  },
  tail: (_, { version }: ReporterOptions) =>
    `</main><footer>Failonce ${escapeText(version)}. <code>failonce explain ID</code> tells more of each requirement and check.</footer></div></body></html>\n`,
});

function summary({ documents, complete, withErrors, unjudged }: Tally): { title: string; totals: string } {
  const open = documents - complete - withErrors;
  const pills = [
    [complete, 'complete', 'good'],
    [withErrors, 'with errors', 'error'],
    [open, 'with warnings', 'warning'],
    [unjudged.length, 'could not be judged', 'error'],
  ] as const;
  const items = pills
    .filter(([count]) => count > 0)
    .map(([count, name, kind]) => `<li class="pill ${kind}">${number(count)} ${name}</li>`);
  const total = documents + unjudged.length;
  const title =
    total === 1
      ? complete === 1
        ? 'The postmortem is complete'
        : documents === 0
          ? 'The postmortem could not be judged'
          : 'What this postmortem still needs'
      : documents > 0 && complete === documents
        ? `All ${number(documents)} postmortems are complete`
        : `${number(complete)} of ${number(total)} postmortems ${complete === 1 ? 'is' : 'are'} complete`;
  return { title, totals: total === 1 ? '<p class="totals"></p>' : `<ul class="totals">${items.join('')}</ul>` };
}

/** With commas between the thousands; the same in every locale. */
function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3}){1,4}$)/g, ',');
}
