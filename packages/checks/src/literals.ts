import type { Source } from '@failonce/document';

/** A string that is looked for in whole texts. */
export interface Literal {
  readonly written: string;
  /** Its neighbours by threes, as `gramOf` numbers them. */
  readonly grams: readonly number[];
}

/** Three neighbouring characters as one number of 15 bits: large and small letters are the same, as are some signs. */
const gramOf = (gram: number, code: number): number => ((gram << 5) | (code & 31)) & 0x7fff;

/** The neighbours by threes of the text that was asked for last: one pass tells for hundreds of strings that they are not there. */
const grams = new Int32Array(0x8000 / 32);
let gathered: string | undefined;

function gather(text: string): void {
  grams.fill(0);
  let gram = 0;
  for (let i = 0; i < text.length; i++) {
    gram = gramOf(gram, text.charCodeAt(i));
    grams[gram >> 5] = (grams[gram >> 5] as number) | (1 << gram);
  }
  gathered = text;
}

/** Strings of at least three characters. */
export function literals(...all: readonly string[]): readonly Literal[] {
  return all.map((written) => {
    const own: number[] = [];
    let gram = 0;
    for (let i = 0; i < written.length; i++) {
      gram = gramOf(gram, written.charCodeAt(i));
      if (i >= 2) own.push(gram);
    }
    return { written, grams: own };
  });
}

/** May the string stand in the text, in large or small letters? Where it may not, it does not. */
export function mayStandIn({ text }: Source, { grams: own }: Literal): boolean {
  if (text !== gathered) gather(text);
  for (let i = 0; i < own.length; i++) {
    const gram = own[i] as number;
    if (((grams[gram >> 5] as number) & (1 << gram)) === 0) return false;
  }
  return true;
}

/** Those of the strings that stand in the text as they are written. */
export function standingIn(source: Source, all: readonly Literal[]): readonly Literal[] {
  let found: Literal[] | undefined;
  for (const each of all) {
    if (!mayStandIn(source, each) || !source.text.includes(each.written)) continue;
    if (found === undefined) found = [each];
    else found.push(each);
  }
  return found ?? none;
}

/** Does any of the strings stand in the text as it is written? */
export function anyStandsIn(source: Source, all: readonly Literal[]): boolean {
  for (const each of all) if (mayStandIn(source, each) && source.text.includes(each.written)) return true;
  return false;
}

const none: readonly Literal[] = [];
