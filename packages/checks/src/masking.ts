import { type ParseOptions, type Postmortem, parse, Source, type Span } from '@failonce/document';
import type { Change } from './define.ts';
import type { Finding, Report } from './report.ts';

const DOT = '•';
/** Stands for a character of a secret while the text is judged: a letter, so that words stay words, which nobody writes. */
const HIDDEN = '\ua78f';

/**
 * The document with its secrets hidden. What is judged from it cannot tell a secret, however a message quotes, cuts or
 * joins its words; and every place in it is where it was.
 */
export function hide({ source }: Postmortem, secrets: readonly Span[], options: ParseOptions = {}): Postmortem {
  return parse(replaced(source.text, secrets, HIDDEN), options);
}

/** What was found in a hidden document, as it is shown: with a dot for each character of a secret. */
export function shown(report: Report): Report {
  const { title, facts, findings } = report;
  return {
    ...report,
    source: new Source(dotted(report.source.text)),
    title: title && dotted(title),
    facts: { ...facts, services: facts.services.map((service) => ({ ...service, value: dotted(service.value) })) },
    findings: findings.map(shownFinding),
  };
}

function shownFinding(finding: Finding): Finding {
  return {
    ...finding,
    message: dotted(finding.message),
    write: dotted(finding.write),
    related: finding.related.map((place) => ({ ...place, message: dotted(place.message) })),
    fix: finding.fix && isShowable(finding.fix) ? finding.fix : undefined,
    suggestions: finding.suggestions.filter(isShowable),
  };
}

/** A change that writes a secret again cannot be shown: whoever made it from the report would write dots. */
function isShowable({ title, edits }: Change): boolean {
  return !title.includes(HIDDEN) && edits.every(({ text }) => !text.includes(HIDDEN));
}

function dotted(text: string): string {
  return text.includes(HIDDEN) ? text.replaceAll(HIDDEN, DOT) : text;
}

/** The text with `sign` for each character of the spans, line breaks kept. */
function replaced(text: string, spans: readonly Span[], sign: string): string {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = 0;
  for (const { start, end } of sorted) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    result += text.slice(at, from) + text.slice(from, end).replace(/[^\r\n]/g, sign);
    at = end;
  }
  return result + text.slice(at);
}
