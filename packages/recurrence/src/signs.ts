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

/** Several stems that follow one another, and the number of the first. */
interface Phrase {
  readonly first: number;
  readonly stems: Alternative;
}

/**
 * Signs by a term that each of them needs. Every sentence of every postmortem is asked for thousands of them, so they stand
 * as numbers one behind another: terms by number, and what a sign asks for in the order in which it is settled soonest.
 */
export class SignIndex {
  readonly #signs: Sign[] = [];
  /** The terms that signs are made of, by numbers. */
  readonly #numbers = new Map<string, number>();
  /** By the number of a term: the signs that are to be tried where it occurs. */
  readonly #byTerm: number[][] = [];
  /** Phrases of several stems: what asks for one says -1 - its place here. */
  readonly #phrases: Phrase[] = [];
  /**
   * By sign, from `#starts` on: how many of its groups there are, and of each how many alternatives and which. The first
   * group is what is excluded.
   */
  readonly #asks: Int32Array;
  readonly #starts: Int32Array;
  /** By sign: the sentence for which it was tried last. */
  readonly #tried: Uint32Array;
  /** By the number of a term: the sentence in which it occurred last. */
  readonly #occurred: Uint32Array;
  #sentence = 0;

  constructor(all: readonly Signs[]) {
    const asks: number[] = [];
    const starts: number[] = [];
    for (const [cause, signs] of all.entries()) {
      for (const link of LINKS) {
        for (const written of signs[link] ?? []) {
          starts.push(asks.length);
          this.#add(readSign(cause, link, written), asks);
        }
      }
    }
    this.#asks = Int32Array.from(asks);
    this.#starts = Int32Array.from(starts);
    this.#tried = new Uint32Array(starts.length);
    this.#occurred = new Uint32Array(this.#byTerm.length);
  }

  #add(sign: Sign, asks: number[]): void {
    const number = this.#signs.push(sign) - 1;
    const [key = [], ...others] = [...sign.elements].sort((a, b) => costOf(a) - costOf(b));
    for (const term of new Set(key.map((alternative) => alternative[0] as string)))
      this.#byTerm[this.#numberOf(term)]?.push(number);
    // The rarest brings the sign up, so that it mostly occurs: it is looked at last.
    const groups = [sign.excluded, ...others, key];
    asks.push(groups.length);
    for (const alternatives of groups) {
      asks.push(alternatives.length);
      for (const stems of alternatives) {
        const first = this.#numberOf(stems[0] as string);
        asks.push(stems.length === 1 ? first : -this.#phrases.push({ first, stems }));
      }
    }
  }

  #numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#byTerm.push([]) - 1;
      this.#numbers.set(term, number);
    }
    return number;
  }

  /** The signs that a sentence shows, each once. */
  match({ stems, known }: SignSentence): Set<Sign> {
    const found = new Set<Sign>();
    const sentence = ++this.#sentence;
    const occurring: number[] = [];
    for (const term of known) {
      const number = this.#numbers.get(term);
      if (number === undefined) continue;
      this.#occurred[number] = sentence;
      occurring.push(number);
    }
    for (const number of occurring) {
      for (const sign of this.#byTerm[number] as number[]) {
        if (this.#tried[sign] === sentence) continue;
        this.#tried[sign] = sentence;
        if (this.#isShown(sign, stems)) found.add(this.#signs[sign] as Sign);
      }
    }
    return found;
  }

  #isShown(sign: number, stems: readonly string[]): boolean {
    const asks = this.#asks;
    let at = this.#starts[sign] as number;
    const groups = asks[at++] as number;
    const excluded = at;
    for (let group = 0; group < groups; group++) {
      const end = at + 1 + (asks[at] as number);
      if (group > 0 && !this.#anyOccurs(at + 1, end, stems)) return false;
      at = end;
    }
    return !this.#anyOccurs(excluded + 1, excluded + 1 + (asks[excluded] as number), stems);
  }

  #anyOccurs(from: number, to: number, stems: readonly string[]): boolean {
    for (let at = from; at < to; at++) {
      const asked = this.#asks[at] as number;
      if (asked >= 0) {
        if (this.#occurred[asked] === this.#sentence) return true;
      } else {
        const phrase = this.#phrases[-asked - 1] as Phrase;
        if (this.#occurred[phrase.first] === this.#sentence && occursIn(phrase.stems, stems)) return true;
      }
    }
    return false;
  }
}

/** In how many outages an element's words are: the rarer they are, the seldomer the sign has to be looked at. */
function costOf(element: readonly Alternative[]): number {
  return element.reduce((sum, [first]) => sum + (FREQUENCIES.get(first as string) ?? 1), 0);
}

function occursIn([first, ...rest]: Alternative, stems: readonly string[]): boolean {
  for (let at = stems.indexOf(first as string); at >= 0; at = stems.indexOf(first as string, at + 1)) {
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
