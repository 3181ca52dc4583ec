import { type Postmortem, parse } from '@failonce/document';
import { check } from './engine.ts';
import type { Report } from './report.ts';
import type { Settings } from './settings.ts';

/**
 * A text as it may be shown, without secrets, and what the checks say of it: the same in the terminal, on a page and in a
 * document. With `only`, nothing else is looked for: it takes a third of the time.
 */
export function judged(
  markdown: string,
  settings: Settings,
  only?: ReadonlySet<string>,
): { readonly document: Postmortem; readonly report: Report } {
  const document = parse(markdown, settings);
  const report = check(document, { settings, only });
  return report.source === document.source
    ? { document, report }
    : { document: parse(report.source.text, settings), report };
}
