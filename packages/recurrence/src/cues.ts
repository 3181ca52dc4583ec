import { stemOf } from './terms/terms.ts';
import type { Places } from './trigger-sign.ts';

/** How a sentence tells what came of what. */
interface Cue {
  readonly phrases: readonly (readonly string[])[];
  /** What set it off stands behind these words, or before them. */
  readonly event: 'behind' | 'before';
  readonly says: number;
  /** Only where a sentence begins with it: elsewhere it tells a time. */
  readonly opening?: boolean;
}

const cue = (words: string, says: number, event: Cue['event'], opening = false): Cue => ({
  phrases: words.split('|').map((phrase) => phrase.split(' ').map(stemOf)),
  event,
  says,
  opening,
});

const CUES: readonly Cue[] = [
  cue(
    'triggered by|set off by|initiated by|kicked off by|provoked by|trigger was|trigger is|triggered when|trigger for this|triggered after',
    2,
    'behind',
  ),
  cue(
    'caused by|due to|because of|result of|resulted from|cause was|cause is|causes were|brought down by|began when|began after|started when|started after|began with|stemmed from|traced to|introduced by|introduced in|introduced during|caused when|occurred when|happened when|happened because|occurred because|attributed to|overloaded by|overwhelmed by|result from|broken by|arose from',
    1,
    'behind',
  ),
  cue('after|when|during|following|while|once|as part of|shortly after|immediately after', 0.7, 'behind', true),
  cue(
    'triggered|caused|led to|resulted in|causing|triggering|leading to|resulting in|introduced|broke|overloaded|overwhelmed|brought down|took down|set off|knocked out|which broke|meant that|exposed',
    1,
    'before',
  ),
];

const BEHIND_NONE = new Set(['was', 'were', 'been', 'be', 'is', 'root', 'main', 'likely', 'primari']);
const BEFORE_NONE = new Set('by when after dure becaus in was were is are of for'.split(' '));

/** So many words a cue reaches. */
const REACH = { behind: 7, before: 9, after: 5 } as const;
/** A sentence begins within so many words. */
const OPENING = 3;

/** "Triggered by" and "the root cause of" say what came of something, as does "was introduced". */
function isPassive(stems: readonly string[], at: number): boolean {
  return BEHIND_NONE.has(stems[at - 1] ?? '') || BEFORE_NONE.has(stems[at + 1] ?? '');
}

/** How clearly a sentence says that what stands from `first` to `last` set something off: 0 where it does not. */
export class CueReader {
  readonly #cues: readonly { readonly at: number; readonly end: number; readonly cue: Cue }[];

  constructor(places: Places) {
    // "This increased the load": what stands there came of something that was told before.
    const isFurther = places.stems[0] === 'this' || places.stems[0] === 'these';
    const cues = isFurther ? CUES.filter(({ event }) => event === 'behind') : CUES;
    this.#cues = cues.flatMap((each) =>
      each.phrases.flatMap((phrase) =>
        places
          .of([phrase])
          .flatMap((at) =>
            (each.opening && at >= OPENING) || (each.event === 'before' && isPassive(places.stems, at))
              ? []
              : [{ at, end: at + phrase.length - 1, cue: each }],
          ),
      ),
    );
  }

  get any(): boolean {
    return this.#cues.length > 0;
  }

  /** 0 also for what came of something else: "which led to a surge". */
  says({ first, last }: { readonly first: number; readonly last: number }): number {
    let most = 0;
    for (const {
      at,
      end,
      cue: { event, says },
    } of this.#cues) {
      if (event === 'before' && first > end && first - end <= REACH.after) return 0;
      const away = event === 'behind' ? first - end : at - last;
      if (away > 0 && away <= REACH[event]) most = Math.max(most, says);
    }
    return most;
  }
}
