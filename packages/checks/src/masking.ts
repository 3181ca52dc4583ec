import { type Facts, Source, type Span } from '@failonce/document';
import type { Finding } from './report.ts';

const DOT = '•';

/** Takes secrets out of what is shown. */
export interface Masking {
  /** The text with a dot for each character of a secret: every place stays where it was. */
  readonly source: Source;
  /** `text` without the secrets that it repeats. */
  text(text: string): string;
}

/** Masks what stands at `spans`; undefined where there is nothing to mask. */
export function maskingOf(source: Source, spans: readonly Span[]): Masking | undefined {
  if (spans.length === 0) return undefined;
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let masked = '';
  let at = 0;
  for (const { start, end } of sorted) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    masked += source.text.slice(at, from) + dots(source.text.slice(from, end));
    at = end;
  }
  masked += source.text.slice(at);
  // The longest first: a secret may begin with another one.
  const secrets = [...new Set(sorted.map((span) => source.slice(span)))].sort((a, b) => b.length - a.length);
  return {
    source: new Source(masked),
    text: (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, dots(secret)), text),
  };
}

/** The finding as it may be shown. What its edits write is masked too: they are made from the finding's own check. */
export function maskFinding(finding: Finding, { text }: Masking): Finding {
  const change = (each: NonNullable<Finding['fix']>): NonNullable<Finding['fix']> => ({
    title: text(each.title),
    edits: each.edits.map((edit) => ({ ...edit, text: text(edit.text) })),
  });
  return {
    ...finding,
    message: text(finding.message),
    write: text(finding.write),
    related: finding.related.map((place) => ({ ...place, message: text(place.message) })),
    fix: finding.fix && change(finding.fix),
    suggestions: finding.suggestions.map(change),
  };
}

/** The facts that repeat words of the text, as they may be shown. */
export function maskFacts(facts: Facts, { text }: Masking): Facts {
  return { ...facts, services: facts.services.map((service) => ({ ...service, value: text(service.value) })) };
}

/** A dot for each character, line breaks kept. */
function dots(secret: string): string {
  return secret.replace(/[^\r\n]/g, DOT);
}
