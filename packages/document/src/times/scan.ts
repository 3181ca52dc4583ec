/** Is it `0` to `9`? */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Is it a Latin letter without accent? */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Spaces, line ends, and the narrow and no-break spaces that programs put into times ("10:00\u202fAM"). */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Hyphen, dashes, minus sign. */
export function isDash(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

/** The first place from `at` on that is no space. */
export function skipSpaces(plain: string, at: number): number {
  let i = at;
  while (i < plain.length && isSpace(plain.charCodeAt(i))) i++;
  return i;
}

/** The place behind the last character before `at` that is no space. */
export function skipSpacesBack(plain: string, at: number): number {
  let i = at;
  while (i > 0 && isSpace(plain.charCodeAt(i - 1))) i--;
  return i;
}

/** The end of the run of digits that begins at `at`. */
export function digitsEnd(plain: string, at: number): number {
  let i = at;
  while (i < plain.length && isDigit(plain.charCodeAt(i))) i++;
  return i;
}

/** The end of the run of letters that begins at `at`. */
export function lettersEnd(plain: string, at: number): number {
  let i = at;
  while (i < plain.length && isLetter(plain.charCodeAt(i))) i++;
  return i;
}

/** The start of the run of letters that ends at `end`. */
export function lettersStart(plain: string, end: number): number {
  let i = end;
  while (i > 0 && isLetter(plain.charCodeAt(i - 1))) i--;
  return i;
}

/** The word before `at` in lower case, spaces between; empty where there is none. */
export function wordBefore(plain: string, at: number): string {
  const end = skipSpacesBack(plain, at);
  return plain.slice(lettersStart(plain, end), end).toLowerCase();
}

/** The number that the digits from `start` to `end` write. */
export function numberAt(plain: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + plain.charCodeAt(i) - 48;
  return value;
}
