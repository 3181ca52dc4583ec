import { stemOf } from './terms/terms.ts';

/** How a sentence tells what came of what. */
interface Cue {
  /** What set it off stands behind these words, or before them. */
  readonly event: 'behind' | 'before';
  readonly says: number;
  /** Only where a sentence begins with it: elsewhere it tells a time. */
  readonly opening?: boolean;
}

/** Cues by the stem of their first word, with those of the words that follow it. */
const cues = new Map<string, { readonly rest: readonly string[]; readonly cue: Cue }[]>();

function add(words: string, cue: Cue): void {
  for (const phrase of words.split('|')) {
    const [first = '', ...rest] = phrase.split(' ').map(stemOf);
    cues.set(first, [...(cues.get(first) ?? []), { rest, cue }]);
  }
}

add(
  'triggered by|set off by|initiated by|kicked off by|provoked by|trigger was|trigger is|triggered when|trigger for this|triggered after',
  { event: 'behind', says: 2 },
);
add(
  'caused by|due to|because of|result of|resulted from|cause was|cause is|causes were|brought down by|began when|began after|started when|started after|began with|stemmed from|traced to|introduced by|introduced in|introduced during|caused when|occurred when|happened when|happened because|occurred because|attributed to|overloaded by|overwhelmed by|result from|broken by|arose from',
  { event: 'behind', says: 1 },
);
add('after|when|during|following|while|once|as part of|shortly after|immediately after', {
  event: 'behind',
  says: 0.7,
  opening: true,
});
add(
  'triggered|caused|led to|resulted in|causing|triggering|leading to|resulting in|introduced|broke|overloaded|overwhelmed|brought down|took down|set off|knocked out|which broke|meant that|exposed',
  { event: 'before', says: 1 },
);

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
  readonly #cues: { readonly at: number; readonly end: number; readonly cue: Cue }[] = [];

  constructor(stems: readonly string[]) {
    // "This increased the load": what stands there came of something that was told before.
    const isFurther = stems[0] === 'this' || stems[0] === 'these';
    for (const [at, stem] of stems.entries()) {
      for (const { rest, cue } of cues.get(stem) ?? []) {
        if (rest.some((next, i) => stems[at + 1 + i] !== next)) continue;
        if (cue.opening && at >= OPENING) continue;
        if (cue.event === 'before' && (isFurther || isPassive(stems, at))) continue;
        this.#cues.push({ at, end: at + rest.length, cue });
      }
    }
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
