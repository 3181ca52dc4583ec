import type { Report } from '@failonce/checks';
import { type GuidedEnd, questions } from '@failonce/pages';

const ORDER = { error: 0, warning: 1, note: 2 } as const;

/**
 * What a draft still lacks, what matters most first: parts of the format before what is wrong in them. Of all that one
 * question would bring, the first; notes are left out.
 */
export function whatIsMissing({ findings }: Report): GuidedEnd['missing'] {
  const said = new Set<string>();
  return findings
    .filter(({ level }) => level !== 'note')
    .toSorted((a, b) => ORDER[a.level] - ORDER[b.level] || Number(b.requirement) - Number(a.requirement))
    .map(({ id, message, line }) => ({
      id,
      message,
      ask: questions.find(({ meets }) => meets.includes(id))?.id,
      place: `Line ${line}`,
    }))
    .filter(({ id, ask = id }) => !said.has(ask) && said.add(ask))
    .map(({ id: _, ...rest }) => rest);
}
