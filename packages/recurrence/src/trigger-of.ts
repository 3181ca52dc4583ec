import type { Span } from '@failonce/document';
import { CueReader } from './cues.ts';
import type { Telling } from './passages.ts';
import { Places, placesOf, readTriggerSign, type TriggerSign } from './trigger-sign.ts';
import { triggers } from './triggers.generated.ts';

/** What a postmortem says that set it off. */
export interface TellsTrigger {
  readonly id: string;
  /** The sentence that says so. */
  readonly passage: Span;
}

/** By the stem with which a sign may begin: only where one occurs, the sign has to be looked for. */
const byAnchor = new Map<string, { readonly trigger: number; readonly sign: TriggerSign }[]>();
for (const [trigger, { signs }] of triggers.entries()) {
  for (const sign of signs.map(readTriggerSign)) {
    for (const anchor of new Set(sign.elements[0]?.map(([first = '']) => first))) {
      const known = byAnchor.get(anchor);
      if (known === undefined) byAnchor.set(anchor, [{ trigger, sign }]);
      else known.push({ trigger, sign });
    }
  }
}

/** A sentence of a part that tells of something else weighs less than this, and says nothing of the trigger. */
const LEAST_WEIGHT = 0.6;
/** What a sentence says that stands under “Trigger”, or begins with it. */
const LABELLED = 3;
/** What the further sentences count beside the best one. */
const FURTHER = 0.25;
/** A trigger is told where the text speaks for it so strongly … */
const TOLD = 0.65;
/** … and for no other nearly as much. */
const AHEAD = 1.2;

const DENYING = new Set(['not', 'no', 'never', 'neither', 'nor', "wasn't", "isn't", 'unrel']);
const SUPPOSING = new Set(
  'may might would should will if futur improv enhanc suspect hypothes remedi recommend'.split(' '),
);
const DENIED = new Set('caus due relat result trigger becaus fault attack malici evid'.split(' '));

/** How clearly a text speaks for one trigger. */
interface Told {
  readonly id: string;
  best: number;
  all: number;
  passage: Span | undefined;
}

/** What set an outage off, if the text says so clearly: a wrong guess is worse than none. */
export function triggerOf(tellings: readonly Telling[]): TellsTrigger | undefined {
  const told = triggers.map(({ id }): Told => ({ id, best: 0, all: 0, passage: undefined }));
  for (const { terms, weight, span, heading, underTrigger } of tellings) {
    const labelled = underTrigger || terms.stems[0] === 'trigger';
    if (heading || (weight < LEAST_WEIGHT && !labelled) || isNoTelling(terms.stems)) continue;
    const cues = new CueReader(terms.stems);
    if (!labelled && !cues.any) continue;
    const places = new Places(terms.stems);
    const says = new Map<number, number>();
    const tried = new Set<TriggerSign>();
    for (const stem of places.different()) {
      for (const { trigger, sign } of byAnchor.get(stem) ?? []) {
        if (tried.has(sign)) continue;
        tried.add(sign);
        for (const place of placesOf(sign, places))
          says.set(trigger, Math.max(says.get(trigger) ?? 0, labelled ? LABELLED : cues.says(place)));
      }
    }
    for (const [number, said] of says) {
      const each = told[number] as Told;
      const speaks = said * Math.max(weight, LEAST_WEIGHT);
      each.all += speaks;
      if (speaks <= each.best) continue;
      each.best = speaks;
      each.passage = span;
    }
  }
  const score = ({ best, all }: Told): number => best + FURTHER * (all - best);
  const [first, second] = told.sort((a, b) => score(b) - score(a));
  if (first?.passage === undefined || first.best < TOLD) return undefined;
  return second && score(first) < AHEAD * score(second) ? undefined : { id: first.id, passage: first.passage };
}

/** Does the sentence say what it was not, as in "This was not caused by an attack", or what may be? */
function isNoTelling(stems: readonly string[]): boolean {
  if (stems.some((stem, at) => SUPPOSING.has(stem) || (stem === 'could' && stems[at + 1] === 'have'))) return true;
  return stems.some((stem, at) => DENYING.has(stem) && stems.slice(at + 1, at + 3).some((next) => DENIED.has(next)));
}
