import type { Signs } from './define-cause.ts';
import { FREQUENCIES } from './learned/weights.ts';
import { conceptsOf, stemOf } from './terms/terms.ts';

/** A link of the chain of failure: the groups of `Signs`. */
export type Link = keyof Signs;

/** A sign, read: each of its elements must occur, as one of its alternatives. */
export interface Sign {
  readonly cause: number;
  readonly link: Link;
  readonly elements: readonly (readonly Alternative[])[];
  readonly excluded: readonly Alternative[];
}

/** Stems that follow one another, mostly one. */
type Alternative = readonly string[];

/** The stems of a sentence in order, and all of them with the concepts that they mean. */
export interface SignSentence {
  readonly stems: readonly string[];
  readonly known: ReadonlySet<string>;
}

const LINKS: readonly Link[] = ['named', 'acted', 'setOff', 'unguarded', 'lost'];

/** Signs by a term that each of them needs. */
export class SignIndex {
  readonly #byTerm = new Map<string, Sign[]>();

  constructor(all: readonly Signs[]) {
    for (const [cause, signs] of all.entries()) {
      for (const link of LINKS) for (const written of signs[link] ?? []) this.#add(readSign(cause, link, written));
    }
  }

  #add(sign: Sign): void {
    const key = sign.elements.reduce((least, each) => (costOf(each) < costOf(least) ? each : least));
    for (const term of new Set(key.map((alternative) => alternative[0] as string))) {
      const known = this.#byTerm.get(term);
      if (known === undefined) this.#byTerm.set(term, [sign]);
      else known.push(sign);
    }
  }

  /** The signs that a sentence shows, each once. */
  match(sentence: SignSentence): Set<Sign> {
    const found = new Set<Sign>();
    for (const term of sentence.known) {
      for (const sign of this.#byTerm.get(term) ?? []) {
        if (
          !found.has(sign) &&
          sign.elements.every((each) => each.some((alternative) => occurs(alternative, sentence))) &&
          !sign.excluded.some((alternative) => occurs(alternative, sentence))
        )
          found.add(sign);
      }
    }
    return found;
  }
}

/** In how many outages an element's words are: the rarer they are, the seldomer the sign has to be looked at. */
function costOf(element: readonly Alternative[]): number {
  return element.reduce((sum, [first]) => sum + (FREQUENCIES.get(first as string) ?? 1), 0);
}

function occurs(alternative: Alternative, { stems, known }: SignSentence): boolean {
  const [first, ...rest] = alternative as [string, ...string[]];
  if (!known.has(first)) return false;
  if (rest.length === 0) return true;
  for (let at = stems.indexOf(first); at >= 0; at = stems.indexOf(first, at + 1)) {
    if (rest.every((stem, i) => stems[at + 1 + i] === stem)) return true;
  }
  return false;
}

/** Reads a sign as `Signs` describes it. */
function readSign(cause: number, link: Link, written: string): Sign {
  const elements: Alternative[][] = [];
  const excluded: Alternative[] = [];
  for (const element of written.toLowerCase().split(' ').filter(Boolean)) {
    const alternatives = element.replace(/^!/, '').split('|').filter(Boolean).flatMap(readAlternative);
    if (element.startsWith('!')) excluded.push(...alternatives);
    else elements.push(alternatives);
  }
  if (elements.length === 0) throw new Error(`The sign "${written}" has no words.`);
  return { cause, link, elements, excluded };
}

/** A word also stands for the concept that it means, and words with "_" for a name that is written so. */
function readAlternative(written: string): Alternative[] {
  const stems = written.split(/[_-]/).filter(Boolean).map(stemOf);
  const name = written.includes('_') ? [[stemOf(written)]] : [];
  return [stems, ...name, ...conceptsOf(stems).map((concept) => [concept])];
}
