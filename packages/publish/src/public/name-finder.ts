import type { Decoded } from './decoded.ts';

/** A name that is looked for. */
export interface SoughtName {
  readonly name: string;
  /** It is a word as well (“Will”): only with a capital letter, and not where a sentence begins. */
  readonly word: boolean;
}

export interface FoundName<T> {
  /** Offsets into the source. */
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  /** The characters of the name behind which a part of it ends: its words may be parted there. */
  ends: { readonly parts: ReadonlySet<number>; readonly word: boolean; readonly value: T }[];
}

const LONGEST = 120;

// What stands between two letters, from nothing to what no name goes across.
const NONE = 0;
const SOFT = 1;
const JOINT = 2;
const BLANK = 3;
const MARKS = 4;
const HARD = 5;

/** A text as letters and digits alone, with what stands before each of them. */
interface Letters {
  readonly codes: Int32Array;
  /** Indices into the decoded text. */
  readonly at: Int32Array;
  /** What stands before the letter; one more behind the last. */
  readonly gaps: Uint8Array;
}

/**
 * Finds names in a text whatever they are dressed in: letter case, accents, blanks, hyphens, line breaks, marks of
 * emphasis, entities and percent signs do not count. Takes time by the length of the text, however many names there are.
 */
export class NameFinder<T> {
  readonly #root: Node<T> = { next: new Map(), ends: [] };
  #count = 0;

  add({ name, word }: SoughtName, value: T): void {
    const { codes, gaps } = lettersOf({ text: name, starts: undefined, ends: undefined });
    if (codes.length === 0 || codes.length > LONGEST) return;
    let node = this.#root;
    const parts = new Set<number>();
    codes.forEach((code, index) => {
      if (index > 0 && gaps[index] !== NONE) parts.add(index);
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map(), ends: [] };
        node.next.set(code, next);
      }
      node = next;
    });
    if (!node.ends.some((end) => end.word === word && end.parts.size === parts.size)) {
      node.ends.push({ parts, word, value });
      this.#count++;
    }
  }

  /** The longest name at each place, in order and apart. */
  find(decoded: Decoded): FoundName<T>[] {
    const found: FoundName<T>[] = [];
    if (this.#count === 0) return found;
    const { codes, at, gaps } = lettersOf(decoded);
    for (let i = 0; i < codes.length; i++) {
      if (gaps[i] === NONE) continue;
      let node: Node<T> | undefined = this.#root;
      let best = -1;
      let value: T | undefined;
      for (let j = i; j < codes.length && node !== undefined; j++) {
        if (j > i && gaps[j] === HARD) break;
        node = node.next.get(codes[j] as number);
        if (node === undefined || gaps[j + 1] === NONE) continue;
        const end = node.ends.find(
          (each) => fits(each, gaps, i, j) && (!each.word || isProper(decoded, at[i] as number)),
        );
        if (end === undefined) continue;
        best = j;
        value = end.value;
      }
      if (best < 0) continue;
      const start = decoded.starts[at[i] as number] as number;
      found.push({ start, end: decoded.ends[at[best] as number] as number, value: value as T });
      i = best;
    }
    return found;
  }
}

/** Blanks part the letters of a text only where words of the name are parted. */
function fits({ parts }: { readonly parts: ReadonlySet<number> }, gaps: Uint8Array, from: number, to: number): boolean {
  for (let k = from + 1; k <= to; k++) {
    const gap = gaps[k] as number;
    if (gap >= JOINT && !parts.has(k - from)) return false;
  }
  return true;
}

/** A capital letter that no beginning of a sentence explains. */
function isProper({ text }: Decoded, at: number): boolean {
  const char = text[at] as string;
  if (char === char.toLowerCase()) return false;
  return !beginsSentence(text, at);
}

/** Does a sentence, a line, a cell or what follows a colon begin here? */
export function beginsSentence(text: string, at: number): boolean {
  let i = at - 1;
  let blanks = 0;
  while (i >= 0 && /[ \t"'“‘([_*]/.test(text[i] as string)) {
    i--;
    blanks++;
  }
  if (i < 0) return true;
  const before = text[i] as string;
  if (/[\n\r|#>•]/.test(before)) return true;
  if (/[.!?:]/.test(before)) return blanks > 0;
  // "- Will", "1. Will", "09:30 Will"
  if (/[-+\d]/.test(before)) {
    const line = text.slice(Math.max(0, at - 80), at).replace(/^.*[\n\r]/s, '');
    // linear: bounded by 80 characters
    return /^[\s>*_]*(?:[-+]|\d{1,9}[.)])?\s*(?:\[[ x]\])?[\s\d:.–*_-]*$/i.test(line);
  }
  return false;
}

function lettersOf({
  text,
  starts,
  ends,
}: {
  text: string;
  starts: Int32Array | undefined;
  ends: Int32Array | undefined;
}): Letters {
  const codes: number[] = [];
  const at: number[] = [];
  const gaps: number[] = [HARD];
  let before = -1;
  let kind = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) as number;
    const char = String.fromCodePoint(point);
    if (point > 0xffff) i++;
    if (!isLetter(point, char)) continue;
    const first = point > 0xffff ? i - 1 : i;
    const now = kindOf(char);
    if (before >= 0) {
      let gap = gapBetween(text.slice(before + 1, first));
      if (gap === NONE) {
        const apart =
          starts !== undefined && ends !== undefined && (starts[first] as number) > (ends[before] as number);
        if (apart || (kind !== now && !(kind === UPPER && now === LOWER))) gap = SOFT;
      }
      gaps.push(gap);
    }
    const folded = fold(char);
    for (let k = 0; k < folded.length; k++) {
      if (k > 0) gaps.push(NONE);
      codes.push(folded.charCodeAt(k));
      at.push(i);
    }
    // Of a pair the first half says where it begins, the second where it ends.
    before = i;
    kind = now;
  }
  gaps.push(HARD);
  return { codes: Int32Array.from(codes), at: Int32Array.from(at), gaps: Uint8Array.from(gaps) };
}

const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;

function kindOf(char: string): number {
  const code = char.charCodeAt(0);
  if (code >= 48 && code <= 57) return DIGIT;
  return char === char.toLowerCase() ? LOWER : UPPER;
}

function isLetter(point: number, char: string): boolean {
  if (point < 128) return (point >= 48 && point <= 57) || (point >= 65 && point <= 90) || (point >= 97 && point <= 122);
  return /[\p{L}\p{N}]/u.test(char);
}

function fold(char: string): string {
  if (char < '\u0080') return char.toLowerCase();
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '') || '\ufffd';
}

function gapBetween(between: string): number {
  if (between === '') return NONE;
  if (between.length > 80) return HARD;
  // Marks of accents that stand for themselves.
  if (/^\p{M}+$/u.test(between)) return NONE;
  if (/^[-_./'’·]{1,3}$/.test(between)) return JOINT;
  if (/^[ \t\u00a0_.,-]{1,8}$/.test(between) && !between.includes(',')) return BLANK;
  if (/^[^\p{L}\p{N}\n\r]{1,4}$/u.test(between)) return MARKS;
  // A soft line break, within a quotation or a list, too.
  return /^[ \t_-]{0,8}(?:\r\n|\n|\r)[ \t>_]{0,60}$/.test(between) ? BLANK : HARD;
}
