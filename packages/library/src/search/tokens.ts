/** A word of a text, as it is looked up: lower case, without diacritics. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const RUNS = /[\p{L}\p{N}\p{M}]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all that ASCII has
const ASCII = /^[\x00-\x7f]*$/;
const ASCII_RUNS = /[A-Za-z0-9]+/g;
/** Scripts that put no blanks between words: each sign is a word of its own, and several are a phrase. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PLAIN = /^[a-z0-9]+$/;
/** Letters that Unicode does not take apart. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
/** What is longer is no word: an encoded file, a key. */
const LONGEST = 64;

/**
 * The words of a text in order. An identifier gives its parts (`checkout-api`: checkout, api), so that the whole is found
 * as a phrase of them.
 */
export function readTokens(text: string): Token[] {
  if (isAscii(text)) return readAscii(text);
  const tokens: Token[] = [];
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    if (UNSPACED.test(run)) readSigns(run, index, tokens);
    // The end of a genitive: “the gateway's”.
    else if (!(run === 's' && /['’]/.test(text[index - 1] ?? ''))) add(run, index, tokens);
  }
  return tokens;
}

/** Has a text no letter beyond ASCII, whose words are looked up as they are written? */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** The same for most texts, in a third of the time. */
function readAscii(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: run, index: start } of text.matchAll(ASCII_RUNS))
    if (!(run === 's' && text[start - 1] === "'"))
      tokens.push({ word: run.toLowerCase().slice(0, LONGEST), start, end: start + run.length });
  return tokens;
}

/** The words alone. */
export function readWords(text: string): string[] {
  return readTokens(text).map(({ word }) => word);
}

function readSigns(run: string, from: number, tokens: Token[]): void {
  let at = from;
  let start = from;
  let other = '';
  for (const sign of run) {
    if (UNSPACED.test(sign)) {
      if (other !== '') add(other, start, tokens);
      other = '';
      add(sign, at, tokens);
      start = at + sign.length;
    } else other += sign;
    at += sign.length;
  }
  if (other !== '') add(other, start, tokens);
}

function add(run: string, start: number, tokens: Token[]): void {
  const word = fold(run);
  if (word !== '') tokens.push({ word, start, end: start + run.length });
}

function fold(run: string): string {
  const lower = run.toLowerCase();
  if (PLAIN.test(lower)) return lower.slice(0, LONGEST);
  const folded = lower
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => FOLDED[letter] as string)
    .toLowerCase();
  return [...folded].slice(0, LONGEST).join('');
}
