import type { Span } from '@failonce/document';
import { CueReader } from './cues.ts';
import type { Telling } from './passages.ts';
import { Places, placesOf, readTriggerSign } from './trigger-sign.ts';
import { triggers } from './triggers.generated.ts';

/** What a postmortem says that set it off. */
export interface TellsTrigger {
  readonly id: string;
  /** The sentence that says so. */
  readonly passage: Span;
}

const signs = triggers.map((trigger) => trigger.signs.map(readTriggerSign));

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

/** What set an outage off, if the text says so clearly: a wrong guess is worse than none. */
export function triggerOf(tellings: readonly Telling[]): TellsTrigger | undefined {
  const told = triggers.map(({ id }) => ({ id, best: 0, all: 0, passage: undefined as Span | undefined }));
  for (const { terms, weight, span, heading, underTrigger } of tellings) {
    const labelled = underTrigger || terms.stems[0] === 'trigger';
    if (heading || (weight < LEAST_WEIGHT && !labelled) || isNoTelling(terms.stems)) continue;
    const cues = new CueReader(terms.stems);
    if (!labelled && !cues.any) continue;
    const places = new Places(terms.stems);
    for (const [number, each] of told.entries()) {
      const says = (signs[number] ?? [])
        .flatMap((sign) => placesOf(sign, places))
        .reduce((most, place) => Math.max(most, labelled ? LABELLED : cues.says(place)), 0);
      const speaks = says * Math.max(weight, LEAST_WEIGHT);
      each.all += speaks;
      if (speaks <= each.best) continue;
      each.best = speaks;
      each.passage = span;
    }
  }
  const score = ({ best, all }: (typeof told)[number]): number => best + FURTHER * (all - best);
  const [first, second] = told.sort((a, b) => score(b) - score(a));
  if (first?.passage === undefined || first.best < TOLD) return undefined;
  return second && score(first) < AHEAD * score(second) ? undefined : { id: first.id, passage: first.passage };
}

/** Does the sentence say what it was not, as in "This was not caused by an attack", or what may be? */
function isNoTelling(stems: readonly string[]): boolean {
  if (stems.some((stem, at) => SUPPOSING.has(stem) || (stem === 'could' && stems[at + 1] === 'have'))) return true;
  return stems.some((stem, at) => DENYING.has(stem) && stems.slice(at + 1, at + 3).some((next) => DENIED.has(next)));
}
