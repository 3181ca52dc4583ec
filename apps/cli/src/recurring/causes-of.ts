import type { Taxonomy, TellsCause } from '@failonce/recurrence';
import { wordsOfPassage } from './quote.ts';
import type { ReadPostmortem } from './read-postmortem.ts';

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

/** One document's causes for programs. */
export function causesAsJson(postmortem: ReadPostmortem, taxonomy: Taxonomy): string {
  const { path, date, services, source, fingerprint } = postmortem;
  return JSON.stringify({
    path,
    practice: fingerprint.practice,
    date: date ?? null,
    services,
    causes: fingerprint.causes.map((cause) => {
      const { id, share, passage } = cause;
      return {
        id,
        name: taxonomy.nameOf(id),
        share: Math.round(share * 100) / 100,
        likelihood: likelihood(cause),
        passage:
          passage === undefined
            ? null
            : {
                text: wordsOfPassage(postmortem, passage),
                range: [passage.start, passage.end],
                line: source.position(passage.start).line,
              },
      };
    }),
    prevent: preventing(fingerprint.causes, taxonomy),
  });
}
