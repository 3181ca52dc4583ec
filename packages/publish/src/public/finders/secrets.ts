import { findSecrets as findIn } from '@failonce/checks';
import { Source } from '@failonce/document';
import type { Cut } from '../cut.ts';
import type { PublicReading } from '../reading.ts';

const PUT = '[secret left out]';

/** What lets somebody in, as the check “secret” finds it: in the text as it is written, and as it is read. */
export function findSecrets({ document, views }: PublicReading): Cut[] {
  const found = [
    ...findIn(document).map(({ span, what }) => ({ ...span, what })),
    ...views.flatMap(({ text, starts, ends }) =>
      findIn({ ...document, source: new Source(text), blocks: [] }).map(({ span, what }) => ({
        start: starts[span.start] ?? 0,
        end: ends[span.end - 1] ?? 0,
        what,
      })),
    ),
  ];
  return found
    .filter(({ start, end }) => end > start && !document.source.text.slice(start - 1, end + 1).includes('left out'))
    .map(({ start, end, what }) => ({ start, end, put: PUT, kind: 'secret', why: `This looks like ${what}.` }));
}
