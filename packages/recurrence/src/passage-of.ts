import type { Span } from '@failonce/document';
import type { Telling } from './passages.ts';
import { LINK_WEIGHTS, type Shown } from './recognize.ts';
import type { Taxonomy } from './taxonomy.ts';
import type { TermVector } from './terms/vector.ts';

/** A title or a heading names a failure; a sentence that explains it is the better witness, however few its signs. */
const HEADING = 0.1;

/** The sentence that speaks most for a cause: by its signs, else by its words. */
export function passageOf(
  cause: number,
  tellings: readonly Telling[],
  shown: Shown,
  { prototypes }: Taxonomy,
): Span | undefined {
  const prototype = prototypes[cause] as TermVector;
  return (
    best(tellings, (_, at) => {
      let found = 0;
      for (const sign of shown[at] ?? []) if (sign.cause === cause) found += LINK_WEIGHTS[sign.link];
      return found;
    }) ?? best(tellings, ({ terms }) => terms.terms.reduce((sum, term) => sum + (prototype.get(term) ?? 0), 0))
  );
}

function best(tellings: readonly Telling[], speaks: (telling: Telling, at: number) => number): Span | undefined {
  let most = 0;
  let span: Span | undefined;
  for (const [at, telling] of tellings.entries()) {
    const found = speaks(telling, at) * telling.weight * (telling.heading ? HEADING : 1);
    if (found <= most) continue;
    most = found;
    span = telling.span;
  }
  return span;
}
