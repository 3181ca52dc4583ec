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

/** A sign with numbers in place of its terms: what is asked of every sentence of every postmortem. */
interface Numbered {
  readonly sign: Sign;
  readonly elements: readonly (readonly NumberedAlternative[])[];
  readonly excluded: readonly NumberedAlternative[];
  /** Of the sentence for which it was tried last. */
  tried: number;
}

interface NumberedAlternative {
  readonly first: number;
  /** The stems in order, where there are several. */
  readonly stems: Alternative | undefined;
}

/** Signs by a term that each of them needs. */
export class SignIndex {
  /** The terms that signs are made of, by numbers. */
  readonly #numbers = new Map<string, number>();
  /** By the number of a term: the signs that are to be tried where it occurs. */
  readonly #byTerm: Numbered[][] = [];
  /** By the number of a term: the sentence in which it occurred last. */
  #occurred = new Uint32Array(0);
  #sentence = 0;

  constructor(all: readonly Signs[]) {
    for (const [cause, signs] of all.entries()) {
      for (const link of LINKS) for (const written of signs[link] ?? []) this.#add(readSign(cause, link, written));
    }
    this.#occurred = new Uint32Array(this.#byTerm.length);
  }

  #add(sign: Sign): void {
    const number = (alternatives: readonly Alternative[]): NumberedAlternative[] =>
      alternatives.map((stems) => ({
        first: this.#numberOf(stems[0] as string),
        stems: stems.length > 1 ? stems : undefined,
      }));
    const numbered: Numbered = {
      sign,
      // The rarest first: most signs are settled by it.
      elements: [...sign.elements].sort((a, b) => costOf(a) - costOf(b)).map(number),
      excluded: number(sign.excluded),
      tried: 0,
    };
    const key = sign.elements.reduce((least, each) => (costOf(each) < costOf(least) ? each : least));
    for (const term of new Set(key.map((alternative) => alternative[0] as string)))
      this.#byTerm[this.#numberOf(term)]?.push(numbered);
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
      for (const numbered of this.#byTerm[number] as Numbered[]) {
        if (numbered.tried === sentence) continue;
        numbered.tried = sentence;
        if (this.#isShown(numbered, stems)) found.add(numbered.sign);
      }
    }
    return found;
  }

  #isShown({ elements, excluded }: Numbered, stems: readonly string[]): boolean {
    for (const alternatives of elements) if (!this.#anyOccurs(alternatives, stems)) return false;
    return !this.#anyOccurs(excluded, stems);
  }

  #anyOccurs(alternatives: readonly NumberedAlternative[], stems: readonly string[]): boolean {
    for (const { first, stems: several } of alternatives) {
      if (this.#occurred[first] === this.#sentence && (several === undefined || occursIn(several, stems))) return true;
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
