import type { Span } from '@failonce/document';
import type { Taxonomy, TellsCause } from '@failonce/recurrence';
import { passageAt, wordsOfPassage } from './quote.ts';
import type { ReadPostmortem } from './read-postmortem.ts';
import { triggerName } from './trigger-by-id.ts';

/** From this share on a cause is called likely. */
const LIKELY = 0.5;
/** Things to do next that are shown at most. */
const MOST_MEASURES = 3;

/** How sure it is, in a word. */
export function likelihood({ share }: TellsCause): 'likely' | 'possibly' {
  return share >= LIKELY ? 'likely' : 'possibly';
}

/** What usually prevents the causes: the first measure of each, then the second, three in all. */
export function preventing(told: readonly TellsCause[], taxonomy: Taxonomy): string[] {
  const lists = told.map(({ id }) => taxonomy.cause(id)?.measures.prevent ?? []);
  const most = Math.max(0, ...lists.map((list) => list.length));
  const inTurn = Array.from({ length: most }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return [...new Set(inTurn)].slice(0, MOST_MEASURES);
}

function passageAsJson(postmortem: ReadPostmortem, span: Span | undefined): object | null {
  const passage = span && passageAt(postmortem, span);
  if (passage === undefined) return null;
  return { text: wordsOfPassage(passage), range: [passage.span.start, passage.span.end], line: passage.line };
}

/** One document's causes, and what set it off, for programs. */
export function causesAsJson(postmortem: ReadPostmortem, taxonomy: Taxonomy): string {
  const { path, date, services, fingerprint } = postmortem;
  const { trigger } = fingerprint;
  return JSON.stringify({
    path,
    practice: fingerprint.practice,
    date: date ?? null,
    services,
    causes: fingerprint.causes.map((cause) => {
      const { id, share } = cause;
      return {
        id,
        name: taxonomy.nameOf(id),
        share: Math.round(share * 100) / 100,
        likelihood: likelihood(cause),
        passage: passageAsJson(postmortem, cause.passage),
      };
    }),
    trigger: trigger
      ? { id: trigger.id, name: triggerName(trigger.id), passage: passageAsJson(postmortem, trigger.passage) }
      : null,
    prevent: preventing(fingerprint.causes, taxonomy),
  });
}
