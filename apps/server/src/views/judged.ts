import { check, type Report, type Settings } from '@failonce/checks';
import { type Postmortem, parse } from '@failonce/document';

/** A text as it may be shown, without secrets, and what the checks say of it: the same as in the terminal. */
export function judged(
  markdown: string,
  settings: Settings,
): { readonly document: Postmortem; readonly report: Report } {
  const document = parse(markdown, settings);
  const report = check(document, { settings });
  return report.source === document.source
    ? { document, report }
    : { document: parse(report.source.text, settings), report };
}
